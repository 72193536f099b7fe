package org.glossator.model.taxonomy;

import java.util.List;

import org.glossator.model.CategoryId;

/**
 * The cross product of facets.
 *
 * @param cells those that have names
 * @param without those that cannot be
 */
public record Cross(String name, LocalText label, LocalText definition, List<CategoryId> facets, List<Cell> cells,
        List<List<CategoryId>> without) {

    public Cross {
        facets = List.copyOf(facets);
        cells = List.copyOf(cells);
        without = without.stream().map(List::copyOf).toList();
    }

    /** @param values one of each facet */
    public record Cell(List<CategoryId> values, LocalText label, LocalText definition) {
        public Cell {
            values = List.copyOf(values);
        }
    }
}
