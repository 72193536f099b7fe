package org.glossator.store;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.ClaimId;
import org.glossator.model.Outcome;
import org.glossator.model.PaperId;

/** Finds words in the titles, texts and claims of a corpus. An OSGi service; safe for threads; every call blocks. */
public interface CorpusSearch {

    /**
     * Looks for papers and claims that have all the words, whatever their case; the last word may be the beginning of a
     * longer one. Words between quotation marks stand side by side. What was done before the call is found: the index is
     * brought up to date first, which takes as long as there is much new, and minutes where it is made anew.
     *
     * @param words nothing is found where there are none
     * @param limit how many at most; at least 1
     * @param monitor told of progress while the index is brought up to date (one unit a paper)
     * @return the best first; refused with {@code search.noIndex} (the index cannot be written), {@code store.cancelled}
     *         or as by {@link Corpora#open}
     */
    Outcome<List<Hit>> find(CorpusLocation place, String words, int limit, IProgressMonitor monitor);

    /**
     * A paper or a claim that has the words.
     *
     * @param claim empty where it is the paper's title or text
     * @param title of the paper
     * @param text the claim, or the beginning of the paper's text
     */
    record Hit(PaperId paper, Optional<ClaimId> claim, String title, String text) {
    }
}
