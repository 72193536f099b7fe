package org.glossator.exchange.internal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.glossator.exchange.ImportReport;
import org.glossator.exchange.spi.PaperImporter;
import org.glossator.model.AnnotatorId;
import org.glossator.model.IdSource;
import org.glossator.model.Outcome;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.store.Corpus;

/** One import: the file is read once; what it changes waits in a {@link PaperSpool}. */
public final class PaperImport {
    private static final String ACTION = "papers.import";

    private final ByteSource source;
    private final Optional<Charset> encoding;
    private final PaperImporter importer;
    private final IdSource ids;

    PaperImport(ByteSource source, Optional<Charset> encoding, PaperImporter importer, IdSource ids) {
        this.source = source;
        this.encoding = encoding;
        this.importer = importer;
        this.ids = ids;
    }

    /** @return an import of JSON Lines, whatever else is installed */
    public static PaperImport ofJsonLines(ByteSource source, IdSource ids) {
        return new PaperImport(source, Optional.empty(), new JsonLinesImporter(), ids);
    }

    Outcome<ImportReport> preview(Corpus corpus, IProgressMonitor monitor) {
        return FileReading.guarded(source, () -> plan(corpus, null, monitor));
    }

    public Outcome<ImportReport> run(Corpus corpus, AnnotatorId who, IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, 2);
        return FileReading.guarded(source, () -> {
            try (var spool = new PaperSpool()) {
                return plan(corpus, spool, progress.split(1)).then(report -> {
                    spool.seal();
                    return spool.isEmpty() ? Outcome.done(report)
                            : new ImportPortions(corpus, ACTION, who).write(spool, progress.split(1)).map(kept -> report);
                });
            }
        });
    }

    private Outcome<ImportReport> plan(Corpus corpus, @Nullable PaperSpool spool, IProgressMonitor monitor)
            throws IOException {
        return switch (TextEncoding.of(source, encoding)) {
        case Outcome.Refused<TextEncoding>(var problems) -> new Outcome.Refused<>(problems);
        case Outcome.Done<TextEncoding>(var detected, var none) -> {
            var plan = new ImportPlan(corpus, ids, spool);
            try (var lines = new DecodedLines(source, detected, plan::problem)) {
                importer.read(new ProgressLines(lines, source, monitor), plan, monitor);
            }
            yield anyPaper(plan.report());
        }
        };
    }

    private Outcome<ImportReport> anyPaper(ImportReport report) {
        if (report.added() + report.changed() + report.unchanged() > 0) {
            return Outcome.done(report);
        }
        List<Problem> problems = report.problems();
        return problems.isEmpty()
                ? Outcome.refused(Problem.error("import.noPaper", "No paper was found in the file, so nothing was"
                        + " imported. Check the file, or name its format.", Place.file(source.name())))
                : new Outcome.Refused<>(problems);
    }
}
