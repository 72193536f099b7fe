package org.glossator.exchange;

import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.Outcome;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.Receipt;

/** A corpus that somebody else changes each time between what was read and what is done. */
record Meanwhile(Corpus corpus, Change change) implements Corpus {

    @Override
    public CorpusLocation location() {
        return corpus.location();
    }

    @Override
    public <T> T read(Function<CorpusReader, T> questions) {
        return corpus.read(questions);
    }

    @Override
    public Outcome<Receipt> perform(Action action, IProgressMonitor monitor) {
        corpus.perform(Action.of("other", AnnotatorRecord.SYSTEM.id(), change), new NullProgressMonitor()).orThrow();
        return corpus.perform(action, monitor);
    }

    @Override
    public void close() {
        corpus.close();
    }
}
