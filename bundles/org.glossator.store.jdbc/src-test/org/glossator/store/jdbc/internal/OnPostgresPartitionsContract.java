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

/** The contract on tables that are partitioned by paper: for the long checks, which name it. */
class OnPostgresPartitionsContract extends CorporaContract {
    private static final CorpusLocation MADE = parted();

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
        return parted();
    }

    private static CorpusLocation parted() {
        CorpusLocation plain = PostgresServer.shared().freshPlace();
        return new CorpusLocation(plain.address() + "&partitions=3", plain.password());
    }

    /** Always the same one, emptied. */
    @Override
    protected Optional<CorpusLocation> emptyCorpus() {
        PostgresServer.shared().empty(MADE);
        return Optional.of(MADE);
    }
}
