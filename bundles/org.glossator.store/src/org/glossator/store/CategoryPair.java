package org.glossator.store;

import org.glossator.model.CategoryId;

/** Two different categories, in whatever order: the pair is the same. */
public record CategoryPair(CategoryId one, CategoryId other) {

    public CategoryPair {
        int order = one.value().compareTo(other.value());
        if (order == 0) {
            throw new IllegalArgumentException("a category with itself: " + one);
        }
        if (order > 0) {
            CategoryId first = other;
            other = one;
            one = first;
        }
    }
}
