package org.glossator.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.glossator.model.taxonomy.TaxonomyDetails;

/**
 * A taxonomy as annotators use it: compiled from its text, free of the language's syntax tree.
 *
 * @param name dotted, such as {@code feedback.span}
 * @param title for people; the name where the text gives none
 * @param description may be empty
 * @param categories the top ones, in the order of the text
 * @param details whatever else it says
 */
public record Taxonomy(String name, Version version, String title, String description, List<Category> categories,
        TaxonomyDetails details) {

    public Taxonomy {
        categories = List.copyOf(categories);
    }

    /** One that says nothing more. */
    public Taxonomy(String name, Version version, String title, String description, List<Category> categories) {
        this(name, version, title, description, categories, TaxonomyDetails.NONE);
    }

    /** @return every category, parents before their children, in the order of the text */
    public Stream<Category> all() {
        return categories.stream().flatMap(Category::all);
    }

    public Optional<Category> category(CategoryId id) {
        return all().filter(c -> c.id().equals(id)).findFirst();
    }

    /** @return the names from the root down, for people: {@code label › label › label} is made by views */
    public List<Category> path(CategoryId id) {
        return all().filter(c -> c.all().anyMatch(below -> below.id().equals(id))).toList();
    }
}
