package org.glossator.ui.internal.merge;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.glossator.exchange.CorpusArchives;
import org.glossator.exchange.CorpusMerge;
import org.glossator.exchange.CorpusMerge.Report;
import org.glossator.exchange.OtherCopy;
import org.glossator.model.AnnotatorId;
import org.glossator.model.Outcome;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;

/**
 * Says what a merge would bring, or does it. Has handles of its own on both corpora, so that the window may change over to
 * another one meanwhile.
 *
 * @param into the corpus that gets the work of the other copy
 * @param other a corpus or the file of a backup
 * @param viewer who looks at what conflicts, and does not see what others judge where they judge blind
 */
record MergeWork(Corpora corpora, CorpusLocation into, CorpusLocation other, AnnotatorId viewer) {
    private static final int ALL = 100; // of progress
    private static final int OPENING = 20;

    /** Blocks. @return refused as by {@link CorpusMerge#run}, and as by whatever opens the two */
    Outcome<Report> compare(IProgressMonitor monitor) {
        return run(true, Optional.empty(), monitor);
    }

    /**
     * Blocks.
     *
     * @param backup where a backup of this corpus is kept before anything is changed; where that is refused nothing is
     * @return as {@link #compare}, or refused as by {@link CorpusArchives#backup}
     */
    Outcome<Report> merge(Optional<Path> backup, IProgressMonitor monitor) {
        return run(false, backup, monitor);
    }

    private Outcome<Report> run(boolean dryRun, Optional<Path> backup, IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, ALL);
        return OtherCopy.open(corpora, other, progress.newChild(OPENING)).then(copy -> {
            try (OtherCopy from = copy) {
                return corpora.open(into, Opening.EXISTING).then(target -> {
                    try (Corpus open = target) {
                        return kept(open, backup, progress.newChild(OPENING))
                                .then(is -> new CorpusMerge().run(from.corpus(), open, dryRun, progress.newChild(ALL - 2 * OPENING)))
                                .map(report -> new Report(report.came(), report.onlyHere(),
                                        open.read(reader -> BlindConflicts.hidden(reader, viewer, report.conflicts()))));
                    }
                });
            }
        });
    }

    private Outcome<Boolean> kept(Corpus open, Optional<Path> backup, IProgressMonitor monitor) {
        return backup.map(file -> new CorpusArchives(corpora).backup(open, file, monitor).map(counts -> true))
                .orElseGet(() -> Outcome.done(false));
    }
}
