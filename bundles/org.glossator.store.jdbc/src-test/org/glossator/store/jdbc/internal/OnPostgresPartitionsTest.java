package org.glossator.store.jdbc.internal;

import org.glossator.store.Corpora;
import org.glossator.store.CorpusLocation;
import org.glossator.testkit.CorporaContract;
import org.glossator.testkit.Fixture;
import org.osgi.service.event.EventAdmin;

/** The contract on tables that are partitioned by paper. */
class OnPostgresPartitionsTest extends CorporaContract {

    @Override
    protected Corpora corpora(EventAdmin events) {
        return new JdbcCorpora(events, Fixture.NOON);
    }

    @Override
    protected CorpusLocation freshPlace() {
        return CorpusLocation.of(PostgresServer.freshPlace().address() + "&partitions=3&password="
                + PostgresServer.freshPlace().password());
    }
}
