package org.glossator.cli.internal;

import java.util.ArrayList;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.exchange.AnnotationImports;
import org.glossator.exchange.AnnotationImports.Report;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Brings in the judgements of one annotator. */
@Component(property = Command.NAME + "=annotate")
public final class AnnotateCommand implements Command {
    private final Corpora corpora;

    @Activate
    public AnnotateCommand(@Reference Corpora corpora) {
        this.corpora = corpora;
    }

    @Override
    public Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        Outcome<Report> outcome = corpora.open(arguments.corpus(), Opening.EXISTING).then(corpus -> {
            try (Corpus open = corpus) {
                return new AnnotationImports().run(arguments.path("file"), arguments.required("annotator"), open,
                        monitor);
            }
        });
        var problems = new ArrayList<Problem>(outcome.problems());
        if (outcome instanceof Outcome.Done<Report>(var report, var warnings)) {
            problems.addAll(report.problems());
            answer.members(json -> json.name("claims").value(report.claims()).name("annotations")
                    .value(report.annotations()).name("unchanged").value(report.unchanged()).name("refused")
                    .value(report.refused()));
            answer.line("claims %d, annotations %d, unchanged %d, refused %d".formatted(report.claims(),
                    report.annotations(), report.unchanged(), report.refused()));
        }
        return new Ending(outcome.isDone() ? Ending.DONE : Ending.REFUSED, problems);
    }
}
