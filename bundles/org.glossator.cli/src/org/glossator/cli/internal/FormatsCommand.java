package org.glossator.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.exchange.Formats;
import org.glossator.exchange.Formats.Format;
import org.glossator.exchange.TaxonomyFormats;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.google.gson.stream.JsonWriter;

/** Lists the installed formats: of papers and corpora, and of taxonomies. */
@Component(property = Command.NAME + "=formats")
public final class FormatsCommand implements Command {
    private final Formats formats;
    private final TaxonomyFormats taxonomyFormats;

    @Activate
    public FormatsCommand(@Reference Formats formats, @Reference TaxonomyFormats taxonomyFormats) {
        this.formats = formats;
        this.taxonomyFormats = taxonomyFormats;
    }

    @Override
    public Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        answer.members(json -> {
            json.name("formats").beginArray();
            for (Format format : formats.all()) {
                describe(json, format.id(), format.label(), format.extensions()).name("imports").value(format.imports())
                        .name("exports").value(format.exports()).endObject();
            }
            json.endArray().name("taxonomyFormats").beginArray();
            for (TaxonomyFormats.Format format : taxonomyFormats.all()) {
                describe(json, format.id(), format.label(), format.extensions()).name("reads").value(format.reads())
                        .name("writes").value(format.writes()).endObject();
            }
            json.endArray();
        });
        formats.all().forEach(format -> answer.line(line(format.id(), uses("import", format.imports(), "export", format.exports()),
                format.extensions(), format.label())));
        taxonomyFormats.all().forEach(format -> answer.line(line(format.id(),
                uses("convert --from", format.reads(), "--to", format.writes()), format.extensions(), format.label())));
        return Ending.done();
    }

    private static JsonWriter describe(JsonWriter json, String id, String label, List<String> extensions) throws IOException {
        json.beginObject().name("id").value(id).name("label").value(label).name("extensions").beginArray();
        for (String extension : extensions) {
            json.value(extension);
        }
        return json.endArray();
    }

    private static String line(String id, String uses, List<String> extensions, String label) {
        return String.join("\t", id, uses, extensions.stream().map(e -> "*." + e).collect(Collectors.joining(" ")), label);
    }

    private static String uses(String in, boolean reads, String out, boolean writes) {
        return Stream.of(reads ? in : "", writes ? out : "").filter(s -> !s.isEmpty()).collect(Collectors.joining(","));
    }
}
