package org.glossator.ui.internal.palette;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.ui.internal.palette.CategoryIndex.Entry;

/** Finds categories by what a person types: a key, the start of a word, initials, or words in any order. */
public final class CategorySearch {
    private static final int NONE = Integer.MAX_VALUE;

    private final CategoryIndex index;
    private final List<CategoryId> preferred;

    public CategorySearch(CategoryIndex index) {
        this(index, List.of());
    }

    /** @param preferred before others that match as well, the first one first: those chosen lately or often */
    public CategorySearch(CategoryIndex index, List<CategoryId> preferred) {
        this.index = index;
        this.preferred = List.copyOf(preferred);
    }

    /**
     * @return categories that can be chosen, the likeliest first; all for an empty query, the preferred ones before the
     *         others in the order of the text
     */
    public List<Entry> find(String typed, int most) {
        String query = tidy(typed);
        return choosable().filter(e -> rank(e.category(), query) < NONE)
                .sorted(Comparator.comparingInt((Entry e) -> rank(e.category(), query)).thenComparingInt(this::preference))
                .limit(most).toList();
    }

    private int preference(Entry entry) {
        int at = preferred.indexOf(entry.category().id());
        return at < 0 ? NONE : at;
    }

    /** @return the category that Enter takes */
    public Optional<Entry> first(String typed) {
        return find(typed, 1).stream().findFirst();
    }

    /** @return what a tree shows: all that match, abstract ones too, with all above and all below them */
    public Set<CategoryId> visible(String typed) {
        String query = tidy(typed);
        var visible = new HashSet<CategoryId>();
        for (Entry entry : index.all()) {
            if (rank(entry.category(), query) < NONE) {
                entry.category().all().forEach(c -> visible.add(c.id()));
                for (Optional<CategoryId> up = entry.parent(); up.isPresent() && visible.add(up.get());) {
                    up = index.entry(up.get()).flatMap(Entry::parent);
                }
            }
        }
        return visible;
    }

    private Stream<Entry> choosable() {
        return index.all().stream().filter(e -> !e.category().isAbstract());
    }

    /** @return 0 for the best match, {@link #NONE} where it does not match */
    private static int rank(Category category, String query) {
        String label = category.label().toLowerCase(Locale.ROOT);
        String name = category.name().toLowerCase(Locale.ROOT);
        if (query.isEmpty()) {
            return 0;
        }
        if (query.length() == 1 && category.key().map(Character::toLowerCase).filter(k -> k == query.charAt(0)).isPresent()) {
            return 0;
        }
        if (label.equals(query) || name.equals(query)) {
            return 1;
        }
        if (label.startsWith(query) || name.startsWith(query)) {
            return 2;
        }
        List<String> words = words(label + " " + name);
        if (words.stream().anyMatch(w -> w.startsWith(query))) {
            return 3;
        }
        if (query.length() > 1 && initials(label).startsWith(query)) {
            return 4;
        }
        String all = label + " " + category.path().toLowerCase(Locale.ROOT);
        return words(query).stream().allMatch(all::contains) ? 5 : NONE;
    }

    private static String initials(String label) {
        var initials = new StringBuilder();
        words(label).forEach(w -> initials.appendCodePoint(w.codePointAt(0)));
        return initials.toString();
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("[^\\p{L}\\p{N}]+")).filter(w -> !w.isEmpty()).toList();
    }

    private static String tidy(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
