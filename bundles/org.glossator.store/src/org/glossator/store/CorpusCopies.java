package org.glossator.store;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.Outcome;

/** Copies whole corpora from one kind of database to another. An OSGi service. */
public interface CorpusCopies {

    /**
     * What was copied.
     *
     * @param counts of the copy
     * @param rows of all tables, with those of the history
     * @param digest of the content, the same for both: SHA-256 in hexadecimal digits
     */
    record Copied(CorpusCounts counts, long rows, String digest) {
    }

    /**
     * Copies a corpus as it is, with its ids, its history and its releases, and reads the copy back to see that it is the
     * same. The target is made where there is none; the source stays as it was, and can be worked in meanwhile, where its
     * database lets others write.
     *
     * @param monitor one unit for a thousand rows, unknown total; cancelling leaves the target empty
     * @return refused as {@link Corpora#open} refuses either, and with {@code store.notEmpty}, {@code store.sameCorpus},
     *         {@code store.cancelled}, or {@code store.copyDiffers} (which leaves the target empty too)
     */
    Outcome<Copied> copy(CorpusLocation from, CorpusLocation to, IProgressMonitor monitor);
}
