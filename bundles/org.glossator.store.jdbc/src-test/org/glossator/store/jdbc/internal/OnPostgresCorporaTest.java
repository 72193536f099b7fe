package org.glossator.store.jdbc.internal;

import java.sql.SQLException;
import java.time.Clock;

import org.glossator.store.Corpora;
import org.glossator.store.CorpusLocation;
import org.glossator.testkit.CorporaContract;
import org.junit.jupiter.api.AfterAll;
import org.osgi.service.event.EventAdmin;

/** The contract on a PostgreSQL server, each corpus a schema of its own. */
class OnPostgresCorporaTest extends CorporaContract {

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
}
