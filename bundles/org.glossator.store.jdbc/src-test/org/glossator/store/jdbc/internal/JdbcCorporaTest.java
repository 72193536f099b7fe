package org.glossator.store.jdbc.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.CorpusLocation;
import org.glossator.testkit.CorporaContract;
import org.glossator.testkit.RecordingEventAdmin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.event.EventAdmin;

/** The contract on real Derby databases on disk. */
class JdbcCorporaTest extends CorporaContract {
    @TempDir(factory = InMemory.class)
    private static Path made = Path.of("");

    @TempDir(factory = InMemory.class)
    private Path folder = Path.of("");
    private int places;

    @BeforeAll
    static void make() {
        new JdbcCorpora(new RecordingEventAdmin()).open(CorpusLocation.folder(made), Opening.CREATE).orThrow().close();
    }

    @Override
    protected Corpora corpora(EventAdmin events, Clock clock) {
        return new JdbcCorpora(events, clock);
    }

    @Override
    protected CorpusLocation freshPlace() {
        return CorpusLocation.folder(fresh());
    }

    private Path fresh() {
        return folder.resolve("corpus " + ++places);
    }

    /** A copy of one that was made and closed. */
    @Override
    protected Optional<CorpusLocation> emptyCorpus() {
        return Optional.of(CorpusLocation.folder(Folders.copy(made, fresh())));
    }
}
