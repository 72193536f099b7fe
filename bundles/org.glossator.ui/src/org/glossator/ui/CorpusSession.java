package org.glossator.ui;

import java.util.Optional;

import org.glossator.model.Taxonomy;
import org.glossator.model.rules.TaxonomyIndex;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Corpus;
import org.glossator.store.ReleaseRecord;

/**
 * What the window works with: one corpus, one annotator, one release of a taxonomy. An OSGi service; to be asked on the
 * thread of the user interface. Every change of it is told under {@link #TOPIC}, on that thread, after it has happened;
 * changes inside the corpus come as {@link org.glossator.store.CorpusEvent}.
 */
public interface CorpusSession {

    /** The event broker's topic for another corpus, annotator or taxonomy; carries no data. */
    String TOPIC = "org/glossator/ui/session/CHANGED";

    /**
     * @return the open corpus as the annotator may see it: without what others judge where it is judged blind; nothing while
     *         none is open or one is still being opened
     */
    Optional<Corpus> corpus();

    /** @return all of the open corpus, for what changes it without showing it, such as an import */
    Optional<Corpus> wholeCorpus();

    /** @return who annotates; present whenever a corpus is */
    Optional<AnnotatorRecord> annotator();

    /** @return the release that the palette shows; nothing where the corpus has none */
    Optional<ActiveTaxonomy> taxonomy();

    /** @return where all changes go */
    WriteQueue writes();

    /**
     * A release with its content.
     *
     * @param index the same taxonomy, for what it asks of judgements
     */
    record ActiveTaxonomy(ReleaseRecord release, Taxonomy taxonomy, TaxonomyIndex index) {

        public ActiveTaxonomy(ReleaseRecord release, Taxonomy taxonomy) {
            this(release, taxonomy, new TaxonomyIndex(taxonomy));
        }
    }
}
