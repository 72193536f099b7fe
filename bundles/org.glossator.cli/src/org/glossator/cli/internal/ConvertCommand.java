package org.glossator.cli.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.exchange.TaxonomyConversion;
import org.glossator.exchange.TaxonomyConversion.Reading;
import org.glossator.exchange.TaxonomyFormats;
import org.glossator.model.Outcome;
import org.glossator.model.Taxonomy;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes a taxonomy from one format to another, and says what is lost. */
@Component(property = Command.NAME + "=convert")
public final class ConvertCommand implements Command {
    private final TaxonomyFormats formats;

    @Activate
    public ConvertCommand(@Reference TaxonomyFormats formats) {
        this.formats = formats;
    }

    private record Converted(Taxonomy taxonomy, String format) {
    }

    @Override
    public Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        var conversion = new TaxonomyConversion(formats);
        Path in = Path.of(arguments.operands().getFirst());
        Path out = Path.of(arguments.operands().getLast());
        Optional<String> to = arguments.value("to");
        boolean replace = arguments.has("force");
        var reading = new Reading(arguments.value("from"), arguments.value("name"), arguments.value("language"));
        Outcome<Converted> outcome = conversion.target(out, to, replace) // before a large file is read for nothing
                .then(format -> conversion.read(in, reading, monitor))
                .then(taxonomy -> conversion.write(taxonomy, out, to, replace, monitor).map(format -> new Converted(taxonomy, format)));
        if (outcome instanceof Outcome.Done<Converted>(var converted, var losses)) {
            long categories = converted.taxonomy().all().count();
            String name = converted.taxonomy().name();
            String version = converted.taxonomy().version().toString();
            answer.members(json -> json.name("taxonomy").value(name).name("version").value(version).name("categories").value(categories)
                    .name("format").value(converted.format()).name("file").value(out.toString()));
            answer.line("%s %s with %d categories is in %s as %s".formatted(name, version, categories, out, converted.format()));
        }
        return Ending.of(outcome);
    }
}
