package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;

import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.RecordingEventAdmin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is published is not changed on the server either, not even by its administrator. */
class OnPostgresReleasesStayTest {

    @AfterAll
    static void clear() throws SQLException {
        PostgresServer.shared().clear();
    }

    @Test
    void theServerRefusesEveryChangeOfARelease() throws Exception {
        CorpusLocation place = PostgresServer.shared().freshPlace();
        var corpora = new JdbcCorpora(new RecordingEventAdmin(), Fixture.NOON);
        try (Corpus corpus = corpora.open(place, Opening.CREATE).orThrow()) {
            ReleasesStayTest.publish(corpus);
        }
        String schema = place.address().replaceAll(".*currentSchema=(\\w+).*", "$1");
        try (Connection admin = PostgresServer.shared().admin(); var statement = admin.createStatement()) {
            statement.execute("set search_path to " + schema);
            for (String attempt : ReleasesStayTest.ATTEMPTS) {
                assertThatThrownBy(() -> statement.execute(attempt)).as(attempt).hasMessageContaining("stays as it is");
            }
            try (var rows = statement.executeQuery("select count(*) from release_below")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(1);
            }
        }
    }
}
