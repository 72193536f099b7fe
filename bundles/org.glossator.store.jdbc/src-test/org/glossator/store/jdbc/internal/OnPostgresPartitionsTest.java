package org.glossator.store.jdbc.internal;

import java.sql.SQLException;
import java.time.Clock;

import org.glossator.store.Corpora;
import org.glossator.store.CorpusLocation;
import org.glossator.testkit.CorporaContract;
import org.junit.jupiter.api.AfterAll;
import org.osgi.service.event.EventAdmin;

/** The contract on tables that are partitioned by paper. */
class OnPostgresPartitionsTest extends CorporaContract {

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
        CorpusLocation plain = PostgresServer.shared().freshPlace();
        return new CorpusLocation(plain.address() + "&partitions=3", plain.password());
    }
}
