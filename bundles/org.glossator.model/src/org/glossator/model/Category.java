package org.glossator.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.glossator.model.taxonomy.CategoryDetails;

/**
 * One node of a {@link Taxonomy}.
 *
 * @param id stable over renames and moves
 * @param path the names from the root down, with dots, such as {@code error.fact.contradicted}
 * @param label what people see; the name where the text gives none
 * @param definition what the category means; empty where the text gives none
 * @param key the character that tags with it in the palette, upper case; empty where there is none
 * @param colour as the text gives it, else the parent's; empty where neither has one
 * @param isAbstract only groups others and cannot be chosen
 * @param notes when to use it and when not, with examples, in the order of the text
 * @param children in the order of the text
 * @param details whatever else it says
 */
public record Category(CategoryId id, String path, String label, String definition, Optional<Character> key,
        Optional<Colour> colour, boolean isAbstract, List<ScopeNote> notes, List<Category> children,
        CategoryDetails details) {

    public Category {
        notes = List.copyOf(notes);
        children = List.copyOf(children);
    }

    /** One that says nothing more. */
    public Category(CategoryId id, String path, String label, String definition, Optional<Character> key, Optional<Colour> colour,
            boolean isAbstract, List<ScopeNote> notes, List<Category> children) {
        this(id, path, label, definition, key, colour, isAbstract, notes, children, CategoryDetails.NONE);
    }

    /** @return this category and all below, in the order of the text */
    public Stream<Category> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Category::all));
    }

    /** @return the last part of the path */
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
