package org.glossator.store.jdbc.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glossator.model.PaperId;
import org.glossator.model.TextPart;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.Change;
import org.glossator.store.PaperRecord;

/** Changes of people and papers. */
final class PaperWriter {
    private static final String REVISION = """
            insert into paper_revision
            (paper_id, revision, paper_key, title, title_folded, authors, identifiers, body_length,
            body) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String PART = """
            insert into part (paper_id, revision, position, kind, heading, starts, ends)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String LIST = """
            insert into paper (id, revision, paper_key, title, title_folded, sort_title)
            select paper_id, revision, paper_key, title, title_folded, substr(title_folded, 1, 60) from paper_revision
            where paper_id = ? and revision = ?""";

    private final Session session;
    private final Optional<BulkLoad> bulk;
    private final PaperQueries papers;
    private final WorkQueries work;
    private final List<Unlisted> unlisted = new ArrayList<>();
    private long greatest = -1; // id of a paper, of all that were ever there; once it is known

    /** A paper whose content is written and which is not listed yet: two numbers each, so that imports may be long. */
    private record Unlisted(long id, int revision) {
    }

    /** @param bulk for the rows of a large import, where there is such a way */
    PaperWriter(Session session, Optional<BulkLoad> bulk) {
        this.session = session;
        this.bulk = bulk;
        papers = new PaperQueries(session);
        work = new WorkQueries(session);
        session.inOrder(List.of(REVISION, PART, LIST)); // before what is about them
    }

    void add(AnnotatorRecord annotator) {
        Conflict.unless(!annotator.id().equals(AnnotatorRecord.SYSTEM.id())
                && !annotator.name().equals(AnnotatorRecord.SYSTEM.name())
                && work.annotatorByName(annotator.name()).isEmpty() && work.annotator(annotator.id()).isEmpty(),
                "There is an annotator called " + Conflict.quoted(annotator.name()) + " already.");
        session.update("insert into annotator (id, name) values (?, ?)", annotator.id().value(), annotator.name());
    }

    void remove(AnnotatorRecord annotator) {
        Object id = annotator.id().value();
        Conflict.unless(work.annotator(annotator.id()).equals(Optional.of(annotator)),
                "The annotator " + Conflict.quoted(annotator.name()) + " has left or has another name now.");
        Conflict.unless(!session.exists("select 1 from claim where author_id = ?", id)
                && !session.exists("select 1 from annotation where annotator_id = ?", id)
                && !session.exists("select 1 from claim_link where author_id = ?", id)
                && !session.exists("select 1 from paper_done where annotator_id = ?", id)
                && !session.exists("select 1 from assignment where annotator_id = ?", id)
                && !session.exists("select 1 from comparison_assignment where annotator_id = ?", id)
                && !session.exists("select 1 from working_set where owner_id = ?", id)
                && !session.exists("select 1 from rejection where annotator_id = ?", id)
                && !session.exists("select 1 from comparison where author_id = ?", id)
                && !session.exists("select 1 from ranking where annotator_id = ?", id),
                "The annotator " + Conflict.quoted(annotator.name()) + " has work in the corpus and must stay.");
        session.updateOne("delete from annotator where id = ?", id);
    }

    /**
     * Writes the content, which no reader sees before {@link #list}.
     *
     * @return which revision it is
     */
    int add(PaperRecord paper) {
        Optional<BulkLoad> load = bulk.filter(BulkLoad::isOn);
        if (load.isPresent()) { // there are no others, and the keys find out what is there twice
            Conflict.unless(load.get().add(paper),
                    "The corpus has the paper " + Conflict.quoted(paper.title()) + " already.");
            return write(paper, 1);
        }
        Optional<PaperRecord> last = isBehindAll(paper.id()) ? Optional.empty() : papers.lastRevision(paper.id());
        Conflict.unless(papers.withKey(paper.key()).isEmpty()
                && !(last.isPresent() && papers.paper(paper.id()).isPresent()),
                "The corpus has the paper " + Conflict.quoted(paper.title()) + " already.");
        int revision = last.filter(paper::sameContent).map(PaperRecord::revision)
                .orElseGet(() -> write(paper, last.map(PaperRecord::revision).orElse(0) + 1));
        unlisted.add(new Unlisted(paper.id().value(), revision));
        return revision;
    }

    /** @return whether no paper ever had the id, as it is greater than all: so are those of an import, which asks once */
    private boolean isBehindAll(PaperId id) {
        if (greatest < 0) {
            greatest = session.longNumber("select max(paper_id) from paper_revision");
        }
        boolean behind = id.value() > greatest;
        greatest = Math.max(greatest, id.value());
        return behind;
    }

    boolean hasUnlisted() {
        return !unlisted.isEmpty();
    }

