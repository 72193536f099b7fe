package org.glossator.store.jdbc.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.glossator.model.PaperId;
import org.glossator.store.Action;
import org.glossator.store.Change;
import org.glossator.store.Origin;
import org.glossator.store.PastAction;
import org.glossator.store.spi.ChangeJson;

/** Writes the changes of one action, and what the history says of them, in one transaction that the caller ends. */
final class ActionWriter {
    private static final int MOST_PUT_OFF = 500; // changes whose rows wait in memory to be written together
    private static final String CHANGE = """
            insert into history_change (history_number, position, kind, paper_id, subject_id, before_json, after_json)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String COLUMNS = "code, who, why, kind, reverses, changes, action_id, done_ms";
    private static final String COLUMNS_OF_CHANGE = COLUMNS + ", change_kind, paper_id, subject_id, before_json, after_json";
    private static final String VALUES = marks(COLUMNS);
    private static final String VALUES_OF_CHANGE = marks(COLUMNS_OF_CHANGE);
    private static final String ENTRY = insert(COLUMNS, VALUES);
    private static final String ENTRY_WITH_CHANGE = insert(COLUMNS_OF_CHANGE, VALUES_OF_CHANGE);

    private final Session session;
    private final Known known;
    private final Runnable keepReadersOut;
    private final PaperWriter papers;
    private final WorkWriter work;
    private final OwnRows sets;
    private final ReleaseWriter releases;
    private final ComparisonRows comparisons;
    private final Action action;
    private final long attempt;
    private final NextAction entry;
    private final Optional<BulkLoad> bulk;
    private final PastAction.Kind reversal;
    private int changes;
    private boolean allWork = true;
    private List<Object> only = List.of(); // what the history says of the only change until now, for the row of the action

    /**
     * @param known what was looked up before; to be forgotten if the action fails
     * @param attempt a number that no other attempt at an action has, by which it is found in the history
     * @param entry number and time of the action
     * @param bulk for the rows of a large import, where there is such a way
     * @param keepReadersOut called, perhaps more than once, before the first row is touched that readers look at
     * @throws Conflict if the action takes back what cannot be taken back
     */
    ActionWriter(Session session, Known known, Action action, long attempt,
            NextAction entry, Optional<BulkLoad> bulk, Runnable keepReadersOut) {
        this.session = session;
        this.keepReadersOut = keepReadersOut;
        this.action = action;
        this.attempt = attempt;
        this.entry = entry;
        this.bulk = bulk;
        papers = new PaperWriter(session, bulk);
        this.known = known;
        work = new WorkWriter(session, known, bulk);
        releases = new ReleaseWriter(session);
        sets = new OwnRows(session);
        comparisons = new ComparisonRows(session);
        reversal = action.reverses() == 0 ? PastAction.Kind.WORK : new HistoryQueries(session).reversal(action);
    }

    private static String marks(String columns) {
        return columns.replaceAll("\\w+", "?");
    }

    private static String insert(String columns, String values) {
        return "insert into history (" + columns + ", number, made_ms) values (" + values + ", ?, ?)";
    }

    int changes() {
        return changes;
    }

    /** @throws Conflict if the corpus does not hold what the change starts from */
    void apply(Change change) {
        if (!BulkLoad.takes(change)) {
            endBulk();
        }
        boolean isBulk = bulk.filter(BulkLoad::isOn).isPresent();
        if (!isBulk && !(change instanceof Change.AddPaper)) {
            listPapers();
        }
        if (!isNew(change)) { // looks at rows that may not be written yet
            session.flush();
            work.forgetTexts();
        }
        write(change);
        if (++changes % MOST_PUT_OFF == 0) {
            session.flush();
            if (!papers.hasUnlisted()) {
                work.forgetTexts();
            }
        }
    }

    private void endBulk() {
        bulk.filter(BulkLoad::isOn).ifPresent(load -> {
            keepReadersOut.run();
            load.load();
        });
    }

    /** @return whether it only adds, and so looks at nothing that the same action may have put off */
    private static boolean isNew(Change change) {
        return change instanceof Change.AddPaper || change instanceof Change.AddClaim
                || change instanceof Change.AddAnnotation;
    }

    private void write(Change change) {
        switch (change) {
            case Change.AddPaper(var paper) -> {
                int revision = papers.add(paper);
                work.added(paper);
                record(change, 0, revision);
            }
            case Change.RemovePaper(var paper) -> record(change, papers.remove(paper), 0);
            case Change.RevisePaper revision -> {
                int before = papers.revise(revision);
                record(change, before, before + 1);
            }
            case Change.AddAnnotator(var annotator) -> {
                papers.add(annotator);
                record(change);
            }
            case Change.RemoveAnnotator(var annotator) -> {
                known.people().remove(annotator.id());
                papers.remove(annotator);
                record(change);
            }
            case Change.MarkDone mark -> {
                papers.mark(mark);
                record(change);
            }
            case Change.Assign(var assignment) -> {
                papers.assign(assignment);
                record(change);
            }
            case Change.Unassign(var assignment) -> {
                papers.unassign(assignment);
                record(change);
            }
            case Change.AddSet(var set) -> {
                sets.add(set);
                record(change);
            }
            case Change.RemoveSet(var set) -> {
                sets.remove(set);
                record(change);
            }
            case Change.RenameSet rename -> {
                sets.rename(rename);
                record(change);
            }
            case Change.PlaceInSet place -> {
                sets.place(place);
                record(change);
            }
            case Change.RejectProposal(var rejection) -> {
                sets.reject(rejection);
                record(change);
            }
            case Change.ProposeAgain(var rejection) -> {
                sets.proposeAgain(rejection);
                record(change);
            }
            case Change.AddClaim(var claim) -> {
                work.add(claim);
                record(change);
            }
            case Change.RemoveClaim(var claim) -> {
                work.remove(claim);
                record(change);
            }
            case Change.ReshapeClaim reshape -> {
                work.reshape(reshape);
                record(change);
            }
            case Change.AddAnnotation(var annotation) -> {
                work.add(annotation);
                record(change);
            }
            case Change.RemoveAnnotation(var annotation) -> {
                work.remove(annotation);
                record(change);
            }
            case Change.ReviseAnnotation revision -> {
                work.revise(revision);
                record(change);
            }
            case Change.AddLink(var link) -> {
                work.links().add(link);
                record(change);
            }
            case Change.RemoveLink(var link) -> {
                work.links().remove(link);
                record(change);
            }
            case Change.AddComparison(var comparison) -> {
                comparisons.add(comparison);
                record(change);
            }
            case Change.RemoveComparison(var comparison) -> {
                comparisons.remove(comparison);
                record(change);
            }
            case Change.AddRanking(var ranking) -> {
                comparisons.add(ranking);
                record(change);
            }
            case Change.RemoveRanking(var ranking) -> {
                comparisons.remove(ranking);
                record(change);
            }
            case Change.AssignComparison(var assignment) -> {
                comparisons.assign(assignment);
                record(change);
            }
            case Change.UnassignComparison(var assignment) -> {
                comparisons.unassign(assignment);
                record(change);
            }
            case Change.PublishRelease release -> {
                releases.publish(release);
                record(change);
            }
        }
    }

    private void record(Change change) {
        record(change, 0, 0);
    }

    private void record(Change change, int revisionBefore, int revisionAfter) {
        allWork &= change.isWork();
        ChangeJson json = ChangeJson.of(change, revisionBefore, revisionAfter);
        List<Object> step = List.of(json.kind(), change.about().<Object>map(PaperId::value).orElse(Session.NO_NUMBER),
                change.subject(), orNone(json.before()), orNone(json.after()));
        if (changes == 0) {
            only = step;
            return;
        }
        if (!only.isEmpty()) {
            later(0, only);
            only = List.of();
        }
        later(changes, step);
    }

    private void later(int position, List<Object> step) {
        session.later(CHANGE, Stream.concat(Stream.of(entry.get().number(), position), step.stream()).toArray());
    }

    private static Object orNone(String json) {
        return json.isEmpty() ? Session.NO_TEXT : json;
    }

    private void listPapers() {
        keepReadersOut.run();
        if (papers.hasUnlisted()) {
            papers.list();
        }
    }

    /** What is left to do is to commit, or to flush what goes with the commit. */
    void finish() {
        endBulk();
        session.flushMany(); // without readers: they need not wait for what they do not look at
        listPapers();
        var values = new ArrayList<Object>(List.of(action.code(), action.who().value(),
                action.why(), kind().ordinal(), action.reverses() == 0 ? Session.NO_NUMBER : (Object) action.reverses(),
                changes, attempt, isFromHere() ? Session.NO_NUMBER : (Object) action.origin().done().toEpochMilli()));
        values.addAll(only);
        Optional<String> next = entry.isGiven() ? Optional.empty() : only.isEmpty()
                ? session.dialect().nextRow(COLUMNS, VALUES) : session.dialect().nextRow(COLUMNS_OF_CHANGE, VALUES_OF_CHANGE);
        if (next.isPresent()) {
            values.add(entry.now());
            session.last(next.get(), row -> entry.give(new HistoryEnd(row.getLong(1), row.getLong(2))), values.toArray());
        } else {
            values.addAll(List.of(entry.get().number(), entry.get().millis()));
            session.flush();
            session.update(only.isEmpty() ? ENTRY : ENTRY_WITH_CHANGE, values.toArray());
        }
    }

    private boolean isFromHere() {
        return action.origin().equals(Origin.HERE) || action.origin().done().toEpochMilli() == entry.get().millis();
    }

    private PastAction.Kind kind() {
        return reversal != PastAction.Kind.WORK || allWork && changes > 0 ? reversal : PastAction.Kind.FINAL;
    }
}
