package org.glossator.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glossator.model.CategoryId;
import org.glossator.model.PaperId;

/**
 * A corpus as it was, made from its history when it is asked: a paper costs its own past, numbers of the whole corpus
 * cost the whole past.
 */
public interface PastCorpus {

    /** @return the number of the last action that counts; 0 before the first one */
    long last();

    CorpusCounts counts();

    /** @return the paper as it was then, with the revision that it had */
    Optional<PaperRecord> paper(PaperId id);

    /** @return claims and annotations as they were then; see {@link CorpusReader#work} */
    PaperWork work(PaperId id);

    /** @return who had joined and not left, in the order of {@link CorpusReader#annotators} */
    List<AnnotatorRecord> annotators();

    /** @return what was published, the newest first */
    List<ReleaseRecord> releases();

    /** @return see {@link CorpusReader#categoryCounts} */
    Map<CategoryId, Integer> categoryCounts(String taxonomy);
}
