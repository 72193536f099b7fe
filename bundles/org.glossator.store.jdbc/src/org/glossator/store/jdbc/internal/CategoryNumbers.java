package org.glossator.store.jdbc.internal;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.CategoryId;

/**
 * How many are of each category. They change with every judgement and are asked for after it, by thousands at once: what is
 * handed out shares all but the bare numbers with what is kept. Changed by one thread at a time, while nobody asks.
 */
final class CategoryNumbers {
    private static final int FIRST = 16;

    private final Map<CategoryId, Integer> places = new ConcurrentHashMap<>(); // only more become known, also to those who have a copy
    private CategoryId[] categories = new CategoryId[FIRST]; // by their places, as the numbers
    private int[] numbers = new int[FIRST];
    private int known;
    private int there; // whose number is not 0
    private volatile @Nullable Map<CategoryId, Integer> copy; // of what is now

    CategoryNumbers(Map<CategoryId, Integer> counted) {
        counted.forEach(this::add);
    }

    void add(CategoryId category, int by) {
        int place = places.computeIfAbsent(category, this::place);
        int before = numbers[place];
        int after = before + by;
        numbers[place] = after;
        there += (after == 0 ? 0 : 1) - (before == 0 ? 0 : 1);
        copy = null;
    }

    private int place(CategoryId category) {
        if (known == numbers.length) {
            categories = Arrays.copyOf(categories, 2 * known);
            numbers = Arrays.copyOf(numbers, 2 * known);
        }
        categories[known] = category;
        return known++;
    }

    /** @return those of which there are any, as it is now, whatever comes */
    Map<CategoryId, Integer> now() {
        Map<CategoryId, Integer> last = copy;
        if (last == null) {
            last = new Copy(places, categories, Arrays.copyOf(numbers, known), there);
            copy = last;
        }
        return last;
    }

    /** What was at one time; nobody changes it. */
    @NonNullByDefault({}) // as a map does not say what may be null
    private static final class Copy extends AbstractMap<CategoryId, Integer> {
        private final Map<CategoryId, Integer> places;
        private final CategoryId[] categories;
        private final int[] numbers;
        private final int there;

        private Copy(Map<CategoryId, Integer> places, CategoryId[] categories, int[] numbers, int there) {
            this.places = places;
            this.categories = categories;
            this.numbers = numbers;
            this.there = there;
        }

        private int number(Object category) {
            Integer place = category == null ? null : places.get(category);
            return place == null || place >= numbers.length ? 0 : numbers[place];
        }

        @Override
        public Integer get(Object category) {
            int number = number(category);
            return number == 0 ? null : Integer.valueOf(number);
        }

        @Override
        public boolean containsKey(Object category) {
            return number(category) != 0;
        }

        @Override
        public int size() {
            return there;
        }

        @Override
        public Set<Entry<CategoryId, Integer>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Entry<CategoryId, Integer>> iterator() {
                    return IntStream.range(0, numbers.length).filter(place -> numbers[place] != 0)
                            .mapToObj(place -> Map.entry(categories[place], numbers[place])).iterator();
                }

                @Override
                public int size() {
                    return there;
                }
            };
        }
    }
}
