package org.glossator.cli.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.Outcome;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.taxonomy.TaxonomyFormatter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lays out taxonomies where they are, or says which ones are not laid out. */
@Component(property = Command.NAME + "=format")
public final class FormatCommand implements Command {
    private final TaxonomyFormatter formatter;

    @Activate
    public FormatCommand(@Reference TaxonomyFormatter formatter) {
        this.formatter = formatter;
    }

    private record Formatted(String file, boolean differs, List<Problem> problems) {
    }

    @Override
    public Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        boolean check = arguments.has("check");
        List<Formatted> files = arguments.operands().stream().map(file -> format(file, check)).toList();
        answer.members(json -> {
            json.name("files").beginArray();
            for (Formatted file : files) {
                json.beginObject().name("file").value(file.file()).name(check ? "differs" : "changed").value(file.differs())
                        .endObject();
            }
            json.endArray();
        });
        files.stream().filter(Formatted::differs).forEach(file -> answer.line(file.file()));
        List<Problem> problems = files.stream().flatMap(file -> file.problems().stream()).toList();
        return new Ending(problems.isEmpty() ? Ending.DONE : Ending.REFUSED, problems);
    }

    private Formatted format(String file, boolean check) {
        var problems = new ArrayList<Problem>();
        Outcome<String> read = TaxonomyFile.readExactly(file);
        problems.addAll(read.problems());
        boolean differs = false;
        if (read instanceof Outcome.Done<String>(var text, var none)) {
            String formatted = formatter.format(text);
            differs = !formatted.equals(text);
            if (differs && check) {
                problems.add(Problem.error("taxonomy.notFormatted",
                        "The file is not laid out as format does it; nothing was changed. Run format without --check.",
                        Place.file(file)));
            } else if (differs) {
                problems.addAll(TaxonomyFile.write(file, formatted).problems());
            }
        }
        return new Formatted(file, differs, List.copyOf(problems));
    }
}
