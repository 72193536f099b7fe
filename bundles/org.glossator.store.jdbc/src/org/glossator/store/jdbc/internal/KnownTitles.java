package org.glossator.store.jdbc.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;
import org.glossator.store.Change;
import org.glossator.store.PaperQuery;

/**
 * What lists ask of every paper, in memory: its title, who has finished it, and who is to judge it by when. Derby needs 30 ms to
 * look at 100,000 titles, and does so several times a key, and 100 ms to bring what a person is to judge into an order; this
 * needs less than one for most keys, and some for an order. Read when a list first asks
 * and brought up to date with every action. For a database that only this process writes to: told of actions while nobody reads.
 */
final class KnownTitles {
    /** Of all titles, in characters: at most 32 MB, for which there is room for 200,000 papers. */
    private static final long MOST_CHARACTERS = 16_000_000;
    private static final int MOST_PEOPLE = 4; // whose marks and assignments are kept, each 8 or 12 bytes

    private final long most;
    private final Map<AnnotatorId, long[]> done = new LinkedHashMap<>(); // ascending; the last one was read last
    private final Map<AnnotatorId, AssignedPapers> assigned = new LinkedHashMap<>();
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

    /**
     * @return the papers that the query lets through after where it begins, in its order; nothing where the database has to be
     *         asked, or answers as fast from the order of its keys
     */
    synchronized Optional<long[]> find(PaperQuery query, Session session) {
        List<String> words = PaperQueries.words(query.filter());
        boolean isOfAll = words.isEmpty() && !query.assigned() && query.progress() == PaperQuery.Progress.ANY;
        if (isOfAll || query.set().isPresent() || query.branch().isPresent()) {
            return Optional.empty();
        }
        boolean asksTitles = !words.isEmpty() || query.order() == PaperQuery.Order.TITLE
                || !query.assigned() && query.progress() == PaperQuery.Progress.TO_DO; // of all papers
        Optional<long[]> papers = asksTitles ? titles(session).flatMap(known -> papers(query, words, known, session))
                : Optional.of(query.assigned() ? assigned(query.annotator(), session).papers() : marks(query.annotator(), session));
        return papers.map(all -> wanted(query, all, session));
    }

    private Optional<long[]> papers(PaperQuery query, List<String> words, Titles known, Session session) {
        int[] numbers = words.isEmpty() ? known.all() : having(words, known);
        Optional<int[]> inOrder = query.order() == PaperQuery.Order.TITLE ? known.byTitle(numbers, query.after())
                : Optional.of(numbers);
        return inOrder.map(found -> {
            LongStream papers = Arrays.stream(found).mapToLong(known::paper);
            return (query.assigned() ? papers.filter(assigned(query.annotator(), session)::has) : papers).toArray();
        });
    }

    /** @param all those that are assigned, where only they are wanted */
    private long[] wanted(PaperQuery query, long[] all, Session session) {
        LongStream papers = Arrays.stream(all);
        if (query.order() == PaperQuery.Order.ADDED && !query.after().equals(PaperQuery.BEGINNING)) {
            papers = papers.filter(paper -> paper > query.after().value());
        }
        if (query.progress() != PaperQuery.Progress.ANY) {
            long[] marks = marks(query.annotator(), session);
            boolean isDone = query.progress() == PaperQuery.Progress.DONE;
            papers = papers.filter(paper -> Arrays.binarySearch(marks, paper) >= 0 == isDone);
        }
        long[] found = papers.toArray();
        return query.order() == PaperQuery.Order.DUE ? assigned(query.annotator(), session).byDay(found) : found;
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

    private AssignedPapers assigned(AnnotatorId annotator, Session session) {
        AssignedPapers known = assigned.get(annotator);
        if (known == null) {
            known = AssignedPapers.read(session, annotator);
            if (assigned.size() == MOST_PEOPLE) {
                assigned.remove(assigned.keySet().iterator().next());
            }
            assigned.put(annotator, known);
        }
        return known;
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
        assigned.keySet().removeAll(tally.assigned);
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
        assigned.clear();
    }

    /** @return whether all that is known here is what the tables hold */
    synchronized boolean isRight(Session session) {
        Titles known = titles;
        var again = new KnownTitles(most);
        return (known == null || again.titles(session).filter(known::says).isPresent()) && done.entrySet().stream()
                .allMatch(entry -> Arrays.equals(entry.getValue(), again.marks(entry.getKey(), session)))
                && assigned.entrySet().stream()
                        .allMatch(entry -> entry.getValue().equals(again.assigned(entry.getKey(), session)));
    }

    /** What an action changes of it. */
    static final class Tally {
        private static final int MOST = 20_000; // papers, marks: beyond that all is read again

        private final SortedMap<Long, Optional<String>> titles = new TreeMap<>();
        private final List<Change.MarkDone> marks = new ArrayList<>();
        private final Set<AnnotatorId> assigned = new HashSet<>(); // whose papers have to be read again
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

        void add(Change.Assign change) {
            assigned.add(change.assignment().annotator());
        }

        void add(Change.Unassign change) {
            assigned.add(change.assignment().annotator());
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
