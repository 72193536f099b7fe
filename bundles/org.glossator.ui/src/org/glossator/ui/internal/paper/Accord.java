package org.glossator.ui.internal.paper;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.glossator.model.AnnotatorId;
import org.glossator.model.CategoryId;
import org.glossator.model.paper.Annotation;
import org.glossator.model.paper.Claim;

/** How far the categories of a claim's annotators are the same. Who cannot decide differs from those who have. */
enum Accord {
    NOBODY, ONE, SAME, DIFFERENT;

    private record Said(Set<CategoryId> categories, boolean undecided) {
    }

    static Accord of(Claim claim) {
        if (claim.getAnnotations().isEmpty()) {
            return NOBODY;
        }
        Map<AnnotatorId, Said> said = new HashMap<>();
        for (Annotation annotation : claim.getAnnotations()) {
            boolean undecided = annotation.getAnswers().undecided();
            if (undecided || !annotation.getCategories().isEmpty()) {
                said.merge(annotation.getAnnotator().getId(), new Said(Set.copyOf(annotation.getCategories()), undecided), Accord::both);
            }
        }
        return switch (said.size()) {
            case 0 -> NOBODY;
            case 1 -> ONE;
            default -> Set.copyOf(said.values()).size() == 1 ? SAME : DIFFERENT;
        };
    }

    private static Said both(Said one, Said other) {
        var categories = new HashSet<>(one.categories());
        categories.addAll(other.categories());
        return new Said(categories, one.undecided() || other.undecided());
    }
}
