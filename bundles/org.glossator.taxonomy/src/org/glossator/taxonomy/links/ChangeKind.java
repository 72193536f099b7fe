package org.glossator.taxonomy.links;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.taxonomy.TaxonomyChange;
import org.glossator.taxonomy.syntax.ChangeText;
import org.glossator.taxonomy.syntax.Deprecation;
import org.glossator.taxonomy.syntax.Renaming;

/** What a change statement is about: a category, unless it says something else. */
public final class ChangeKind {

    private ChangeKind() {
    }

    public static TaxonomyChange.Kind of(ChangeText change) {
        @Nullable String word = switch (change) {
            case Deprecation deprecation -> deprecation.getKind();
            case Renaming renaming -> renaming.getKind();
            default -> null;
        };
        return switch (word) {
            case "attribute" -> TaxonomyChange.Kind.ATTRIBUTE;
            case "relation" -> TaxonomyChange.Kind.RELATION;
            case null, default -> TaxonomyChange.Kind.CATEGORY;
        };
    }

    /** @return as the language says it, and people do */
    public static String word(ChangeText change) {
        return switch (of(change)) {
            case CATEGORY -> "category";
            case ATTRIBUTE -> "attribute";
            case RELATION -> "relation";
        };
    }
}
