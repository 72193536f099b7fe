package org.glossator.store;

import org.glossator.model.CategoryId;
import org.glossator.model.ReleaseId;

/** By what claims are compared. Closed: who shows one must decide about every kind. */
public sealed interface Criterion {

    /** @return what is asked, in one line, such as "Which claim is easier to check?" */
    String question();

    /** Only what the question says. */
    record Asked(String question) implements Criterion {
        public Asked {
            check(question);
        }
    }

    /** A category of a taxonomy, whose definition says more. */
    record OfCategory(ReleaseId release, CategoryId category, String question) implements Criterion {
        public OfCategory {
            check(question);
        }
    }

    /** Of a question, in UTF-16 code units. */
    int LONGEST = 500;

    private static void check(String question) {
        if (question.isBlank() || question.length() > LONGEST) {
            throw new IllegalArgumentException("a question of " + question.length() + " characters");
        }
    }
}
