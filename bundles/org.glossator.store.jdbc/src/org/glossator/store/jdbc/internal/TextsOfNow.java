package org.glossator.store.jdbc.internal;

import org.glossator.model.PaperId;
import org.glossator.store.CorpusReader;
import org.glossator.store.spi.LateChanges;

/** The texts of papers as the action that is being written sees them. */
record TextsOfNow(Session session) implements LateChanges.Texts {

    @Override
    public int revision(PaperId paper) {
        return session.number("select revision from paper where id = ?", paper.value());
    }

    @Override
    public CorpusReader reader() {
        return new JdbcReader(session.flushed());
    }
}
