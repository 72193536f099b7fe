package org.glossator.model;

/**
 * Which category of a taxonomy. Stays the same when the category is renamed or moved; what is stored with annotations.
 *
 * @param value the id that the taxonomy's text gives, or the path of the category where it was first published; not blank
 */
public record CategoryId(String value) {

    public CategoryId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a category's id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
