package org.glossator.analysis.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.Change;
import org.glossator.store.CorpusReader;

/**
 * Spreads papers evenly over people: each paper goes to so many of them, those who have the least so far come first. Who has a
 * paper in this round already keeps it and counts; who had it in another round gets it in this one only where it comes to them,
 * and has to do it again.
 *
 * @param people among whom the papers are spread, in the order in which they come where all have the same
 * @param each how many people a paper goes to; 0 takes the papers away from these people
 * @param round from 1
 * @param blind nobody sees what others judge before having finished
 * @param due by when it has to be done, also by those who have it in this round already
 */
public record AssignmentPlan(List<AnnotatorId> people, int each, int round, boolean blind, DueChoice due) {

    /** The code of the action that assigns. */
    public static final String CODE = "papers.assign";

    /**
     * What is to be done.
     *
     * @param made how many assignments are new
     * @param kept how many were there already
     * @param moved how many of these get another day
     * @param withdrawn how many were taken away
     */
    public record Result(List<Change> changes, int made, int kept, int moved, int withdrawn) {
        public Result {
            changes = List.copyOf(changes);
        }

        /** @return this, and then the other one */
        public Result plus(Result other) {
            return new Result(Stream.concat(changes.stream(), other.changes().stream()).toList(), made + other.made(),
                    kept + other.kept(), moved + other.moved(), withdrawn + other.withdrawn());
        }
    }

    public AssignmentPlan {
        people = List.copyOf(people);
        if (each < 0 || each > people.size() || round < 1) {
            throw new IllegalArgumentException("of " + people.size() + " people " + each + " a paper, in round " + round);
        }
    }

    /** @param papers in the order in which they are spread */
    public Result of(List<PaperId> papers, CorpusReader reader) {
        Map<AnnotatorId, Integer> load = new HashMap<>();
        people.forEach(person -> load.put(person, 0));
        Map<PaperId, List<AssignmentRecord>> there = new HashMap<>();
        for (PaperId paper : papers) {
            List<AssignmentRecord> known = reader.assignments(paper).stream().filter(a -> load.containsKey(a.annotator())).toList();
            there.put(paper, known);
            known.stream().filter(a -> a.round() == round).forEach(a -> load.merge(a.annotator(), 1, Integer::sum));
        }
        return each == 0 ? withdrawn(there, papers) : spread(papers, there, load, reader);
    }

    /**
     * Only says by when, to those of the people who have the papers in this round.
     *
     * @param papers that are meant
     * @throws IllegalArgumentException if there is nothing to say by {@code due}
     */
    public static Result ofDays(List<PaperId> papers, List<AnnotatorId> people, int round, DueChoice due, CorpusReader reader) {
        if (due instanceof DueChoice.AsItIs) {
            throw new IllegalArgumentException("nothing to change");
        }
        List<AssignmentRecord> kept = papers.stream().flatMap(paper -> reader.assignments(paper).stream())
                .filter(a -> a.round() == round && people.contains(a.annotator())).toList();
        List<Change> changes = kept.stream().flatMap(a -> moved(a, due)).toList();
        return new Result(changes, 0, kept.size(), changes.size() / 2, 0);
    }

    private static Result withdrawn(Map<PaperId, List<AssignmentRecord>> there, List<PaperId> papers) {
        List<Change> changes = papers.stream().flatMap(paper -> there.get(paper).stream()).<Change>map(Change.Unassign::new).toList();
        return new Result(changes, 0, 0, 0, changes.size());
    }

    private Result spread(List<PaperId> papers, Map<PaperId, List<AssignmentRecord>> there, Map<AnnotatorId, Integer> load,
            CorpusReader reader) {
        var changes = new ArrayList<Change>();
        int made = 0;
        int kept = 0;
        int moved = 0;
        for (PaperId paper : papers) {
            List<AssignmentRecord> known = there.get(paper);
            List<AssignmentRecord> now = known.stream().filter(a -> a.round() == round).toList();
            List<AnnotatorId> have = now.stream().map(AssignmentRecord::annotator).toList();
            kept += have.size();
            List<Change> days = now.stream().flatMap(a -> moved(a, due)).toList();
            moved += days.size() / 2;
            changes.addAll(days);
            List<AnnotatorId> next = people.stream().filter(person -> !have.contains(person))
                    .sorted(Comparator.comparing(load::get)).limit(Math.max(0, each - have.size())).toList();
            for (AnnotatorId person : next) {
                load.merge(person, 1, Integer::sum);
                made++;
                Optional<AssignmentRecord> before = known.stream().filter(a -> a.annotator().equals(person)).findFirst();
                before.ifPresent(a -> {
                    changes.add(new Change.Unassign(a));
                    if (Set.copyOf(reader.work(paper).doneBy()).contains(person)) {
                        changes.add(new Change.MarkDone(paper, person, false));
                    }
                });
                changes.add(new Change.Assign(new AssignmentRecord(paper, person, round, blind, due.of(Optional.empty()))));
            }
        }
        return new Result(changes, made, kept, moved, 0);
    }

    /** @return nothing, or two changes */
    private static Stream<Change> moved(AssignmentRecord before, DueChoice due) {
        AssignmentRecord after = before.due(due.of(before.due()));
        return after.equals(before) ? Stream.empty() : Stream.of(new Change.Unassign(before), new Change.Assign(after));
    }
}
