package org.glossator.ui.internal.palette;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.taxonomy.CategoryDetails;
import org.glossator.ui.internal.palette.CategoryIndex.Entry;

/**
 * Finds categories by what a person types: a key, the start of a word, initials, a synonym or a name in another language, or
 * words in any order. What is compared with each key press is made once, since a taxonomy may have a hundred thousand
 * categories.
 */
public final class CategorySearch {
    private static final int WORST = 5;
    private static final int NONE = WORST + 1;
    private static final Integer LAST = Integer.MAX_VALUE; // the same object for the many that nobody has chosen

    private final CategoryIndex index;
    private final String[] labels;
    private final String[] paths;
    private final int[] names; // where they begin in the paths
    private final String[] others; // what else they are called, a line for each; empty for most
    private final int[] parents; // -1 for a top category
    private final long[] letters; // those in label and path, so that most others are passed over by one look
    private final Map<CategoryId, Integer> preferred;
    private final OfferedCategories offered;

    CategorySearch(CategoryIndex index) {
        this.index = index;
        preferred = Map.of();
        offered = OfferedCategories.ALL;
        int size = index.all().size();
        labels = new String[size];
        paths = new String[size];
        names = new int[size];
        others = new String[size];
        parents = new int[size];
        letters = new long[size];
        for (Entry entry : index.all()) {
            int place = entry.place();
            labels[place] = entry.category().label().toLowerCase(Locale.ROOT);
            paths[place] = entry.category().path().toLowerCase(Locale.ROOT);
            names[place] = paths[place].lastIndexOf('.') + 1;
            others[place] = others(entry.category());
            parents[place] = entry.parent().flatMap(index::entry).map(Entry::place).orElse(-1);
            letters[place] = letters(labels[place]) | letters(paths[place]) | letters(others[place])
                    | entry.category().key().map(key -> letters(key.toString().toLowerCase(Locale.ROOT))).orElse(0L);
        }
    }

    private static String others(Category category) {
        CategoryDetails details = category.details();
        if (details.synonyms().isEmpty() && details.labels().isEmpty()) {
            return "";
        }
        return Stream.concat(details.synonyms().stream().flatMap(s -> Stream.concat(Stream.of(s.value()), s.translations().values().stream())),
                details.labels().values().stream()).collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
    }

    /** @return a bit for each letter and digit; others share some */
    private static long letters(String words) {
        long bits = 0;
        for (int i = 0; i < words.length(); i++) {
            if (Character.isLetterOrDigit(words.charAt(i))) {
                bits |= 1L << (words.charAt(i) & 63);
            }
        }
        return bits;
    }

    private CategorySearch(CategorySearch same, List<CategoryId> preferred, OfferedCategories offered) {
        index = same.index;
        labels = same.labels;
        paths = same.paths;
        names = same.names;
        others = same.others;
        parents = same.parents;
        letters = same.letters;
        var numbers = new HashMap<CategoryId, Integer>();
        preferred.forEach(id -> numbers.putIfAbsent(id, numbers.size()));
        this.preferred = Map.copyOf(numbers);
        this.offered = offered;
    }

    /** @param first before others that match as well, the first one first: those chosen lately or often */
    public CategorySearch preferring(List<CategoryId> first) {
        return new CategorySearch(this, first, offered);
    }

