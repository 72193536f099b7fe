package org.glossator.ui.internal.session;

import java.util.List;
import java.util.Optional;

import org.glossator.model.Problem;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.ReleaseRecord;
import org.glossator.ui.CorpusSession.ActiveTaxonomy;

/** How far the session is. Closed: the Corpus view shows something else for each. */
public sealed interface SessionState {

    /** No corpus, and none asked for. */
    record NoCorpus() implements SessionState {
    }

    /** Being opened in the background. */
    record Opening(CorpusLocation location) implements SessionState {
    }

    /**
     * A corpus and all that is needed to work in it.
     *
     * @param annotators of the corpus, in the order of joining
     * @param releases of the corpus, the newest first
     * @param taxonomy nothing where the corpus has no release
     */
    record Open(Corpus corpus, AnnotatorRecord annotator, List<AnnotatorRecord> annotators,
            List<ReleaseRecord> releases, Optional<ActiveTaxonomy> taxonomy) implements SessionState {
        public Open {
            annotators = List.copyOf(annotators);
            releases = List.copyOf(releases);
        }

        Open with(AnnotatorRecord other) {
            return new Open(corpus, other, annotators, releases, taxonomy);
        }
    }

    /** Could not be opened; stays until the person does something. */
    record Failed(CorpusLocation location, Problem problem) implements SessionState {
    }
}
