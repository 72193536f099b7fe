package org.glossator.ui.internal.palette;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.Colour;
import org.glossator.model.Taxonomy;

/** A taxonomy's categories by id and by key, with what views show of them. Immutable. */
public final class CategoryIndex {

    /** Without any category. */
    public static final CategoryIndex EMPTY = new CategoryIndex(List.of());

    private static final String BELOW = " › ";
    /** For trees that choose none: apart in hue and in lightness, also for colour-blind people (Okabe and Ito 2008). */
    public static final List<Colour> USUAL = List.of(new Colour(0, 114, 178), new Colour(204, 121, 167),
            new Colour(0, 158, 115), new Colour(213, 94, 0), new Colour(86, 180, 233), new Colour(230, 159, 0));

    /**
     * A category in its place.
     *
     * @param path labels from the root down, for people
     * @param colour its own, its parent's or a usual one
     * @param parent nothing for a top category
     * @param place its number in {@link CategoryIndex#all}, from 0
     * @param end the place after the last category below it
     */
    public record Entry(Category category, String path, Colour colour, Optional<CategoryId> parent, int place, int end) {
    }

    /**
     * What a category is called that this taxonomy does not have.
     *
     * @param path labels from the root down, for people, as another release has them
     */
    public record Other(String label, String path) {
    }

    private final Map<CategoryId, Entry> byId;
    private final Map<Character, Entry> byKey;
    private final List<Entry> all;
    private final Map<CategoryId, Other> others;
    private Optional<CategorySearch> search = Optional.empty();

    private CategoryIndex(CategoryIndex same, Map<CategoryId, Other> others) {
        byId = same.byId;
        byKey = same.byKey;
        all = same.all;
        this.others = Map.copyOf(others);
    }

    private CategoryIndex(List<Category> top) {
        byId = new HashMap<>();
        byKey = new HashMap<>();
        all = new ArrayList<>();
        others = Map.of();
        for (int i = 0; i < top.size(); i++) {
            add(top.get(i), "", USUAL.get(i % USUAL.size()), Optional.empty());
        }
        for (Entry entry : all) {
            byId.putIfAbsent(entry.category().id(), entry);
            entry.category().key().ifPresent(key -> byKey.putIfAbsent(Character.toUpperCase(key), entry));
        }
    }

    public static CategoryIndex of(Taxonomy taxonomy) {
        return new CategoryIndex(taxonomy.categories());
    }

    /** @return the same categories; what this taxonomy does not have is called as is said here */
    public CategoryIndex with(Map<CategoryId, Other> called) {
        return called.equals(others) ? this : new CategoryIndex(this, called);
    }

    /** @return what its categories are called, for when another taxonomy is in use */
    public Map<CategoryId, Other> called() {
        var called = new HashMap<CategoryId, Other>();
        byId.forEach((id, entry) -> called.put(id, new Other(entry.category().label(), entry.path())));
        return called;
    }

    /** @return made when it is first asked for; one thread */
    public CategorySearch search() {
        if (search.isEmpty()) {
            search = Optional.of(new CategorySearch(this));
        }
        return search.get();
    }

    private void add(Category category, String above, Colour usual, Optional<CategoryId> parent) {
        String path = above.isEmpty() ? category.label() : above + BELOW + category.label();
        Colour colour = category.colour().orElse(usual);
        int place = all.size();
        all.add(new Entry(category, path, colour, parent, place, place + 1));
        if (!category.children().isEmpty()) {
            Optional<CategoryId> here = Optional.of(category.id());
            category.children().forEach(child -> add(child, path, colour, here));
            all.set(place, new Entry(category, path, colour, parent, place, all.size())); // where it ends is known now
        }
    }

    /** @return parents before their children, in the order of the text */
    public List<Entry> all() {
        return all;
    }

    public Optional<Entry> entry(CategoryId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** @param typed in either case */
    public Optional<Entry> byKey(char typed) {
        return Optional.ofNullable(byKey.get(Character.toUpperCase(typed)));
    }

    /** @return the keys of all categories, upper case */
    public Set<Character> keys() {
        return byKey.keySet();
    }

    /** @return whether it is known what people call it */
    public boolean names(CategoryId id) {
        return byId.containsKey(id) || others.containsKey(id);
    }

    /** @return what people call it; made of its id where nothing is known of it */
    public String label(CategoryId id) {
        return entry(id).map(e -> e.category().label()).or(() -> other(id).map(Other::label)).orElseGet(() -> words(id));
    }

    /** @return labels from the root down; with a note where this taxonomy does not have the category */
    public String path(CategoryId id) {
        return entry(id).map(Entry::path)
                .orElseGet(() -> NLS.bind(Messages.CategoryIndex_other, other(id).map(Other::path).orElse(id.value())));
    }

    private Optional<Other> other(CategoryId id) {
        return Optional.ofNullable(others.get(id));
    }

    /** @return the last part of the id, as words; for categories of which nothing else is known */
    public static String words(CategoryId id) {
        String last = id.value().substring(id.value().lastIndexOf('.') + 1).replaceAll("[_\\-\\s]+", " ").strip();
        return last.isEmpty() ? id.value() : last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1);
    }
}
