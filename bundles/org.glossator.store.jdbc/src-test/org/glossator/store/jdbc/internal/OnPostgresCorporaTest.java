package org.glossator.store.jdbc.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.CorpusLocation;
import org.glossator.testkit.CorporaContract;
import org.glossator.testkit.RecordingEventAdmin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.osgi.service.event.EventAdmin;

/** The contract on a PostgreSQL server, each corpus a schema of its own. */
class OnPostgresCorporaTest extends CorporaContract {
    private static final CorpusLocation MADE = PostgresServer.shared().freshPlace();

    @BeforeAll
    static void make() {
        new JdbcCorpora(new RecordingEventAdmin()).open(MADE, Opening.CREATE).orThrow().close();
    }

    @AfterAll
    static void clear() throws SQLException {
        PostgresServer.shared().clear();
    }

    @Override
    protected Corpora corpora(EventAdmin events, Clock clock) {
        return new JdbcCorpora(events, clock);
    }

    @Override
    protected CorpusLocation freshPlace() {
        return PostgresServer.shared().freshPlace();
    }

    /** Always the same one, emptied. */
    @Override
    protected Optional<CorpusLocation> emptyCorpus() {
        PostgresServer.shared().empty(MADE);
        return Optional.of(MADE);
    }
}
