package org.glossator.store.jdbc.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.glossator.model.PaperId;
import org.glossator.model.Problem;
import org.glossator.model.WorkingSetId;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.Moment;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;
import org.glossator.store.PastCorpus;
import org.glossator.store.ReleaseRecord;
import org.glossator.store.WorkingSetRecord;
import org.glossator.store.WorkingSetRow;
import org.glossator.store.spi.ComparisonPast;
import org.glossator.store.spi.PaperPast;

/** Replays the history and holds it against what is kept. */
final class PastChecks {
    private final Session session;
    private final Consumer<Problem> problems;
    private final PastTexts texts;
    private final PaperQueries papers;
    private final WorkQueries work;
    private final OwnRows own;

    PastChecks(Session session, Consumer<Problem> problems) {
        this.session = session;
        this.problems = problems;
        texts = new PastTexts(session);
        papers = new PaperQueries(session);
        work = new WorkQueries(session);
        own = new OwnRows(session);
    }

    /** A row of the history that is about a paper. */
    private record Step(long action, Optional<Change> change) {
    }

    /** @return some papers that ever were and have higher ids, in order; the last page is empty */
    static List<PaperId> papersAfter(Session session, long id, int limit) {
        return session.list("""
                select paper_id from paper_revision where paper_id > ? order by paper_id
                fetch first ? rows only""", row -> row.getLong(1), id, limit).stream().distinct().map(PaperId::new)
                .toList();
    }

    /** The paper, its texts and all work on it. */
    void check(PaperId id) {
        var past = new PaperPast();
        for (Step step : steps(id)) {
            if (step.change().isEmpty()) {
                wrong("The action " + step.action() + " has a change of the paper " + id + " that cannot be read.");
                return;
            }
            Change change = step.change().get();
            if (!past.fits(change)) {
                wrong("The action " + step.action() + " changed the paper " + id
                        + " or the work on it from a state that it was not in.");
            }
            past.apply(change);
        }
        checkTexts(id);
        compare(id, past);
    }

    private List<Step> steps(PaperId id) {
        return session.list(PastRows.sql("paper_id = ?") + PastRows.OLDEST_FIRST, row -> {
            try {
                return new Step(row.getLong(PastRows.ACTION), Optional.of(texts.change(row)));
            } catch (IllegalArgumentException e) {
                return new Step(row.getLong(PastRows.ACTION), Optional.empty());
            }
        }, PastRows.twice(id.value()));
    }

    private void checkTexts(PaperId id) {
        session.forEach("select revision, body_length, body from paper_revision where paper_id = ? order by revision",
                row -> {
                    if (row.getString(3).length() != row.getInt(2)) {
                        problems.accept(Problem.error("verify.text", "The text of the paper " + id + ", revision "
                                + row.getInt(1) + ", is not as long as it was."));
                    }
                }, id.value());
    }

    private void compare(PaperId id, PaperPast past) {
        Optional<PaperRecord> kept;
        PaperWork now;
        try {
            kept = papers.paper(id);
            now = work.work(id);
        } catch (IllegalArgumentException e) {
            problems.accept(Problem.error("verify.row", "What is kept of the paper " + id + " cannot be read."));
            return;
        }
        if (!kept.equals(past.paper())) {
            wrong("The paper " + id + " is not what the history says of it.");
        }
        PaperWork then = past.work();
        differing(now.claims(), then.claims(), ClaimRecord::id)
                .forEach(claim -> wrong("The claim " + claim + " is not what the history says of it."));
        differing(now.annotations(), then.annotations(), AnnotationRecord::id)
                .forEach(annotation -> wrong("The judgement " + annotation + " is not what the history says of it."));
        if (!now.doneBy().equals(then.doneBy())) {
            wrong("The paper " + id + " is finished by others than the history says.");
        }
        if (!papers.assignments(id).equals(past.assignments())) {
            wrong("The paper " + id + " is assigned to others than the history says, or otherwise.");
        }
        if (!own.setsOf(id).stream().map(WorkingSetRecord::id).collect(Collectors.toSet()).equals(past.sets())) {
            wrong("The paper " + id + " is in other working sets than the history says.");
        }
        if (!Set.copyOf(own.rejections(id)).equals(past.rejections())) {
            wrong("What is not to be proposed again in the paper " + id + " is not what the history says.");
        }
    }

