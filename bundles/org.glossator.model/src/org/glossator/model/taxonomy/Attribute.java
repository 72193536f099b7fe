package org.glossator.model.taxonomy;

import java.util.List;
import java.util.Optional;

import org.glossator.model.Version;

/**
 * Something more that is entered with a category.
 *
 * @param name unique in the taxonomy, or among those of the category that declares it
 * @param categories which take it; empty where every one
 * @param defaults several only for lists
 * @param shown only while this holds
 */
public record Attribute(String name, LocalText label, LocalText definition, Type type, List<CategoryRef> categories,
        boolean required, List<AttributeValue> defaults, Optional<Condition> shown, Optional<Version> since) {

    public Attribute {
        categories = List.copyOf(categories);
        defaults = List.copyOf(defaults);
    }

    /** What can be entered. */
    public sealed interface Type {

        /** A step of a scale. @param scale its name; in another taxonomy, with that one's name and a colon before it */
        record OfScale(String scale) implements Type {
        }

        /** @param whole no fractions */
        record Number(boolean whole, Optional<Double> least, Optional<Double> most) implements Type {
        }

        record YesNo() implements Type {
        }

        /** @param several any of them, else one */
        record OneOf(List<Option> options, boolean several) implements Type {
            public OneOf {
                options = List.copyOf(options);
            }
        }

        /** @param opening which the text must begin with; empty where any @param longest in characters */
        record Text(String opening, Optional<Integer> longest) implements Type {
        }

        /** The corrected text, kept with its difference. */
        record Rewrite() implements Type {
        }

        /** Places in a paper, or other papers and claims. */
        record Evidence(Applicability.Kind kind, Cardinality number) implements Type {
        }
    }

    public record Option(String name, LocalText label) {
    }
}
