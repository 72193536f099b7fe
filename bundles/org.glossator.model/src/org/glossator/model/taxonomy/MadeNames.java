package org.glossator.model.taxonomy;

import java.util.Set;
import java.util.stream.Collectors;

import org.glossator.model.Category;
import org.glossator.model.Taxonomy;

/** Which names follow from the labels: those that a reader gives again where a file does not say them. */
public final class MadeNames {
    /** Names that are not made for a category at the top, as a path that begins so would be taken for a word of the language. */
    public static final Set<String> WORDS = Set.of("nothing", "claim");

    private final Set<String> top;

    public MadeNames(Taxonomy taxonomy) {
        top = namesCategories(taxonomy) ? taxonomy.categories().stream().map(Category::name).collect(Collectors.toSet()) : Set.of();
    }

    /** Where something names categories by their paths, no name is made further down that one at the top has. */
    private static boolean namesCategories(Taxonomy taxonomy) {
        return !taxonomy.details().changes().isEmpty() || taxonomy.details().mappings().stream().anyMatch(Mapping::isGrouping)
                || taxonomy.all().anyMatch(category -> !category.details().otherParents().isEmpty()
                        || !category.details().related().isEmpty());
    }

    /** @return whether nobody needs to say its name, wherever it stands among its siblings */
    public boolean follows(Category category) {
        boolean root = category.path().indexOf('.') < 0;
        return !category.label().isBlank() && category.name().equals(TaxonomyNames.of(category.label()))
                && !(root ? WORDS : top).contains(category.name());
    }
}
