package org.glossator.ui.internal.session;

import org.glossator.model.Outcome;
import org.glossator.store.CorpusLocation;

/** Keeps the passwords of servers from one start to the next. Blocks, and may ask the person: never on the thread of the user interface. */
interface Passwords {

    /** @return the location with the password that was kept for it; as it is where it has one, needs none, or none was kept */
    CorpusLocation complete(CorpusLocation location);

    /**
     * Keeps the password of the location, or takes the kept one away.
     *
     * @return refused where that did not work: the password is as good as before, but has to be typed again next time
     */
    Outcome<CorpusLocation> keep(CorpusLocation location, boolean keep);
}
