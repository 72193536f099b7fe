package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.AnnotatorId;
import org.glossator.store.Action;
import org.glossator.store.Change;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.RecordingEventAdmin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A corpus on a server that an earlier Glossator made is brought up to date by its owner. */
class OnPostgresUpgradeTest {
    private static final int WITH_ALL_COLUMNS = 7; // of what is written here

    @AfterAll
    static void clear() throws SQLException {
        PostgresServer.shared().clear();
    }

    @ParameterizedTest
    @MethodSource("versionsBefore")
    void aCorpusOfAnEarlierSchemaIsWholeAfterItsUpgrade(int version) throws Exception {
        CorpusLocation place = PostgresServer.shared().freshPlace();
        try (Session session = new PostgresSource(place, Map.of()).writer()) {
            session.execute("create schema " + PostgresServer.schema(place));
            session.commit();
            Migrations.run(session, 0, version);
            session.update("insert into annotator (id, name) values (7, 'Ada')");
            session.update("insert into history (number, code, who, made_ms, changes, action_id) values (1, 'join', 0, 5, 1, 3)");
            session.update("""
                    insert into history_change (history_number, position, kind, subject_id, after_json)
                    values (1, 0, 'AddAnnotator', 7, '{"id":"0000000000007","name":"Ada"}')""");
            session.dialect().numbersGiven(session);
            session.commit();
        }
        var corpora = new JdbcCorpora(new RecordingEventAdmin());
        try (Corpus corpus = corpora.open(place, Opening.EXISTING).orThrow()) {
            assertThat(corpus.read(CorpusReader::counts)).isEqualTo(new CorpusCounts(0, 0, 0, 1, 0));
            corpus.perform(Action.of("paper.import", new AnnotatorId(7),
                    new Change.AddPaper(new Fixture("upgrade").paper("Feedback").summary("It helps.").build())),
                    new NullProgressMonitor()).orThrow();
            assertThat(corpus.read(CorpusReader::counts)).isEqualTo(new CorpusCounts(1, 0, 0, 1, 0));
        }
        assertThat(corpora.verify(place, new NullProgressMonitor()).orThrow().problems()).isEmpty();
    }

    @Test
    void theOnlyCategoryOfAJudgementMovesIntoItsRow() throws Exception {
        CorpusLocation place = PostgresServer.shared().freshPlace();
        try (Session session = new PostgresSource(place, Map.of()).writer()) {
            session.execute("create schema " + PostgresServer.schema(place));
            session.commit();
            Migrations.run(session, 0, new PostgresDialect(1).migrations().indexOf("V10__fewer_rows.sql"));
            SingleRows.write(session);
            Migrations.run(session, 1);
            SingleRows.check(session);
        }
    }

    static IntStream versionsBefore() {
        return IntStream.range(WITH_ALL_COLUMNS, new PostgresDialect(1).latest());
    }
}
