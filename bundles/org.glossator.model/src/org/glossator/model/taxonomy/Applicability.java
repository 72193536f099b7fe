package org.glossator.model.taxonomy;

import java.util.List;
import java.util.Optional;

/**
 * What a category can be given to.
 *
 * @param targets one of them; empty where the taxonomy does not say
 * @param borders where stretches of text may begin and end
 * @param overlap how stretches of text may share text
 * @param piece which stretch to mark where several would do
 */
public record Applicability(List<Target> targets, Borders borders, Overlap overlap, Piece piece) {
    /** Nothing is said. */
    public static final Applicability UNSAID = new Applicability(List.of(), Borders.ANY, Overlap.ANY, Piece.ANY);

    public Applicability {
        targets = List.copyOf(targets);
    }

    /** What is annotated. */
    public enum Kind {
        PAPER, SECTION, SENTENCE, SPAN, CLAIM, LINK, SIBLINGS, ANNOTATION, PAIR, LIST
    }

    public enum Borders {
        ANY, WORD, SENTENCE
    }

    public enum Overlap {
        ANY, NESTED, NONE
    }

    public enum Piece {
        ANY, SHORTEST, LONGEST
    }

    /**
     * @param element of a pair or list
     * @param number of elements of a list
     * @param of for annotations: those with one of these categories; empty where every one
     */
    public record Target(Kind kind, Optional<Kind> element, Cardinality number, List<CategoryRef> of) {
        public Target {
            of = List.copyOf(of);
        }

        public static Target of(Kind kind) {
            return new Target(kind, Optional.empty(), Cardinality.ONE, List.of());
        }
    }
}
