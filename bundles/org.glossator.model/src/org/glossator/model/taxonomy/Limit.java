package org.glossator.model.taxonomy;

import java.util.List;
import java.util.Optional;

import org.glossator.model.CategoryId;

/** While the condition holds, only these values of the facet can be chosen. */
public record Limit(CategoryId facet, List<CategoryRef> values, Optional<Condition> when, LocalText message) {
    public Limit {
        values = List.copyOf(values);
    }
}
