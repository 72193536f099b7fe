package org.glossator.store;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.Outcome;

/** Opens corpora. An OSGi service; which database stands behind it shows nowhere else. */
public interface Corpora {

    /** What to do about a corpus that is there, or is not. */
    enum Opening {
        /** Refuse with {@code store.missing} where there is none. */
        EXISTING,
        /** Make an empty one where there is none. */
        CREATE
    }

    /**
     * Opens a corpus. Opening one that this process has open already gives a second handle to the same corpus; the
     * database is let go when the last handle is closed. One of an earlier Glossator is brought up to date, after a backup of it.
     *
     * @return with {@code store.upgraded} as an information, once, which says where that backup is; refused with
     *         {@code store.missing}, {@code store.inUse} (another process has it), {@code store.noAccess} (the folder may
     *         not be read or written), {@code store.notACorpus} (the folder holds something else), {@code store.newer}
     *         (made by a later Glossator), {@code store.older} (only its owner may upgrade it), {@code store.noBackup} (its
     *         owner may not make the backup), {@code store.diskFull} or {@code store.damaged}
     */
    Outcome<Corpus> open(CorpusLocation location, Opening how);

    /**
     * Checks everything that must be true of a corpus, also while it is open; changes nothing. Takes as long as reading
     * all of it.
     *
     * @param monitor cancelling it is an {@link org.eclipse.core.runtime.OperationCanceledException}
     * @return refused as by {@link #open}
     */
    Outcome<Verdict> verify(CorpusLocation location, IProgressMonitor monitor);

    /**
     * Makes a corpus of its past: with the same actions, numbers, times, people, papers and taxonomies.
     *
     * @param location where no corpus is yet
     * @param past all actions, the oldest first; walked through once. An {@link IllegalArgumentException} from it ends the
     *         restoring as {@code store.damaged}, with its message
     * @param expected what the corpus has to hold at the end
     * @param monitor told of progress (one unit an action, unknown total)
     * @return refused, and nothing is left there, with {@code store.notEmpty}, {@code store.damaged} (the past contradicts
     *         itself or does not lead to what is expected), {@code store.cancelled} or as by {@link #open}
     */
    Outcome<CorpusCounts> restore(CorpusLocation location, Iterable<PastStep> past, CorpusCounts expected,
            IProgressMonitor monitor);
}