    /** @param only the categories that are looked at */
    public CategorySearch among(OfferedCategories only) {
        return new CategorySearch(this, preferred.entrySet().stream().sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey).toList(), only);
    }

    private int preference(Entry entry) {
        return preferred.getOrDefault(entry.category().id(), LAST);
    }

    /**
     * What a tree shows of the categories: all that match, abstract ones too, with all above and all below them.
     *
     * @param places in {@link CategoryIndex#all}
     * @param matching the places of those that match by themselves
     * @param first the likeliest one that can be chosen
     */
    record Found(BitSet places, BitSet matching, Optional<Entry> first) {
        int count() {
            return places.cardinality();
        }
    }

    Found look(String typed) {
        var all = new BitSet();
        all.set(0, index.all().size());
        return look(typed, all);
    }

    /** @return whether all that matches what is typed matched what was typed before; signs alone match less than words with them */
    static boolean isNarrower(String typed, String before) {
        return typed.startsWith(before) && before.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** @param among places outside of which nothing matches, see {@link #isNarrower} */
    Found look(String typed, BitSet among) {
        var query = new Query(typed);
        var places = new BitSet(labels.length);
        var matching = new BitSet(labels.length);
        int best = NONE;
        int bestPreference = LAST;
        Optional<Entry> first = Optional.empty();
        BitSet looked = offered.shown().map(shown -> both(among, shown)).orElse(among);
        for (int place = looked.nextSetBit(0); place >= 0; place = looked.nextSetBit(place + 1)) {
            int rank = query.rank(place);
            if (rank < NONE) {
                Entry entry = index.all().get(place);
                matching.set(place);
                places.set(place, entry.end());
                for (int up = parents[place]; up >= 0 && !places.get(up); up = parents[up]) {
                    places.set(up);
                }
                boolean likelier = rank < best || rank == best && preference(entry) < bestPreference;
                if (likelier && !entry.category().isAbstract() && offered.canBeChosen(entry)) {
                    best = rank;
                    bestPreference = preference(entry);
                    first = Optional.of(entry);
                }
            }
        }
        offered.shown().ifPresent(places::and);
        return new Found(places, matching, first);
    }

    private static BitSet both(BitSet one, BitSet other) {
        var both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    /**
     * @return categories that can be chosen, the likeliest first; all for an empty query, the preferred ones before the
     *         others in the order of the text
     */
    public List<Entry> find(String typed, int most) {
        var query = new Query(typed);
        var byRank = Stream.generate(() -> new ArrayList<Entry>()).limit(NONE).toList();
        for (Entry entry : index.all()) {
            int rank = entry.category().isAbstract() || !offered.canBeChosen(entry) ? NONE : query.rank(entry.place());
            if (rank < NONE && (byRank.get(rank).size() < most || preferred.containsKey(entry.category().id()))) {
                byRank.get(rank).add(entry);
            }
        }
        byRank.forEach(entries -> entries.sort(Comparator.comparingInt(this::preference)));
        return byRank.stream().flatMap(List::stream).limit(most).toList();
    }

    /** @return the category that Enter takes */
    public Optional<Entry> first(String typed) {
        return find(typed, 1).stream().findFirst();
    }

    /** What was typed, against one category after the other. */
    private final class Query {
        private final String typed;
        private final List<String> words;
        private final long needed;

        Query(String asTyped) {
            typed = asTyped.strip().toLowerCase(Locale.ROOT);
            needed = letters(typed);
            words = Stream.of(typed.split("[^\\p{L}\\p{N}]+")).filter(w -> !w.isEmpty()).toList();
        }

        /**
         * @param place of the category
         * @return 0 for the best match, {@link #NONE} where it does not match
         */
        int rank(int place) {
            if ((needed & ~letters[place]) != 0) {
                return NONE;
            }
            String label = labels[place];
            String path = paths[place];
            int name = names[place];
            if (typed.isEmpty() || typed.length() == 1 && isKey(index.all().get(place).category())) {
                return 0;
            }
            if (path.startsWith(typed, name) || label.startsWith(typed)) {
                return label.length() == typed.length() || path.length() - name == typed.length() ? 1 : 2;
            }
            if (beginsWord(label, 0) || beginsWord(path, name)) {
                return 3;
            }
            String other = others[place];
            if (typed.length() > 1 && areInitials(label) || !other.isEmpty() && beginsWord(other, 0)) {
                return 4;
            }
            for (String word : words) {
                if (!label.contains(word) && !path.contains(word) && !other.contains(word)) {
                    return NONE;
                }
            }
            return words.isEmpty() ? NONE : WORST;
        }

        private boolean isKey(Category category) {
            return category.key().isPresent() && Character.toLowerCase(category.key().get()) == typed.charAt(0);
        }

        private boolean beginsWord(String text, int from) {
            for (int at = text.indexOf(typed, from); at >= 0; at = text.indexOf(typed, at + 1)) {
                if (at == from || !Character.isLetterOrDigit(text.codePointBefore(at))) {
                    return true;
                }
            }
            return false;
        }

        private boolean areInitials(String label) {
            int matched = 0;
            boolean inWord = false;
            for (int at = 0; at < label.length(); at += Character.charCount(label.codePointAt(at))) {
                int c = label.codePointAt(at);
                boolean letter = Character.isLetterOrDigit(c);
                if (letter && !inWord) {
                    if (typed.codePointAt(matched) != c) {
                        return false;
                    }
                    matched += Character.charCount(c);
                    if (matched >= typed.length()) {
                        return true;
                    }
                }
                inWord = letter;
            }
            return false;
        }
    }
}
