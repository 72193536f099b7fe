package org.glossator.ui.internal.design;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.glossator.exchange.ReleasePublication;
import org.glossator.exchange.ReleasePublication.Published;
import org.glossator.model.AnnotatorId;
import org.glossator.model.Outcome;
import org.glossator.model.Taxonomy;
import org.glossator.store.Corpus;
import org.glossator.taxonomy.Taxonomies;
import org.glossator.ui.internal.Messages;

/**
 * Makes a taxonomy's text a release of a corpus. Blocks.
 *
 * @param text as it was saved
 * @param file for the places of problems
 */
record PublishTaxonomy(Taxonomies taxonomies, ReleasePublication publication, String text, String file) {

    /** @return the taxonomy, compiled; refused with its errors, or with {@code publish.exists} */
    Outcome<Taxonomy> check(Corpus corpus) {
        return taxonomies.compile(text, file).then(taxonomy -> {
            boolean there = corpus.read(reader -> reader.releases()).stream().anyMatch(
                    r -> r.taxonomy().equals(taxonomy.name()) && r.version().equals(taxonomy.version()));
            return there ? Outcome.refused("publish.exists",
                    NLS.bind(Messages.PublishTaxonomy_exists, taxonomy.name(), taxonomy.version()))
                    : Outcome.done(taxonomy, List.of());
        });
    }

    /** @return refused as {@link #check} and {@link ReleasePublication#run} are */
    Outcome<Published> run(Corpus corpus, AnnotatorId who, IProgressMonitor monitor) {
        return check(corpus).then(taxonomy -> publication.run(taxonomy, text, corpus, who, monitor));
    }
}
