package org.glossator.cli.internal;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.exchange.Formats;
import org.glossator.exchange.Formats.Format;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists the installed formats. */
@Component(property = Command.NAME + "=formats")
public final class FormatsCommand implements Command {
    private final Formats formats;

    @Activate
    public FormatsCommand(@Reference Formats formats) {
        this.formats = formats;
    }

    @Override
    public Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        answer.members(json -> {
            json.name("formats").beginArray();
            for (Format format : formats.all()) {
                json.beginObject().name("id").value(format.id()).name("label").value(format.label());
                json.name("extensions").beginArray();
                for (String extension : format.extensions()) {
                    json.value(extension);
                }
                json.endArray().name("imports").value(format.imports()).name("exports").value(format.exports());
                json.endObject();
            }
            json.endArray();
        });
        formats.all().forEach(format -> answer.line(String.join("\t", format.id(), uses(format),
                format.extensions().stream().map(e -> "*." + e).collect(Collectors.joining(" ")), format.label())));
        return Ending.done();
    }

    private static String uses(Format format) {
        return Stream.of(format.imports() ? "import" : "", format.exports() ? "export" : "").filter(s -> !s.isEmpty())
                .collect(Collectors.joining(","));
    }
}
