package org.glossator.ui.internal.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.glossator.model.AnnotatorId;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.CorpusReader;
import org.glossator.store.JudgementTime;

/** How many judgements each annotator has made day by day, or week by week or month by month where that are too many days. */
final class Progress {
    private static final int MOST_COLUMNS = 62;
    private static final int WEEK = 7; // days

    /**
     * What the corpus says. May cross threads.
     *
     * @param people in the order of joining
     */
    record Counted(Map<JudgementTime, Integer> times, List<AnnotatorRecord> people) {
        Counted {
            times = Map.copyOf(times);
            people = List.copyOf(people);
        }

        static Counted read(CorpusReader reader) {
            return new Counted(reader.judgementTimes(), reader.annotators());
        }
    }

    /** @param to the day after the last one */
    record Period(LocalDate from, LocalDate to) {
        boolean isDay() {
            return from.plusDays(1).equals(to);
        }

        private boolean has(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    private final List<AnnotatorRecord> people;
    private final TreeMap<LocalDate, Map<AnnotatorId, Integer>> days = new TreeMap<>();
    private final List<Period> looked = new ArrayList<>();

    /** @param zone whose days are told */
    Progress(Counted counted, ZoneId zone) {
        counted.times().forEach((time, count) -> days
                .computeIfAbsent(time.quarter().atZone(zone).toLocalDate(), day -> new HashMap<>())
                .merge(time.annotator(), count, Integer::sum));
        people = counted.people().stream()
                .filter(p -> days.values().stream().anyMatch(day -> day.containsKey(p.id()))).toList();
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    /** @return those who have judged, in the order of joining */
    List<AnnotatorRecord> people() {
        return people;
    }

    /** @return what is looked at; nothing where it is all there is */
    Optional<Period> root() {
        return looked.isEmpty() ? Optional.empty() : Optional.of(looked.getLast());
    }

    /** Looks at the days of a longer period. @return whether it is longer than a day */
    boolean drill(Period period) {
        return !period.isDay() && looked.add(period);
    }

    /** @return whether there was something to come back from */
    boolean up() {
        return !looked.isEmpty() && looked.removeLast() != null;
    }

    /** @return one after the other, with those in which nothing was done between others */
    List<Period> columns() {
        if (days.isEmpty()) {
            return List.of();
        }
        Period all = root().orElseGet(() -> new Period(days.firstKey(), days.lastKey().plusDays(1)));
        long count = ChronoUnit.DAYS.between(all.from(), all.to());
        boolean weeks = count > MOST_COLUMNS;
        boolean months = count > (long) MOST_COLUMNS * WEEK;
        var columns = new ArrayList<Period>();
        LocalDate from = all.from();
        while (from.isBefore(all.to())) {
            LocalDate next = months ? from.with(TemporalAdjusters.firstDayOfNextMonth())
                    : weeks ? from.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : from.plusDays(1);
            LocalDate to = next.isBefore(all.to()) ? next : all.to();
            columns.add(new Period(from, to));
            from = to;
        }
        return columns;
    }

    int count(Period period, AnnotatorId annotator) {
        return days.subMap(period.from(), period.to()).values().stream().mapToInt(day -> day.getOrDefault(annotator, 0)).sum();
    }

    int count(Period period) {
        return people.stream().mapToInt(p -> count(period, p.id())).sum();
    }

    int judgements() {
        return columns().stream().mapToInt(this::count).sum();
    }

    /** @return {@code day,annotator,judgements} of every day that is looked at, without zeros, for tables */
    String csv() {
        var csv = new StringBuilder("day,annotator,judgements\r\n");
        days.forEach((day, counts) -> {
            if (root().map(period -> period.has(day)).orElse(true)) {
                people.stream().filter(p -> counts.containsKey(p.id()))
                        .forEach(p -> Csv.line(csv, day.toString(), p.name(), String.valueOf(counts.get(p.id()))));
            }
        });
        return csv.toString();
    }
}
