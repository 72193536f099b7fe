package org.glossator.store.jdbc.internal;

import java.time.Clock;

import org.glossator.store.Corpora;
import org.glossator.store.CorpusLocation;
import org.glossator.testkit.CorporaContract;

import org.osgi.service.event.EventAdmin;

/** The contract on tables that are partitioned by paper. */
class OnPostgresPartitionsTest extends CorporaContract {

    @Override
    protected Corpora corpora(EventAdmin events, Clock clock) {
        return new JdbcCorpora(events, clock);
    }

    @Override
    protected CorpusLocation freshPlace() {
        return CorpusLocation.of(PostgresServer.freshPlace().address() + "&partitions=3&password="
                + PostgresServer.freshPlace().password());
    }
}
