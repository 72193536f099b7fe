package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.rules.Judged;
import org.glossator.model.rules.TaxonomyIndex;
import org.glossator.model.taxonomy.CategoryRef;
import org.glossator.model.taxonomy.Choice;
import org.glossator.store.AnnotationRecord;

/** What a judgement says once a category is chosen or taken away. */
public final class Choosing {

    private Choosing() {
    }

    /** Where one of several can be chosen the new one takes the place of the old one; defaults of what is asked now come in. */
    public static AnnotationRecord chosen(AnnotationRecord before, CategoryId category, TaxonomyIndex taxonomy) {
        var categories = new ArrayList<>(before.categories());
        boolean nearest = true;
        CategoryId branch = category;
        for (Optional<Category> above = taxonomy.parent(category); above.isPresent(); above = taxonomy.parent(branch)) {
            Category parent = above.get();
            boolean single = parent.details().choice().map(c -> c != Choice.ANY).orElse(false);
            if (single) {
                var keep = nearest ? List.<CategoryRef>of() : List.of(new CategoryRef(branch, false));
                categories.removeIf(c -> taxonomy.isBelow(c, parent.id()) && !taxonomy.falls(c, keep));
                nearest = false;
            }
            branch = parent.id();
        }
        categories.add(category);
        return settled(before.withCategories(categories), taxonomy);
    }

    /** Answers that belonged to this category alone go with it. */
    static AnnotationRecord dropped(AnnotationRecord before, CategoryId category, TaxonomyIndex taxonomy) {
        return settled(before.withCategories(before.categories().stream().filter(c -> !c.equals(category)).toList()), taxonomy);
    }

    private static AnnotationRecord settled(AnnotationRecord judgement, TaxonomyIndex taxonomy) {
        var kept = new Judged(taxonomy, judgement.categories(), judgement.answers(), Set.of()).withoutStrangers();
        boolean says = !judgement.categories().isEmpty();
        return judgement.withAnswers(says ? new Judged(taxonomy, judgement.categories(), kept, Set.of()).withDefaults() : kept);
    }
}
