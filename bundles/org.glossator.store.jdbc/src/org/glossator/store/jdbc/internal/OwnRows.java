package org.glossator.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;
import org.glossator.model.WorkingSetId;
import org.glossator.store.Change;
import org.glossator.store.RejectionRecord;
import org.glossator.store.WorkingSetRecord;
import org.glossator.store.WorkingSetRow;

/** What people keep for themselves, beside their work: sets of papers, and which proposals they have rejected. */
final class OwnRows {
    private static final String SETS = "select s.id, s.owner_id, s.name from working_set s ";

    private final Session session;

    OwnRows(Session session) {
        this.session = session;
    }

    List<WorkingSetRow> sets(AnnotatorId owner) {
        return session.list("""
                select s.id, s.owner_id, s.name, (select count(*) from working_set_paper p where p.set_id = s.id)
                from working_set s where s.owner_id = ?""", row -> new WorkingSetRow(set(row), row.getInt(4)), owner.value())
                .stream().sorted(Comparator.comparing((WorkingSetRow row) -> row.set().name().toLowerCase(Locale.ROOT))
                        .thenComparing(row -> row.set().id().value()))
                .toList();
    }

    List<WorkingSetRecord> setsOf(PaperId paper) {
        return session.list(SETS + "join working_set_paper p on p.set_id = s.id where p.paper_id = ? order by s.id",
                OwnRows::set, paper.value());
    }

    private Optional<WorkingSetRecord> set(WorkingSetId id) {
        return session.first(SETS + "where s.id = ?", OwnRows::set, id.value());
    }

    private static WorkingSetRecord set(ResultSet row) throws SQLException {
        return new WorkingSetRecord(new WorkingSetId(row.getLong(1)), new AnnotatorId(row.getLong(2)), row.getString(3));
    }

    List<RejectionRecord> rejections(PaperId paper) {
        return session.list("""
                select annotator_id, sentence, made_ms from rejection where paper_id = ?
                order by made_ms, annotator_id, sentence""", row -> new RejectionRecord(paper, new AnnotatorId(row.getLong(1)),
                row.getString(2), Instant.ofEpochMilli(row.getLong(3))), paper.value());
    }

    void add(WorkingSetRecord set) {
        Conflict.unless(set(set.id()).isEmpty(), "The working set is in the corpus already.");
        Conflict.unless(isIn(set.owner()), "The owner of the working set is not in the corpus any more.");
        session.update("insert into working_set (id, owner_id, name) values (?, ?, ?)", set.id().value(), set.owner().value(),
                set.name());
    }

    void remove(WorkingSetRecord set) {
        current(set);
        Conflict.unless(!session.exists("select 1 from working_set_paper where set_id = ?", set.id().value()),
                "There are papers in the working set " + Conflict.quoted(set.name()) + ", which must be taken out first.");
        session.updateOne("delete from working_set where id = ?", set.id().value());
    }

    void rename(Change.RenameSet rename) {
        current(rename.before());
        session.updateOne("update working_set set name = ? where id = ?", rename.after().name(), rename.after().id().value());
    }

    private void current(WorkingSetRecord expected) {
        Conflict.unless(set(expected.id()).equals(Optional.of(expected)),
                "The working set " + Conflict.quoted(expected.name()) + " was renamed or removed in the meantime.");
    }

    void place(Change.PlaceInSet place) {
        Object set = place.set().value();
        Object paper = place.paper().value();
        Conflict.unless(set(place.set()).filter(s -> s.owner().equals(place.owner())).isPresent() && isThere(place.paper()),
                "The working set or the paper is not in the corpus any more.");
        boolean isIn = session.exists("select 1 from working_set_paper where set_id = ? and paper_id = ?", set, paper);
        Conflict.unless(isIn != place.in(), isIn ? "The paper is in the working set already."
                : "The paper is not in the working set any more.");
        session.updateOne(place.in() ? "insert into working_set_paper (set_id, paper_id) values (?, ?)"
                : "delete from working_set_paper where set_id = ? and paper_id = ?", set, paper);
    }

    void reject(RejectionRecord rejection) {
        Conflict.unless(isThere(rejection.paper()) && isIn(rejection.annotator()),
                "The paper or the annotator is not in the corpus any more.");
        Conflict.unless(rejections(rejection.paper()).stream().noneMatch(r -> r.annotator().equals(rejection.annotator())
                && r.sentence().equals(rejection.sentence())), "The proposal is rejected already.");
        session.update("insert into rejection (paper_id, annotator_id, sentence, made_ms) values (?, ?, ?, ?)",
                rejection.paper().value(), rejection.annotator().value(), rejection.sentence(),
                rejection.made().toEpochMilli());
    }

    void proposeAgain(RejectionRecord rejection) {
        Conflict.unless(rejections(rejection.paper()).contains(rejection), "The proposal is not rejected any more.");
        session.updateOne("delete from rejection where paper_id = ? and annotator_id = ? and sentence = ?",
                rejection.paper().value(), rejection.annotator().value(), rejection.sentence());
    }

    /** Takes the person's words out of the names. */
    void erase(AnnotatorId owner) {
        sets(owner).forEach(row -> session.updateOne("update working_set set name = ? where id = ?",
                row.set().erased().name(), row.set().id().value()));
    }

    private boolean isIn(AnnotatorId person) {
        return session.exists("select 1 from annotator where id = ?", person.value());
    }

    private boolean isThere(PaperId paper) {
        return session.exists("select 1 from paper where id = ?", paper.value());
    }
}
