package org.glossator.store.jdbc.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.PaperId;
import org.glossator.store.PaperQuery;

/**
 * The titles of all papers in the form in which filters look at them, in the order of the papers' ids; each has a number, from
 * 0. A value; safe for threads.
 */
final class Titles {
    private final long[] papers; // ascending
    private final String[] folded;
    private volatile int @Nullable [] order; // worked out when it is first asked for

    private Titles(long[] papers, String[] folded) {
        this.papers = papers;
        this.folded = folded;
    }

    /**
     * Looks at every paper.
     *
     * @param most how many characters are worth their memory
     * @return nothing where there are more
     */
    static Optional<Titles> read(Session session, long most) {
        record Row(long paper, String folded) {
        }
        var rows = new ArrayList<Row>();
        long[] left = {most};
        session.forEach(session.dialect().unlocked("select id, title_folded from paper"), row -> {
            if (left[0] >= 0) {
                var next = new Row(row.getLong(1), row.getString(2));
                left[0] -= next.folded().length();
                rows.add(next);
            }
        });
        rows.sort(Comparator.comparingLong(Row::paper));
        return left[0] < 0 ? Optional.empty() : Optional.of(new Titles(rows.stream().mapToLong(Row::paper).toArray(),
                rows.stream().map(Row::folded).toArray(String[]::new)));
    }

    /** @return the same after some papers got another title or, where they have none, went */
    Titles with(SortedMap<Long, Optional<String>> changed) {
        var ids = new long[papers.length + changed.size()];
        var titles = new String[ids.length];
        int count = 0;
        int from = 0;
        for (Map.Entry<Long, Optional<String>> change : changed.entrySet()) {
            int at = Arrays.binarySearch(papers, from, papers.length, change.getKey());
            int end = at < 0 ? -at - 1 : at;
            count = copy(from, end, ids, titles, count);
            if (change.getValue().isPresent()) {
                ids[count] = change.getKey();
                titles[count++] = change.getValue().get();
            }
            from = at < 0 ? end : end + 1;
        }
        count = copy(from, papers.length, ids, titles, count);
        return new Titles(Arrays.copyOf(ids, count), Arrays.copyOf(titles, count));
    }

    private int copy(int from, int end, long[] ids, String[] titles, int to) {
        System.arraycopy(papers, from, ids, to, end - from);
        System.arraycopy(folded, from, titles, to, end - from);
        return to + end - from;
    }

    /** @return the number of every paper */
    int[] all() {
        return IntStream.range(0, papers.length).toArray();
    }

    /** @return those of some papers whose titles have all the words somewhere */
    int[] having(List<String> words, int[] among) {
        var found = new int[among.length];
        int count = 0;
        for (int number : among) {
            if (hasAll(folded[number], words)) {
                found[count++] = number;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static boolean hasAll(String title, List<String> words) {
        for (String word : words) { // asked of every paper at every key: no stream
            if (!title.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param some numbers, ascending
     * @param after only what comes after this paper
     * @return these in the order of the titles' beginnings, then of the ids; nothing where the paper is not there
     */
    Optional<int[]> byTitle(int[] some, PaperId after) {
        int[] order = order();
        int from = 0;
        if (!after.equals(PaperQuery.BEGINNING)) {
            int at = Arrays.binarySearch(papers, after.value());
            while (at >= 0 && order[from] != at) {
                from++;
            }
            if (at < 0) {
                return Optional.empty();
            }
            from++;
        }
        var wanted = new BitSet(papers.length);
        for (int number : some) {
            wanted.set(number);
        }
        return Optional.of(Arrays.stream(order, from, order.length).filter(wanted::get).toArray());
    }

    private int[] order() {
        int[] known = order;
        if (known == null) {
            known = IntStream.range(0, papers.length).boxed().sorted(Comparator.comparing(this::beginning)) // stable
                    .mapToInt(Integer::intValue).toArray();
            order = known;
        }
        return known;
    }

    /** As the database compares it, for which blanks at the end are none. */
    private String beginning(int number) {
        String title = folded[number];
        return title.substring(0, Math.min(title.length(), PaperQuery.SORTED_BY)).stripTrailing();
    }

    long paper(int number) {
        return papers[number];
    }

    /** @return whether both say the same of every paper */
    boolean says(Titles other) {
        return Arrays.equals(papers, other.papers) && Arrays.equals(folded, other.folded);
    }
}
