package org.glossator.model.taxonomy;

import java.util.List;
import java.util.Optional;

import org.glossator.model.Severity;

/**
 * What must or must not be said together.
 *
 * @param message for the annotator
 * @param severity an error keeps a judgement from being finished, others do not
 */
public record Rule(String name, Constraint constraint, LocalText message, Severity severity) {

    /** What the rule asks for. */
    public sealed interface Constraint {

        /** At most one of them. */
        record Exclusive(List<CategoryRef> categories) implements Constraint {
            public Exclusive {
                categories = List.copyOf(categories);
            }
        }

        /** One of them must be chosen by the annotator while the condition holds; always where there is none. */
        record Require(List<CategoryRef> categories, Optional<Condition> when) implements Constraint {
            public Require {
                categories = List.copyOf(categories);
            }
        }

        /** They are chosen with it, without the annotator. */
        record Imply(List<CategoryRef> categories, Optional<Condition> when) implements Constraint {
            public Imply {
                categories = List.copyOf(categories);
            }
        }

        record Forbid(Condition condition) implements Constraint {
        }

        record Count(boolean most, int number, List<CategoryRef> categories, Unit unit) implements Constraint {
            public Count {
                categories = List.copyOf(categories);
            }
        }

        /** The first must all be there before the results can be. */
        record Prerequisite(List<CategoryRef> categories, List<CategoryRef> results) implements Constraint {
            public Prerequisite {
                categories = List.copyOf(categories);
                results = List.copyOf(results);
            }
        }
    }

    /** Within what it is counted. */
    public enum Unit {
        TARGET, CLAIM, SENTENCE, PAPER
    }
}
