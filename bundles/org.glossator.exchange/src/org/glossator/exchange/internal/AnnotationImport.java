package org.glossator.exchange.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.glossator.exchange.AnnotationImports.Report;
import org.glossator.model.AnnotatorId;
import org.glossator.model.IdSource;
import org.glossator.model.Outcome;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.model.Provenance;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.Corpus;

/** Judgements of one annotator from JSON Lines, in one action. */
public final class AnnotationImport {
    private static final String ACTION = "annotations.import";

    private final ByteSource source;
    private final Provenance provenance;
    private final Clock clock;
    private final IdSource ids;

    public AnnotationImport(ByteSource source, Provenance provenance, Clock clock, IdSource ids) {
        this.source = source;
        this.provenance = provenance;
        this.clock = clock;
        this.ids = ids;
    }

    public Outcome<Report> run(String annotator, Corpus corpus, IProgressMonitor monitor) {
        if (annotator.isBlank() || annotator.strip().length() > AnnotatorRecord.LONGEST_NAME) {
            return Outcome.refused("annotate.noAnnotator",
                    "An annotator needs a name of 1 to 200 characters; nothing was changed. Give one.");
        }
        SubMonitor progress = SubMonitor.convert(monitor, 2);
        return FileReading.guarded(source, () -> switch (TextEncoding.of(source, Optional.empty())) {
        case Outcome.Refused<TextEncoding>(var problems) -> new Outcome.Refused<>(problems);
        case Outcome.Done<TextEncoding>(var encoding, var none) -> {
            var bad = new ArrayList<Problem>();
            var lines = new ArrayList<AnnotationLine>();
            try (var text = new DecodedLines(source, encoding, bad::add)) {
                JsonLines.forEach(new ProgressLines(text, source, progress.split(1)), bad::add, AnnotationLine::read,
                        lines::add);
            }
            yield perform(lines, bad, annotator.strip(), corpus, progress.split(1));
        }
        });
    }

    private Outcome<Report> perform(List<AnnotationLine> lines, List<Problem> bad, String name, Corpus corpus,
            IProgressMonitor monitor) {
        var changes = new ArrayList<Change>();
        AnnotatorRecord annotator = corpus.read(reader -> reader.annotatorByName(name)).orElseGet(() -> {
            var newcomer = new AnnotatorRecord(new AnnotatorId(ids.next()), name);
            changes.add(new Change.AddAnnotator(newcomer));
            return newcomer;
        });
        AnnotationPlan plan = corpus.read(reader -> {
            var made = new AnnotationPlan(reader, annotator, provenance, clock.instant(), ids);
            bad.forEach(made::refuse);
            lines.forEach(made::add);
            return made;
        });
        Report report = plan.report();
        if (plan.changes().isEmpty()) {
            return report.unchanged() > 0 ? Outcome.done(report) : nothing(report);
        }
        changes.addAll(plan.changes());
        return corpus.perform(new Action(ACTION, annotator.id(), changes).inTexts(plan.texts()), monitor).map(kept -> report);
    }

    private Outcome<Report> nothing(Report report) {
        return report.problems().isEmpty()
                ? Outcome.refused(Problem.error("annotate.noLine",
                        "The file has no judgement, so nothing was changed. Choose a file of JSON Lines.",
                        Place.file(source.name())))
                : new Outcome.Refused<>(report.problems());
    }
}
