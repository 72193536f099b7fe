package org.glossator.exchange;

import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.Outcome;
import org.glossator.store.Action;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.Receipt;

/** A corpus on a server whose connection is lost at the end of every question, which is then asked again. */
record AskedTwice(Corpus corpus) implements Corpus {

    @Override
    public CorpusLocation location() {
        return corpus.location();
    }

    @Override
    public <T> T read(Function<CorpusReader, T> questions) {
        corpus.read(questions);
        return corpus.read(questions);
    }

    @Override
    public Outcome<Receipt> perform(Action action, IProgressMonitor monitor) {
        return corpus.perform(action, monitor);
    }

    @Override
    public void close() {
        corpus.close();
    }
}
