package org.glossator.exchange;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.glossator.exchange.internal.merge.Merging;
import org.glossator.model.Outcome;
import org.glossator.store.Corpus;

/**
 * Brings the work that was done in another copy of a corpus into this one. What was done there comes in step by step, with
 * who did it and when, and can be undone as if it had been done here; what both changed is decided about as
 * {@link MergeConflict} says and told, and nothing of this corpus is lost. Doing it again adds nothing. Where both copies
 * are merged into each other and nothing conflicts, they hold the same afterwards.
 */
public final class CorpusMerge {

    /**
     * What became of it.
     *
     * @param steps how many of the other copy came in, with those that changed nothing here
     * @param papers how many came in
     * @param claims how many came in
     * @param annotations how many came in
     * @param conflicts for a person
     */
    public record Report(int steps, int papers, int claims, int annotations, List<MergeConflict> conflicts) {
        public Report {
            conflicts = List.copyOf(conflicts);
        }
    }

    /**
     * Blocks.
     *
     * @param other is only read
     * @param into may be worked in meanwhile
     * @param dryRun only says what would come
     * @param monitor cancelling keeps the steps that came in already; the next time goes on after them
     * @return refused with {@code merge.unrelated} where the two are no copies of one corpus, {@code merge.sameCorpus}, or
     *         as by {@link Corpus#perform} in the middle, with what came in until then kept
     */
    public Outcome<Report> run(Corpus other, Corpus into, boolean dryRun, IProgressMonitor monitor) {
        if (other.location().equals(into.location())) {
            return Outcome.refused("merge.sameCorpus",
                    "Both places are the corpus " + into.location() + ", which was left as it is: name a copy of it.");
        }
        monitor.beginTask("", IProgressMonitor.UNKNOWN);
        try {
            return other.read(theirs -> new Merging(theirs, into, dryRun, monitor).run());
        } catch (OperationCanceledException e) {
            return Outcome.refused("store.cancelled",
                    "The merge was cancelled: what came in until then is kept, and merging again goes on after it.");
        } finally {
            monitor.done();
        }
    }
}
