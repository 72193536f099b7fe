package org.glossator.store.jdbc.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;
import org.glossator.store.Change;
import org.glossator.store.PaperQuery;

/**
 * What a filter asks of every paper while somebody types, in memory: its title, and who has finished it. Derby needs 30 ms to look
 * at 100,000 titles, and does so several times a key; this needs less than one for most keys. Read when a filter first asks
 * and brought up to date with every action. For a database that only this process writes to: told of actions while nobody reads.
 */
final class KnownTitles {
    /** Of all titles, in characters: at most 32 MB, for which there is room for 200,000 papers. */
    private static final long MOST_CHARACTERS = 16_000_000;
    private static final int MOST_PEOPLE = 4; // whose marks are kept, each 8 bytes

    private final long most;
    private final Map<AnnotatorId, long[]> done = new LinkedHashMap<>(); // ascending; the last one was read last
    private @Nullable Titles titles;
    private boolean tooMuch;
    private @Nullable Found last;

    /** What has all the words. */
    private record Found(Titles titles, List<String> words, int[] numbers) {

        /** @return whether what has all of these words has also all of those */
        boolean covers(Titles now, List<String> others) {
            return titles == now && words.stream().allMatch(word -> others.stream().anyMatch(other -> other.contains(word)));
        }
    }

    KnownTitles() {
        this(MOST_CHARACTERS);
    }

    /** @param most characters that are kept */
    KnownTitles(long most) {
        this.most = most;
    }

    /** @return the papers that the query lets through after where it begins, ascending; nothing where the database has to be asked */
    synchronized Optional<long[]> find(PaperQuery query, Session session) {
        List<String> words = PaperQueries.words(query.filter());
        boolean isOfTitles = !words.isEmpty() && query.order() == PaperQuery.Order.ADDED && !query.assigned()
                && query.set().isEmpty() && query.branch().isEmpty();
        if (!isOfTitles) {
            return Optional.empty();
        }
        return titles(session).map(known -> {
            LongStream papers = Arrays.stream(having(words, known)).mapToLong(known::paper)
                    .filter(paper -> query.after().equals(PaperQuery.BEGINNING) || paper > query.after().value());
            return switch (query.progress()) {
                case ANY -> papers.toArray();
                case TO_DO -> {
                    long[] marks = marks(query.annotator(), session);
                    yield papers.filter(paper -> Arrays.binarySearch(marks, paper) < 0).toArray();
                }
                case DONE -> {
                    long[] marks = marks(query.annotator(), session);
                    yield papers.filter(paper -> Arrays.binarySearch(marks, paper) >= 0).toArray();
                }
            };
        });
    }

    /** Reads what filters need, so that the first key need not wait for it. */
    synchronized void read(Session session) {
        titles(session);
    }

    private Optional<Titles> titles(Session session) {
        Titles known = titles;
        if (known != null || tooMuch) {
            return known == null ? Optional.empty() : Optional.of(known);
        }
        Optional<Titles> read = Titles.read(session, most);
        read.ifPresent(fresh -> titles = fresh);
        tooMuch = read.isEmpty();
        return read;
    }

    /** Who types on wants a part of what was found before. */
    private int[] having(List<String> words, Titles known) {
        Found before = last;
        int[] found = before != null && before.covers(known, words)
                ? before.words().equals(words) ? before.numbers() : known.having(words, before.numbers())
                : known.having(words, known.all());
        last = new Found(known, words, found);
        return found;
    }

    private long[] marks(AnnotatorId annotator, Session session) {
        long[] known = done.get(annotator);
        if (known != null) {
            return known;
        }
        long[] read = session.list(session.dialect().unlocked("select paper_id from paper_done where annotator_id = ?"),
                row -> row.getLong(1), annotator.value()).stream().mapToLong(Long::longValue).sorted().toArray();
        if (done.size() == MOST_PEOPLE) {
            done.remove(done.keySet().iterator().next());
        }
        done.put(annotator, read);
        return read;
    }

    /** Takes over what an action that was just committed has changed. */
    synchronized void add(Tally tally) {
        if (tally.tooMuch) {
            forget();
            return;
        }
        Titles known = titles;
        if (known != null && !tally.titles.isEmpty()) {
            titles = known.with(tally.titles);
        }
        tally.marks.forEach(mark -> done.computeIfPresent(mark.annotator(), (who, papers) -> with(mark, papers)));
        last = titles == known ? last : null;
    }

    private static long[] with(Change.MarkDone mark, long[] papers) {
        LongStream others = Arrays.stream(papers).filter(paper -> paper != mark.paper().value());
        return (mark.done() ? LongStream.concat(others, LongStream.of(mark.paper().value())).sorted() : others).toArray();
    }

    /** All is read again when it is asked for. */
    synchronized void forget() {
        titles = null;
        tooMuch = false;
        last = null;
        done.clear();
    }

    /** @return whether all that is known here is what the tables hold */
    synchronized boolean isRight(Session session) {
        Titles known = titles;
        var again = new KnownTitles(most);
        return (known == null || again.titles(session).filter(known::says).isPresent()) && done.entrySet().stream()
                .allMatch(entry -> Arrays.equals(entry.getValue(), again.marks(entry.getKey(), session)));
    }

    /** What an action changes of it. */
    static final class Tally {
        private static final int MOST = 20_000; // papers or marks: beyond that all is read again

        private final SortedMap<Long, Optional<String>> titles = new TreeMap<>();
        private final List<Change.MarkDone> marks = new ArrayList<>();
        private boolean tooMuch;

        void add(Change.AddPaper change) {
            title(change.paper().id(), Optional.of(PaperQueries.folded(change.paper().title())));
        }

        void add(Change.RemovePaper change) {
            title(change.paper().id(), Optional.empty());
        }

        void add(Change.RevisePaper change) {
            title(change.after().id(), Optional.of(PaperQueries.folded(change.after().title())));
        }

        void add(Change.MarkDone change) {
            if (isRoom()) {
                marks.add(change);
            }
        }

        private void title(PaperId paper, Optional<String> folded) {
            if (isRoom()) {
                titles.put(paper.value(), folded);
            }
        }

        private boolean isRoom() {
            tooMuch |= titles.size() + marks.size() >= MOST;
            if (tooMuch) {
                titles.clear();
                marks.clear();
            }
            return !tooMuch;
        }
    }
}
