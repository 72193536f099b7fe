package org.glossator.exchange;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
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
     * What was done in one of the copies, and not in the other.
     *
     * @param steps how many, with those that change nothing in the other
     * @param papers how many more there are by it
     * @param claims how many more
     * @param annotations how many more
     */
    public record Work(int steps, int papers, int claims, int annotations) {
        /** Nothing. */
        public static final Work NONE = new Work(0, 0, 0, 0);
    }

    /**
     * What became of it.
     *
     * @param came what came in from the other copy
     * @param onlyHere what was done here that the other copy does not have
     * @param conflicts for a person
     */
    public record Report(Work came, Work onlyHere, List<MergeConflict> conflicts) {
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
     * @param monitor cancelling keeps the steps that came in already; the next time goes on after them. A step that is
     *         coming in just then does not
     * @return refused with {@code merge.unrelated} where the two are no copies of one corpus, {@code merge.sameCorpus},
     *         {@code store.cancelled}, or as by {@link Corpus#perform} in the middle, with what came in until then kept
     */
    public Outcome<Report> run(Corpus other, Corpus into, boolean dryRun, IProgressMonitor monitor) {
        if (other.location().equals(into.location())) {
            return Outcome.refused("merge.sameCorpus",
                    "Both places are the corpus " + into.location() + ", which was left as it is: name a copy of it.");
        }
        SubMonitor progress = SubMonitor.convert(monitor, Merging.PROGRESS);
        return other.read(theirs -> new Merging(theirs, into, dryRun, progress).run());
    }
}
