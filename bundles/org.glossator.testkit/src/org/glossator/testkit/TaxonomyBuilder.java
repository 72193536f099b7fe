package org.glossator.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.Colour;
import org.glossator.model.ScopeNote;
import org.glossator.model.Taxonomy;
import org.glossator.model.Version;
import org.glossator.model.taxonomy.CategoryDetails;
import org.glossator.model.taxonomy.TaxonomyDetails;

/**
 * Builds a compiled taxonomy without its language.
 *
 * <pre>
 * Taxonomy taxonomy = TaxonomyBuilder.taxonomy("feedback.span", "1.0.0")
 *         .category("error", c -&gt; c.grouping().category("fact", d -&gt; d.key('F')))
 *         .build();
 * </pre>
 */
public final class TaxonomyBuilder {
    private final String name;
    private final String version;
    private final List<Category> categories = new ArrayList<>();
    private TaxonomyDetails details = TaxonomyDetails.NONE;

    private TaxonomyBuilder(String name, String version) {
        this.name = name;
        this.version = version;
    }

    /** @param version three numbers with dots */
    public static TaxonomyBuilder taxonomy(String name, String version) {
        return new TaxonomyBuilder(name, version);
    }

    /** Adds a top category whose id is its path. */
    public TaxonomyBuilder category(String category, UnaryOperator<CategoryBuilder> details) {
        categories.add(details.apply(new CategoryBuilder(category)).build());
        return this;
    }

    public TaxonomyBuilder category(String category) {
        return category(category, c -> c);
    }

    /** @param more attributes, scales, relations, rules and whatever else it says */
    public TaxonomyBuilder details(UnaryOperator<TaxonomyDetails.Builder> more) {
        details = more.apply(new TaxonomyDetails.Builder()).build();
        return this;
    }

    public Taxonomy build() {
        return new Taxonomy(name, Version.parse(version).orElseThrow(), "Title of " + name, "What " + name + " is for",
                categories, details);
    }

    /** Builds one category. */
    public static final class CategoryBuilder {
        private final String path;
        private String label;
        private String definition = "";
        private Optional<Character> key = Optional.empty();
        private Optional<Colour> colour = Optional.empty();
        private boolean grouping;
        private CategoryDetails details = CategoryDetails.NONE;
        private final List<ScopeNote> notes = new ArrayList<>();
        private final List<Category> children = new ArrayList<>();

        private CategoryBuilder(String path) {
            this.path = path;
            label = path.substring(path.lastIndexOf('.') + 1);
        }

        public CategoryBuilder label(String words) {
            label = words;
            return this;
        }

        public CategoryBuilder definition(String words) {
            definition = words;
            return this;
        }

        public CategoryBuilder key(char letter) {
            key = Optional.of(letter);
            return this;
        }

        /** @param hex such as {@code #b5651d} */
        public CategoryBuilder colour(String hex) {
            colour = Optional.of(Colour.parse(hex).orElseThrow());
            return this;
        }

        /** Makes it one that only groups others and cannot be chosen. */
        public CategoryBuilder grouping() {
            grouping = true;
            return this;
        }

        /** @param more facets, what it applies to and whatever else it says */
        public CategoryBuilder details(UnaryOperator<CategoryDetails.Builder> more) {
            details = more.apply(new CategoryDetails.Builder()).build();
            return this;
        }

        public CategoryBuilder note(ScopeNote.Kind kind, String text, String because) {
            notes.add(new ScopeNote(kind, text, because));
            return this;
        }

        public CategoryBuilder category(String name, UnaryOperator<CategoryBuilder> details) {
            children.add(details.apply(new CategoryBuilder(path + "." + name)).build());
            return this;
        }

        public CategoryBuilder category(String name) {
            return category(name, c -> c);
        }

        private Category build() {
            return new Category(new CategoryId(path), path, label, definition, key, colour, grouping, notes, children, details);
        }
    }
}
