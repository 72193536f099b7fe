package org.glossator.store.jdbc.internal;

import java.util.Map;

import org.glossator.model.CategoryId;
import org.glossator.model.PaperId;
import org.glossator.model.ReleaseId;
import org.glossator.store.Action;
import org.glossator.store.Change;

/** Writes the changes of one action, and what the history says of them, in one transaction that the caller ends. */
final class ActionWriter {
    private static final int MOST_PUT_OFF = 500; // changes whose rows wait in memory to be written together

    private final Session session;
    private final Runnable keepReadersOut;
    private final PaperWriter papers;
    private final WorkWriter work;
    private final ReleaseWriter releases;
    private final long history;
    private int changes;

    /**
     * @param terms the numbers of categories of releases that were looked up before; to be forgotten if the action
     *         fails
     * @param keepReadersOut called, perhaps more than once, before the first row is touched that readers look at
     * @param attempt a number that no other attempt at an action has, by which it is found in the history
     * @param now milliseconds since 1970
     */
    ActionWriter(Session session, Map<ReleaseId, Map<CategoryId, Integer>> terms, Action action, long attempt,
            long now, Runnable keepReadersOut) {
        this.session = session;
        this.keepReadersOut = keepReadersOut;
        papers = new PaperWriter(session);
        work = new WorkWriter(session, terms);
        releases = new ReleaseWriter(session);
        history = session.insert("insert into history (code, who, made_ms, action_id) values (?, ?, ?, ?)", "number",
                action.code(), action.who().value(), now, attempt);
    }

    /** @return the number of the history's entry */
    long history() {
        return history;
    }

    int changes() {
        return changes;
    }

    /** @throws Conflict if the corpus does not hold what the change starts from */
    void apply(Change change) {
        if (!(change instanceof Change.AddPaper)) {
            listPapers();
        }
        write(change);
        if (++changes % MOST_PUT_OFF == 0) {
            session.flush();
        }
    }

    private void write(Change change) {
        switch (change) {
            case Change.AddPaper(var paper) -> record(change, Session.NO_TEXT, Json.paper(paper, papers.add(paper)));
            case Change.RemovePaper(var paper) -> record(change, Json.paper(paper, papers.remove(paper)),
                    Session.NO_TEXT);
            case Change.RevisePaper revision -> {
                int before = papers.revise(revision);
                record(change, Json.paper(revision.before(), before), Json.paper(revision.after(), before + 1));
            }
            case Change.AddAnnotator(var annotator) -> {
                papers.add(annotator);
                record(change, Session.NO_TEXT, Json.annotator(annotator));
            }
            case Change.RemoveAnnotator(var annotator) -> {
                papers.remove(annotator);
                record(change, Json.annotator(annotator), Session.NO_TEXT);
            }
            case Change.MarkDone mark -> {
                papers.mark(mark);
                record(change, Json.done(mark.annotator(), !mark.done()), Json.done(mark.annotator(), mark.done()));
            }
            case Change.AddClaim(var claim) -> {
                work.add(claim);
                record(change, Session.NO_TEXT, Json.claim(claim));
            }
            case Change.RemoveClaim(var claim) -> {
                work.remove(claim);
                record(change, Json.claim(claim), Session.NO_TEXT);
            }
            case Change.ReshapeClaim reshape -> {
                work.reshape(reshape);
                record(change, Json.claim(reshape.before()), Json.claim(reshape.after()));
            }
            case Change.AddAnnotation(var annotation) -> {
                work.add(annotation);
                record(change, Session.NO_TEXT, Json.annotation(annotation));
            }
            case Change.RemoveAnnotation(var annotation) -> {
                work.remove(annotation);
                record(change, Json.annotation(annotation), Session.NO_TEXT);
            }
            case Change.ReviseAnnotation revision -> {
                work.revise(revision);
                record(change, Json.annotation(revision.before()), Json.annotation(revision.after()));
            }
            case Change.PublishRelease release -> {
                releases.publish(release);
                record(change, Session.NO_TEXT, Json.release(release.release()));
            }
        }
    }

    private void record(Change change, Object before, Object after) {
        session.later("""
                insert into history_change (history_number, position, kind, paper_id, before_json, after_json)
                values (?, ?, ?, ?, ?, ?)""", history, changes, change.getClass().getSimpleName(),
                change.about().<Object>map(PaperId::value).orElse(Session.NO_NUMBER), before, after);
    }

    private void listPapers() {
        keepReadersOut.run();
        if (papers.hasUnlisted()) {
            papers.list();
        }
    }

    /** Writes all that was put off; what is left to do is to commit. */
    void finish() {
        session.flush(); // without readers: they need not wait for what they do not look at
        listPapers();
    }
}
