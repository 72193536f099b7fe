package org.glossator.store.blind;

import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.AnnotatorId;
import org.glossator.model.Outcome;
import org.glossator.store.Action;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.Receipt;

/**
 * A corpus as one annotator may see it. On a paper that the annotator judges blind and has not finished, all answers leave out
 * what others judge and link there, now and in the past, and the claims that others with the same task have marked, unless the
 * annotator judges them too. All numbers and lists follow. Who has finished what, and who is to judge what, is told. A promise
 * of the program that asks, not of the database. Actions go through as they are.
 */
public final class SeenCorpus implements Corpus {
    private final Corpus whole;
    private volatile AnnotatorId viewer;

    public SeenCorpus(Corpus whole, AnnotatorId viewer) {
        this.whole = whole;
        this.viewer = viewer;
    }

    /** From now on somebody else asks; questions that have begun are answered to who asked them. */
    public void seenBy(AnnotatorId other) {
        viewer = other;
    }

    /** @return everything, for what changes the corpus without showing it */
    public Corpus whole() {
        return whole;
    }

    /** @return all of the corpus, whoever is shown it: for what has to change also what nobody is shown */
    public static Corpus all(Corpus corpus) {
        return corpus instanceof SeenCorpus seen ? seen.whole : corpus;
    }

    @Override
    public CorpusLocation location() {
        return whole.location();
    }

    @Override
    public <T> T read(Function<CorpusReader, T> questions) {
        return read(whole, viewer, questions);
    }

    /** Asks once, as this person. */
    public static <T> T read(Corpus whole, AnnotatorId viewer, Function<CorpusReader, T> questions) {
        return whole.read(reader -> questions.apply(new SeenReader(reader, new Sight(reader, viewer))));
    }

    @Override
    public boolean keepsActionsWaiting() {
        return whole.keepsActionsWaiting();
    }

    @Override
    public Outcome<Receipt> perform(Action action, IProgressMonitor monitor) {
        return whole.perform(action, monitor);
    }

    @Override
    public void close() {
        whole.close();
    }
}