    private static <T> List<Object> differing(List<T> now, List<T> then, Function<T, Object> id) {
        var kept = new HashSet<>(now);
        var said = new HashSet<>(then);
        return Stream.concat(now.stream().filter(t -> !said.contains(t)), then.stream().filter(t -> !kept.contains(t)))
                .map(id).distinct().toList();
    }

    /** What is about no paper: people and taxonomies. */
    void checkRest() {
        PastCorpus past = new HistoryQueries(session).asOf(new Moment.After(Long.MAX_VALUE));
        try {
            differing(work.annotators(), past.annotators(), AnnotatorRecord::id)
                    .forEach(who -> wrong("The annotator " + who + " is not who the history says."));
            differing(new ReleaseQueries(session).releases(), past.releases(), ReleaseRecord::id)
                    .forEach(release -> wrong("The taxonomy " + release + " is not what the history says of it."));
            differing(sets(), setsThen(), WorkingSetRecord::id)
                    .forEach(set -> wrong("The working set " + set + " is not what the history says of it."));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            wrong("The history of people and taxonomies cannot be read, or names a taxonomy that is not there.");
        }
        checkComparisons();
        checkTimes();
    }

    private List<WorkingSetRecord> sets() {
        return work.annotators().stream().flatMap(person -> own.sets(person.id()).stream()).map(WorkingSetRow::set).toList();
    }

    private List<WorkingSetRecord> setsThen() {
        var sets = new HashMap<WorkingSetId, WorkingSetRecord>();
        session.list(PastRows.sql("paper_id is null and kind in ('AddSet', 'RenameSet', 'RemoveSet')") + PastRows.OLDEST_FIRST,
                texts::change, PastRows.twice()).forEach(change -> {
                    if (change instanceof Change.AddSet(var set)) {
                        sets.put(set.id(), set);
                    } else if (change instanceof Change.RenameSet(var before, var after)) {
                        sets.put(after.id(), after);
                    } else if (change instanceof Change.RemoveSet(var set)) {
                        sets.remove(set.id());
                    }
                });
        return List.copyOf(sets.values());
    }

    private void checkComparisons() {
        var past = new ComparisonPast();
        var rows = new ComparisonRows(session);
        try {
            session.list(PastRows.sql("kind in ('AddComparison', 'RemoveComparison', 'AddRanking', 'RemoveRanking', 'AssignComparison',"
                    + " 'UnassignComparison')")
                    + PastRows.OLDEST_FIRST, row -> Map.entry(row.getLong(PastRows.ACTION), texts.change(row)), PastRows.twice())
                    .stream().filter(step -> !past.apply(step.getValue())).forEach(step -> wrong("The action " + step.getKey()
                            + " changed a comparison task or what was answered from a state that it was not in."));
            List<ComparisonRecord> now = rows.all();
            differing(now, past.comparisons(), ComparisonRecord::id)
                    .forEach(task -> wrong("The comparison task " + task + " is not what the history says of it."));
            now.stream().map(ComparisonRecord::id).filter(id -> !rows.assignments(id).equals(past.assignments(id)))
                    .forEach(task -> wrong("Who is to answer the comparison task " + task + " is not what the history says."));
            now.stream().map(ComparisonRecord::id).filter(id -> !rows.rankings(id).equals(past.rankings(id)))
                    .forEach(task -> wrong("What was answered to the comparison task " + task + " is not what the history says."));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            wrong("A comparison task, or its history, cannot be read.");
        }
    }

    private void checkTimes() {
        var last = new ArrayList<Long>(List.of(Long.MIN_VALUE));
        session.forEach("select number, made_ms from history order by number", row -> {
            if (row.getLong(2) < last.getFirst()) {
                wrong("The action " + row.getLong(1) + " is older than the one before it.");
            }
            last.set(0, row.getLong(2));
        });
    }

    private void wrong(String words) {
        problems.accept(Problem.error("verify.history", words));
    }
}
