package org.glossator.exchange.internal;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.glossator.model.AnnotatorId;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.store.Action;
import org.glossator.store.Change;
import org.glossator.store.Corpus;
import org.glossator.store.Receipt;

/**
 * Writes what an import changes, so many papers at a time, each time in one action: the first ones of an empty corpus in the
 * store's fastest way. What was written before it stops, even of a process that is killed, is kept, and the same import goes on
 * from there, as it finds those papers unchanged.
 */
final class ImportPortions {
    private static final int PAPERS = 5_000; // a few seconds
    private static final String CANCELLED = "store.cancelled";

    private final Corpus corpus;
    private final String action;
    private final AnnotatorId who;

    ImportPortions(Corpus corpus, String action, AnnotatorId who) {
        this.corpus = corpus;
        this.action = action;
        this.who = who;
    }

    /**
     * @return how many papers are kept; refused as {@link Corpus#perform} does where that is none, and with
     *         {@code import.partly} where it is not all
     */
    Outcome<Integer> write(PaperSpool spool, IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, spool.size());
        Iterator<Change> papers = spool.iterator();
        int kept = 0;
        while (papers.hasNext()) {
            var portion = new Portion(papers);
            var changes = new WithClaims(portion, corpus);
            Outcome<Receipt> outcome = corpus.perform(new Action(action, who, () -> changes),
                    progress.newChild(Math.min(PAPERS, spool.size() - kept))); // says itself that it is cancelled
            if (outcome instanceof Outcome.Refused<Receipt>(var problems)) {
                return kept == 0 ? new Outcome.Refused<>(problems) : partly(kept, spool.size(), problems);
            }
            kept += portion.given;
            if (papers.hasNext()) {
                progress.subTask("%,d of %,d papers are in the corpus".formatted(kept, spool.size()));
            }
        }
        return Outcome.done(kept);
    }

    private static Outcome<Integer> partly(int kept, int all, List<Problem> problems) {
        String why = problems.getFirst().code().equals(CANCELLED) ? "" : " Of the rest: " + problems.getFirst().message();
        return Outcome.refused("import.partly", "The import stopped after %,d of %,d papers, which are kept: import the same again"
                .formatted(kept, all) + " to go on with the rest." + why);
    }

    /** Some of the papers. */
    private static final class Portion implements Iterator<Change> {
        private final Iterator<Change> papers;
        private int given;

        Portion(Iterator<Change> papers) {
            this.papers = papers;
        }

        @Override
        public boolean hasNext() {
            return given < PAPERS && papers.hasNext();
        }

        @Override
        public Change next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            given++;
            return papers.next();
        }
    }
}
