package org.glossator.store.jdbc.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.AnnotatorId;

/** The papers that one annotator is to judge, and by when. A value; safe for threads. */
final class AssignedPapers {
    private static final int NO_DAY = Integer.MAX_VALUE; // after all others

    private final long[] papers; // ascending
    private final int[] days; // of each, since 1970

    private AssignedPapers(TreeMap<Long, Integer> days) {
        papers = days.keySet().stream().mapToLong(Long::longValue).toArray();
        this.days = days.values().stream().mapToInt(Integer::intValue).toArray();
    }

    static AssignedPapers read(Session session, AnnotatorId annotator) {
        var days = new TreeMap<Long, Integer>();
        session.forEach(session.dialect().unlocked("select paper_id, due_day from assignment where annotator_id = ?"),
                row -> days.put(row.getLong(1), day(PaperQueries.day(row, 2))), annotator.value());
        return new AssignedPapers(days);
    }

    private static int day(Optional<LocalDate> due) {
        return due.map(day -> Math.toIntExact(day.toEpochDay())).orElse(NO_DAY);
    }

    /** @return ascending; not to be changed */
    long[] papers() {
        return papers;
    }

    boolean has(long paper) {
        return Arrays.binarySearch(papers, paper) >= 0;
    }

    /**
     * @param some of them, ascending
     * @return these by their days, those without one last; of one day ascending
     */
    long[] byDay(long[] some) {
        return IntStream.range(0, some.length)
                .mapToLong(i -> (long) days[Arrays.binarySearch(papers, some[i])] << Integer.SIZE | i).sorted()
                .map(dayAndPlace -> some[(int) dayAndPlace]).toArray();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AssignedPapers those && Arrays.equals(papers, those.papers) && Arrays.equals(days, those.days);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(papers) + Arrays.hashCode(days);
    }
}
