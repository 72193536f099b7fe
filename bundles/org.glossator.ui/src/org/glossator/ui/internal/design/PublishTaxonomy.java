package org.glossator.ui.internal.design;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.glossator.exchange.ReleasePublication;
import org.glossator.exchange.ReleasePublication.Published;
import org.glossator.model.AnnotatorId;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.model.Taxonomy;
import org.glossator.store.Corpus;
import org.glossator.store.ReleaseRecord;
import org.glossator.taxonomy.Taxonomies;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.TaxonomyReleases;
import org.glossator.ui.internal.Messages;

/**
 * Makes a taxonomy's text a release of a corpus. Blocks.
 *
 * @param text as it was saved
 * @param file for the places of problems
 */
record PublishTaxonomy(Taxonomies taxonomies, TaxonomyReleases releases, ReleasePublication publication, String text,
        String file) {

    /**
     * @return the taxonomy, compiled; refused with its errors, with {@code publish.exists}, or with
     *         {@link TaxonomyProblems#VERSION_NOT_RAISED}
     */
    Outcome<Taxonomy> check(Corpus corpus) {
        return taxonomies.compile(text, file).then(taxonomy -> {
            List<ReleaseRecord> former = corpus.read(reader -> reader.releases()).stream()
                    .filter(release -> release.taxonomy().equals(taxonomy.name())).toList();
            if (former.stream().anyMatch(release -> release.version().equals(taxonomy.version()))) {
                return Outcome.refused("publish.exists",
                        NLS.bind(Messages.PublishTaxonomy_exists, taxonomy.name(), taxonomy.version()));
            }
            List<Problem> raised = former.stream().findFirst()
                    .flatMap(last -> corpus.read(reader -> reader.taxonomyText(last.id())))
                    .map(last -> releases.check(text, file, last)).orElse(List.of());
            return raised.isEmpty() ? Outcome.done(taxonomy, List.of()) : new Outcome.Refused<>(raised);
        });
    }

    /** @return refused as {@link #check} and {@link ReleasePublication#run} are */
    Outcome<Published> run(Corpus corpus, AnnotatorId who, IProgressMonitor monitor) {
        return check(corpus).then(taxonomy -> publication.run(taxonomy, text, corpus, who, monitor));
    }
}