    /** Lets the papers that were added be found with the next flush, once the caller keeps readers out. */
    void list() {
        unlisted.forEach(paper -> session.later(LIST, paper.id(), paper.revision()));
        unlisted.clear();
    }

    /** @return which revision it was */
    int remove(PaperRecord paper) {
        Object id = paper.id().value();
        int revision = current(paper);
        Conflict.unless(
                !session.exists("select 1 from claim where paper_id = ?", id)
                        && !session.exists("select 1 from annotation where paper_id = ?", id)
                        && !session.exists("select 1 from paper_done where paper_id = ?", id)
                        && !session.exists("select 1 from assignment where paper_id = ?", id)
                        && !session.exists("select 1 from working_set_paper where paper_id = ?", id)
                        && !session.exists("select 1 from rejection where paper_id = ?", id),
                "There is work on the paper " + Conflict.quoted(paper.title()) + ", which must stay.");
        session.updateOne("delete from paper where id = ?", id);
        return revision;
    }

    /** @return which revision it was before; now it is the next one */
    int revise(Change.RevisePaper change) {
        PaperRecord after = change.after();
        int revision = current(change.before());
        Conflict.unless(!session.exists("select 1 from claim where paper_id = ?", after.id().value())
                && !session.exists("select 1 from annotation where paper_id = ? and part >= 0", after.id().value()),
                "The paper " + Conflict.quoted(after.title()) + " has claims, whose places in the text would be lost.");
        Conflict.unless(papers.withKey(after.key()).map(after.id()::equals).orElse(true),
                "Another paper is known by " + Conflict.quoted(after.key()) + ".");
        write(after, revision + 1);
        session.updateOne("update paper set revision = ?, paper_key = ?, title = ?, title_folded = ? where id = ?",
                revision + 1, after.key(), after.title(), PaperQueries.folded(after.title()), after.id().value());
        session.update("update paper set sort_title = substr(title_folded, 1, 60) where id = ?", after.id().value());
        session.flush();
        return revision;
    }

    /** @return which revision the corpus has, if its content is the expected one */
    private int current(PaperRecord expected) {
        return papers.paper(expected.id()).filter(expected::sameContent).map(PaperRecord::revision)
                .orElseThrow(() -> new Conflict("The paper " + Conflict.quoted(expected.title())
                        + " was changed or removed in the meantime."));
    }

    private int write(PaperRecord paper, int revision) {
        Object id = paper.id().value();
        session.later(REVISION, id, revision, paper.key(), paper.title(),
                PaperQueries.folded(paper.title()), Json.strings(paper.authors()), Json.map(paper.identifiers()),
                paper.text().length(), paper.text());
        int position = 0;
        for (TextPart part : paper.parts()) {
            session.later(PART, id, revision, position++, part.kind().name(), part.heading(),
                    part.span().start(), part.span().end());
        }
        return revision;
    }

    void mark(Change.MarkDone change) {
        Object paper = change.paper().value();
        Object annotator = change.annotator().value();
        Conflict.unless(isThere(change.paper()) && work.annotator(change.annotator()).isPresent(),
                "The paper or the annotator is not in the corpus any more.");
        boolean isDone = session.exists("select 1 from paper_done where paper_id = ? and annotator_id = ?", paper,
                annotator);
        Conflict.unless(isDone != change.done(), "The paper is marked so already.");
        session.updateOne(change.done() ? "insert into paper_done (paper_id, annotator_id) values (?, ?)"
                : "delete from paper_done where paper_id = ? and annotator_id = ?", paper, annotator);
    }

    void assign(AssignmentRecord assignment) {
        Object paper = assignment.paper().value();
        Object annotator = assignment.annotator().value();
        Conflict.unless(isThere(assignment.paper()) && work.annotator(assignment.annotator()).isPresent(),
                "The paper or the annotator is not in the corpus any more.");
        Conflict.unless(!session.exists("select 1 from assignment where paper_id = ? and annotator_id = ?", paper, annotator),
                "The paper is assigned to the annotator already.");
        session.update("insert into assignment (paper_id, annotator_id, round, blind, due_day) values (?, ?, ?, ?, ?)", paper,
                annotator, assignment.round(), assignment.blind() ? 1 : 0,
                assignment.due().<Object>map(LocalDate::toEpochDay).orElse(Session.NO_NUMBER));
    }

    void unassign(AssignmentRecord assignment) {
        Conflict.unless(new PaperQueries(session).assignments(assignment.paper()).contains(assignment),
                "The paper is not assigned to the annotator any more, or in another round or by another day.");
        session.updateOne("delete from assignment where paper_id = ? and annotator_id = ?", assignment.paper().value(),
                assignment.annotator().value());
    }

    private boolean isThere(PaperId paper) {
        return session.exists("select 1 from paper where id = ?", paper.value());
    }
}
