package org.glossator.ui.internal.concordance;

import java.util.Optional;
import java.util.Set;

import org.glossator.model.AnnotatorId;
import org.glossator.model.CategoryId;
import org.glossator.store.Branch;

/**
 * What is looked for. Words and judgements are looked for together: words that stand in a claim with such a judgement.
 *
 * @param words as typed; blank where only judgements are looked for
 * @param branch a category that judgements name, or one below it
 * @param categories those of the branch
 * @param annotator who has judged
 */
record ConcordanceQuery(String words, Optional<Branch> branch, Set<CategoryId> categories, Optional<AnnotatorId> annotator) {

    static final ConcordanceQuery NOTHING = new ConcordanceQuery("", Optional.empty(), Set.of(), Optional.empty());

    ConcordanceQuery {
        words = words.strip();
        categories = Set.copyOf(categories);
    }

    /** @return whether nothing is looked for */
    boolean isEmpty() {
        return new SoughtWords(words).isEmpty() && !asksForJudgements();
    }

    boolean asksForJudgements() {
        return branch.isPresent() || annotator.isPresent();
    }
}
