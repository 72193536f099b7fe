package org.glossator.cli.internal;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.exchange.AnnotatorExport;
import org.glossator.exchange.AnnotatorExport.Report;
import org.glossator.model.Outcome;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.PersonalData;
import org.glossator.store.PersonalData.Erased;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives out what a corpus knows of a person, or lets the corpus forget it. */
@Component(property = Command.NAME + "=annotator")
public final class AnnotatorCommand implements Command {
    private final Corpora corpora;
    private final PersonalData data;

    @Activate
    public AnnotatorCommand(@Reference Corpora corpora, @Reference PersonalData data) {
        this.corpora = corpora;
        this.data = data;
    }

    @Override
    public Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        List<String> words = arguments.operands();
        return switch (words.getFirst()) {
            case "export" -> arguments.value("out").map(out -> export(arguments, Path.of(out), answer, monitor))
                    .orElseGet(() -> wrong("--out is missing"));
            case "erase" -> arguments.has("yes") ? erase(arguments, answer, monitor)
                    : Ending.refused("annotator.notConfirmed", "Nothing was erased, for it cannot be taken back: the name"
                            + " and all comments of " + words.get(1) + " would go, also from the history. Export them"
                            + " first if they are wanted, then say it again with --yes.");
            default -> wrong("an annotator cannot be told \"" + words.getFirst() + "\"");
        };
    }

    private static Ending wrong(String why) {
        return Ending.refused("cli.usage", "Nothing was done, for " + why + ". Usage: " + Verb.ANNOTATOR.usage());
    }

    private Ending export(Arguments arguments, Path file, Answer answer, IProgressMonitor monitor) {
        Outcome<Report> outcome = corpora.open(arguments.corpus(), Opening.EXISTING).then(corpus -> {
            try (Corpus open = corpus) {
                return new AnnotatorExport().run(arguments.operands().get(1), open, file, monitor);
            }
        });
        if (outcome instanceof Outcome.Done<Report>(var report, var warnings)) {
            answer.members(json -> json.name("claims").value(report.claims()).name("annotations")
                    .value(report.annotations()).name("steps").value(report.steps()));
            answer.line("claims %d, annotations %d, steps %d".formatted(report.claims(), report.annotations(),
                    report.steps()));
        }
        return Ending.of(outcome);
    }

    private Ending erase(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        Outcome<Erased> outcome = data.erase(arguments.corpus(), arguments.operands().get(1), monitor);
        if (outcome instanceof Outcome.Done<Erased>(var erased, var warnings)) {
            answer.members(json -> json.name("name").value(erased.name()).name("comments").value(erased.comments())
                    .name("history").value(erased.past()).name("upgradeCopies").value(erased.upgradeCopies()));
            answer.line("comments %d, entries of the history %d: the person is called \"%s\" now; judgements, counts and"
                    .formatted(erased.comments(), erased.past(), erased.name()) + " agreement are as they were.");
            answer.line("Backups, exports and other copies of the corpus know the person still, and are yours to erase"
                    + (erased.upgradeCopies() ? ", as are those from before upgrades: folders backup-of-schema-… in the corpus,"
                            + " on a server schemas whose names have _backup_of_schema_ in them." : "."));
        }
        return Ending.of(outcome);
    }
}
