package org.glossator.ui.internal.session;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.AnnotatorId;
import org.glossator.model.IdSource;
import org.glossator.model.Outcome;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.ReleaseRecord;
import org.glossator.ui.CorpusSession.ActiveTaxonomy;

/**
 * Opens a corpus and finds in it who annotates and with what.
 *
 * @param annotator name of the person; joins the corpus when it has nobody of that name
 * @param taxonomy dotted name of the taxonomy to prefer; may be empty
 * @param filling puts the first content into a corpus that has just been made
 */
record OpenCorpus(Corpora corpora, IdSource ids, CorpusLocation location, Opening how, String annotator,
        String taxonomy, FirstContent filling) {

    /** Puts content into a new corpus. Blocks. */
    interface FirstContent {
        /** Leaves new corpora empty. */
        FirstContent NOTHING = (corpus, who, monitor) -> Outcome.done(true);

        /** @return refused if the content could not be put in; the corpus is usable all the same */
        Outcome<Boolean> fill(Corpus corpus, AnnotatorId who, IProgressMonitor monitor);
    }

    /** Blocks: never to be called on the thread of the user interface. */
    Outcome<SessionState.Open> run(IProgressMonitor monitor) {
        return corpora.open(location, how).then(corpus -> {
            Outcome<SessionState.Open> outcome;
            try {
                outcome = join(corpus, monitor).then(person -> filled(corpus, person, monitor))
                        .map(person -> corpus.read(reader -> state(corpus, person, taxonomy, reader)));
            } catch (RuntimeException e) {
                corpus.close();
                throw e;
            }
            if (!outcome.isDone()) {
                corpus.close();
            }
            return outcome;
        });
    }

    private Outcome<AnnotatorRecord> join(Corpus corpus, IProgressMonitor monitor) {
        Optional<AnnotatorRecord> known = corpus.read(reader -> reader.annotatorByName(annotator));
        return known.map(Outcome::done).orElseGet(() -> {
            var person = new AnnotatorRecord(new AnnotatorId(ids.next()), annotator);
            return corpus.perform(joining(person), monitor).map(receipt -> person);
        });
    }

    private Outcome<AnnotatorRecord> filled(Corpus corpus, AnnotatorRecord person, IProgressMonitor monitor) {
        boolean empty = corpus.read(reader -> reader.counts().papers() + reader.counts().releases() == 0);
        return Outcome.done(person, empty ? filling.fill(corpus, person.id(), monitor).problems() : List.of());
    }

    static Action joining(AnnotatorRecord person) {
        return Action.of("annotator.add", person.id(), new Change.AddAnnotator(person));
    }

    /** @param preferred dotted name; where the corpus has no such taxonomy, its newest release counts */
    static SessionState.Open state(Corpus corpus, AnnotatorRecord person, String preferred, CorpusReader reader) {
        List<ReleaseRecord> releases = reader.releases();
        Optional<ReleaseRecord> active = releases.stream().filter(r -> r.taxonomy().equals(preferred)).findFirst()
                .or(() -> releases.stream().findFirst());
        Optional<ActiveTaxonomy> taxonomy = active.flatMap(
                release -> reader.taxonomy(release.id()).map(content -> new ActiveTaxonomy(release, content)));
        return new SessionState.Open(corpus, person, reader.annotators(), releases, taxonomy);
    }
}
