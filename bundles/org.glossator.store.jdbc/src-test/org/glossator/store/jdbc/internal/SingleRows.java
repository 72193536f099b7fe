package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.glossator.model.AnnotationId;
import org.glossator.model.PaperId;

/** Judgements as they were kept when every category had a row of its own, and what becomes of them. */
final class SingleRows {
    private SingleRows() {
    }

    /** @param session of a schema of that time */
    static void write(Session session) {
        session.update("insert into annotator (id, name) values (1, 'Ada')");
        session.update("insert into paper (id, revision, paper_key, title, title_folded) values (2, 1, 'k', 'T', 't')");
        session.update("""
                insert into taxonomy_release (id, taxonomy, major, minor, patch, title, description, body, published_ms)
                values (3, 't', 1, 0, 0, '', '', '', 0)""");
        for (int term = 1; term <= 3; term++) {
            session.update("insert into term (id, taxonomy, category) values (?, 't', ?)", term, "c" + term);
        }
        for (long annotation = 10; annotation <= 12; annotation++) {
            session.update("""
                    insert into annotation (id, paper_id, annotator_id, release_id, revision, words, provenance, source,
                    made_ms) values (?, 2, 1, 3, 1, '', 'PERSON', '', 0)""", annotation);
        }
        choose(session, 10, 0, 3);
        choose(session, 11, 0, 2);
        choose(session, 11, 1, 1);
        session.commit();
    }

    private static void choose(Session session, long annotation, int position, int term) {
        session.update("insert into annotation_category (annotation_id, position, term_id, paper_id) values (?, ?, ?, 2)",
                annotation, position, term);
    }

    /** @param session of the same database, brought up to date */
    static void check(Session session) {
        assertThat(session.list("select term_id from annotation order by id", row -> row.getObject(1)))
                .containsExactly(3, null, null);
        assertThat(session.list("select annotation_id, term_id from annotation_category order by position",
                row -> row.getLong(1) + " " + row.getInt(2))).containsExactly("11 2", "11 1");
        var work = new WorkQueries(session);
        assertThat(work.annotation(new PaperId(2), new AnnotationId(10)).orElseThrow().categories().toString())
                .contains("c3");
        assertThat(work.work(new PaperId(2)).annotations()).extracting(a -> a.categories().size())
                .containsExactly(1, 2, 0);
    }
}
