package org.glossator.cli.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.model.Severity;
import org.glossator.taxonomy.Taxonomies;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says what is wrong with taxonomies. */
@Component(property = Command.NAME + "=check")
public final class CheckCommand implements Command {
    private final Taxonomies taxonomies;

    @Activate
    public CheckCommand(@Reference Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    private record Checked(String file, List<Problem> problems) {
        long count(Severity severity) {
            return problems.stream().filter(p -> p.severity() == severity).count();
        }
    }

    @Override
    public Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        var checked = new ArrayList<Checked>();
        for (String file : arguments.operands()) {
            checked.add(new Checked(file, switch (TaxonomyFile.read(file)) {
            case Outcome.Refused<String>(var problems) -> problems;
            case Outcome.Done<String>(var text, var none) -> taxonomies.check(text, file);
            }));
        }
        answer.members(json -> {
            json.name("files").beginArray();
            for (Checked file : checked) {
                json.beginObject().name("file").value(file.file()).name("errors").value(file.count(Severity.ERROR))
                        .name("warnings").value(file.count(Severity.WARNING)).endObject();
            }
            json.endArray();
        });
        checked.forEach(file -> answer.line("%s: %d errors, %d warnings".formatted(file.file(),
                file.count(Severity.ERROR), file.count(Severity.WARNING))));
        boolean wrong = checked.stream().anyMatch(file -> file.count(Severity.ERROR) > 0);
        return new Ending(wrong ? Ending.REFUSED : Ending.DONE,
                checked.stream().flatMap(file -> file.problems().stream()).toList());
    }
}
