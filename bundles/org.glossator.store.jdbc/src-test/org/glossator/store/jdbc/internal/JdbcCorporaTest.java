package org.glossator.store.jdbc.internal;

import java.nio.file.Path;
import java.time.Clock;

import org.glossator.store.Corpora;
import org.glossator.store.CorpusLocation;
import org.glossator.testkit.CorporaContract;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.event.EventAdmin;

/** The contract on real Derby databases on disk. */
class JdbcCorporaTest extends CorporaContract {
    @TempDir
    private Path folder = Path.of("");
    private int places;

    @Override
    protected Corpora corpora(EventAdmin events, Clock clock) {
        return new JdbcCorpora(events, clock);
    }

    @Override
    protected CorpusLocation freshPlace() {
        return CorpusLocation.folder(folder.resolve("corpus " + ++places));
    }
}
