package org.glossator.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import org.glossator.model.AnnotationId;
import org.glossator.model.LinkId;
import org.glossator.model.PaperId;
import org.glossator.model.Target;
import org.glossator.store.AnnotationRecord;

/**
 * Judgements on links and on other judgements: rows of {@code annotation_target}, which are few. All other judgements say
 * in their own row what they are about, and need not pay for the indices here.
 */
final class TargetRows {
    /** Stands for the part of the text in the row of a judgement that has a row here. */
    static final int ELSEWHERE = -1;

    private final Session session;

    TargetRows(Session session) {
        this.session = session;
    }

    /** @return what stands for the part in the row of the judgement */
    static Object part(Target target) {
        return switch (target) {
            case Target.WholePaper t -> Session.NO_NUMBER;
            case Target.OnClaim t -> Session.NO_NUMBER;
            case Target.OnPart(int place) -> place;
            case Target.OnLink t -> ELSEWHERE;
            case Target.OnAnnotation t -> ELSEWHERE;
        };
    }

    void write(AnnotationRecord annotation) {
        if (annotation.target() instanceof Target.OnLink(var link)) {
            insert(annotation, link.value(), Session.NO_NUMBER);
        } else if (annotation.target() instanceof Target.OnAnnotation(var other)) {
            insert(annotation, Session.NO_NUMBER, other.value());
        }
    }

    private void insert(AnnotationRecord annotation, Object link, Object about) {
        session.later("insert into annotation_target (annotation_id, link_id, about_id, paper_id) values (?, ?, ?, ?)",
                annotation.id().value(), link, about, annotation.paper().value());
    }

    void delete(AnnotationRecord annotation) {
        if (part(annotation.target()).equals(ELSEWHERE)) {
            session.update("delete from annotation_target where annotation_id = ? and paper_id = ?",
                    annotation.id().value(), annotation.paper().value());
        }
    }

    /** @return whether there is a judgement on it, which is a link or a judgement */
    boolean isJudged(PaperId paper, long id) {
        return session.exists("select 1 from annotation_target where about_id = ? and paper_id = ?", id, paper.value())
                || session.exists("select 1 from annotation_target where link_id = ? and paper_id = ?", id, paper.value());
    }

    /** @return by the number of the judgement */
    Map<Long, Target> ofPaper(PaperId paper) {
        var targets = new HashMap<Long, Target>();
        session.forEach("select annotation_id, link_id, about_id from annotation_target where paper_id = ?",
                row -> targets.put(row.getLong(1), target(row)), paper.value());
        return targets;
    }

    private static Target target(ResultSet row) throws SQLException {
        long link = row.getLong(2);
        return row.wasNull() ? new Target.OnAnnotation(new AnnotationId(row.getLong(3)))
                : new Target.OnLink(new LinkId(link));
    }
}
