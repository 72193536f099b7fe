package org.glossator.testkit;

import java.time.Clock;

import org.glossator.store.Corpora;
import org.glossator.store.CorpusLocation;
import org.osgi.service.event.EventAdmin;

class MemoryCorporaTest extends CorporaContract {
    private int places;

    @Override
    protected Corpora corpora(EventAdmin events, Clock clock) {
        return new MemoryCorpora(events, clock);
    }

    @Override
    protected CorpusLocation freshPlace() {
        return new CorpusLocation("/memory/" + ++places);
    }
}
