package org.glossator.ui.internal.palette;

import java.util.BitSet;
import java.util.Optional;

import org.glossator.ui.internal.palette.CategoryIndex.Entry;

/**
 * Which of a taxonomy's categories can be chosen now, and which are shown because one below them can.
 *
 * @param chosen by place; nothing where all can
 * @param shown by place
 */
public record OfferedCategories(Optional<BitSet> chosen, Optional<BitSet> shown) {

    /** Nothing is left out. */
    public static final OfferedCategories ALL = new OfferedCategories(Optional.empty(), Optional.empty());

    /** @param places of those that can be chosen */
    public static OfferedCategories of(CategoryIndex index, BitSet places) {
        if (places.cardinality() == index.all().size()) {
            return ALL;
        }
        var shown = (BitSet) places.clone();
        for (int place = index.all().size() - 1; place >= 0; place--) { // children come after their parents
            Entry entry = index.all().get(place);
            int below = shown.nextSetBit(place + 1);
            boolean has = below >= 0 && below < entry.end();
            shown.set(place, has || shown.get(place) && !(entry.category().isAbstract() && entry.end() > place + 1));
        }
        return new OfferedCategories(Optional.of(places), Optional.of(shown));
    }

    public boolean canBeChosen(Entry entry) {
        return chosen.isEmpty() || chosen.get().get(entry.place());
    }
}
