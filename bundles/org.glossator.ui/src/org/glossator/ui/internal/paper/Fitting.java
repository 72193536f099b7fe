package org.glossator.ui.internal.paper;

import java.util.BitSet;
import java.util.List;

import org.glossator.model.Target;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.glossator.ui.internal.palette.CategoryIndex.Entry;
import org.glossator.ui.internal.palette.OfferedCategories;

/** Which categories are offered for what is selected in a paper. */
public final class Fitting {

    private Fitting() {
    }

    /** @return equal for places in a paper at which the same categories of a taxonomy are offered: whether to ask for them again */
    public static Object kind(PaperActions actions) {
        return actions.targets().stream().<Object>map(target -> target instanceof Target.OnAnnotation(var id)
                ? actions.model().annotation(id).<Object>map(a -> List.copyOf(a.getCategories())).orElse(List.of())
                : target.getClass()).toList();
    }

    /** @return those that fit at least one of the things that a category could be given to; all where nothing is selected */
    public static OfferedCategories of(CategoryIndex index, PaperActions actions) {
        List<Target> targets = actions.targets();
        if (targets.isEmpty()) {
            return OfferedCategories.ALL;
        }
        var places = new BitSet(index.all().size());
        for (Entry entry : index.all()) {
            if (targets.stream().anyMatch(target -> actions.fits(entry.category(), target))) {
                places.set(entry.place());
            }
        }
        return OfferedCategories.of(index, places);
    }
}
