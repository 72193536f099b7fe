package org.glossator.model.taxonomy;

import java.util.List;
import java.util.Optional;

/**
 * From fine to coarse.
 *
 * @param base the mapping whose values it goes on from
 * @param taxonomy whose categories are its targets, by name
 * @param values its own targets; empty where they are categories
 */
public record Mapping(String name, LocalText label, LocalText definition, Optional<String> base, Optional<String> taxonomy,
        List<Attribute.Option> values, List<Entry> entries) {

    public Mapping {
        values = List.copyOf(values);
        entries = List.copyOf(entries);
    }

    /** @return whether it only gives coarser names to groups of categories of this taxonomy */
    public boolean isGrouping() {
        return base.isEmpty() && taxonomy.isEmpty() && entries.stream().allMatch(
                entry -> entry.target() instanceof End.OfValue && entry.match() == Match.EXACT
                        && entry.sources().stream().allMatch(end -> end instanceof End.OfCategory(var ref) && !ref.onlyBelow()));
    }

    public record Entry(List<End> sources, End target, Match match) {
        public Entry {
            sources = List.copyOf(sources);
        }
    }

    /** What is mapped, or mapped to. */
    public sealed interface End {

        record OfCategory(CategoryRef category) implements End {
        }

        /** A value of a mapping. */
        record OfValue(String name) implements End {
        }

        /** No category is chosen. */
        record Nothing() implements End {
        }
    }

    /** How alike the two ends are, in the words of SKOS. */
    public enum Match {
        EXACT, CLOSE, BROAD, NARROW, RELATED
    }
}
