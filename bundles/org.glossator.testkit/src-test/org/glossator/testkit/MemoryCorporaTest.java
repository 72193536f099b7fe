package org.glossator.testkit;

import org.glossator.store.Corpora;
import org.glossator.store.CorpusLocation;
import org.osgi.service.event.EventAdmin;

class MemoryCorporaTest extends CorporaContract {
    private int places;

    @Override
    protected Corpora corpora(EventAdmin events) {
        return new MemoryCorpora(events);
    }

    @Override
    protected CorpusLocation freshPlace() {
        return new CorpusLocation("/memory/" + ++places);
    }
}
