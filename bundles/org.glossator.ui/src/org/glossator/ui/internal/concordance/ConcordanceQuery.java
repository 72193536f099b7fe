package org.glossator.ui.internal.concordance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

import org.glossator.model.AnnotatorId;
import org.glossator.model.Answers;
import org.glossator.model.CategoryId;
import org.glossator.model.taxonomy.AttributeValue;
import org.glossator.store.Branch;

/**
 * What is looked for. Words and judgements are looked for together: words that stand in a claim with such a judgement.
 *
 * @param words as typed; blank where only judgements are looked for
 * @param branch a category that judgements name, or one below it
 * @param categories those of the branch
 * @param annotator who has judged
 * @param answer what judgements answer
 * @param made on which days judgements were made first
 */
record ConcordanceQuery(String words, Optional<Branch> branch, Set<CategoryId> categories, Optional<AnnotatorId> annotator,
        Optional<Wanted> answer, Optional<Days> made) {

    static final ConcordanceQuery NOTHING = new ConcordanceQuery("", Optional.empty(), Set.of(), Optional.empty(),
            Optional.empty(), Optional.empty());

    /** @param value nothing for whichever answer */
    record Wanted(String attribute, Optional<AttributeValue> value) {
        boolean isIn(Answers answers) {
            return answers.value(attribute)
                    .filter(given -> value.isEmpty() || given.compared().contains(value.get())).isPresent();
        }
    }

    /** Days where the person is. @param to the day after the last one */
    record Days(LocalDate from, LocalDate to) {
        boolean has(Instant moment) {
            LocalDate day = moment.atZone(ZoneId.systemDefault()).toLocalDate();
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    ConcordanceQuery {
        words = words.strip();
        categories = Set.copyOf(categories);
    }

    /** @return whether nothing is looked for */
    boolean isEmpty() {
        return new SoughtWords(words).isEmpty() && !asksForJudgements();
    }

    boolean asksForJudgements() {
        return branch.isPresent() || annotator.isPresent() || answer.isPresent() || made.isPresent();
    }
}
