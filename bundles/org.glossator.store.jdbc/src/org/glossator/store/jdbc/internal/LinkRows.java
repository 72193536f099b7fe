package org.glossator.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.glossator.model.AnnotatorId;
import org.glossator.model.ClaimId;
import org.glossator.model.LinkId;
import org.glossator.model.PaperId;
import org.glossator.model.ReleaseId;
import org.glossator.store.LinkRecord;

/** Links between claims: rows of {@code claim_link}. */
final class LinkRows {
    private static final String LINKS = """
            select id, paper_id, source_id, target_paper_id, target_id, relation, release_id, author_id, made_ms
            from claim_link where\s""";

    private final Session session;

    LinkRows(Session session) {
        this.session = session;
    }

    /** @param links filled with the next question at the latest */
    void askFrom(PaperId paper, List<LinkRecord> links) {
        session.soon(LINKS + "paper_id = ? order by made_ms, id", row -> links.add(link(row)), paper.value());
    }

    List<LinkRecord> to(PaperId paper) {
        return session.list(LINKS + "target_paper_id = ? and paper_id <> ? order by made_ms, id", LinkRows::link,
                paper.value(), paper.value());
    }

    private static LinkRecord link(ResultSet row) throws SQLException {
        return new LinkRecord(new LinkId(row.getLong(1)), new PaperId(row.getLong(2)), new ClaimId(row.getLong(3)),
                new PaperId(row.getLong(4)), new ClaimId(row.getLong(5)), row.getString(6),
                new ReleaseId(row.getLong(7)), new AnnotatorId(row.getLong(8)), Instant.ofEpochMilli(row.getLong(9)));
    }

    boolean joins(PaperId paper, ClaimId claim) {
        return session.exists("select 1 from claim_link where source_id = ? and paper_id = ?", claim.value(),
                paper.value())
                || session.exists("select 1 from claim_link where target_id = ? and target_paper_id = ?", claim.value(),
                        paper.value());
    }

    /** @throws Conflict if it is there already, or what it names is not */
    void add(LinkRecord link) {
        Conflict.unless(!session.exists("select 1 from claim_link where id = ? and paper_id = ?", link.id().value(),
                link.paper().value()), "The link is in the corpus already.");
        Conflict.unless(isThere(link.paper(), link.source()) && isThere(link.targetPaper(), link.target()),
                "One of the claims was removed in the meantime.");
        Conflict.unless(session.exists("select 1 from annotator where id = ?", link.author().value()),
                "The link's author is not in the corpus any more.");
        Conflict.unless(session.exists("select 1 from taxonomy_release where id = ?", link.release().value()),
                "The taxonomy of the link is not published in this corpus.");
        session.update("""
                insert into claim_link (id, paper_id, source_id, target_paper_id, target_id, relation, release_id, author_id,
                made_ms) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", link.id().value(), link.paper().value(),
                link.source().value(), link.targetPaper().value(), link.target().value(), link.relation(),
                link.release().value(), link.author().value(), link.made().toEpochMilli());
    }

    private boolean isThere(PaperId paper, ClaimId claim) {
        return session.exists("select 1 from claim where id = ? and paper_id = ?", claim.value(), paper.value());
    }

    /** @throws Conflict if it has changed, or is judged */
    void remove(LinkRecord link) {
        Optional<LinkRecord> kept = session.first(LINKS + "id = ? and paper_id = ?", LinkRows::link, link.id().value(),
                link.paper().value());
        Conflict.unless(kept.equals(Optional.of(link)), "The link was removed in the meantime.");
        Conflict.unless(!new TargetRows(session).isJudged(link.paper(), link.id().value()),
                "There are judgements on the link, which must be removed first.");
        session.updateOne("delete from claim_link where id = ? and paper_id = ?", link.id().value(),
                link.paper().value());
    }
}
