package org.glossator.cli.internal;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.exchange.ReleasePublication;
import org.glossator.exchange.ReleasePublication.Published;
import org.glossator.model.Outcome;
import org.glossator.model.Taxonomy;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.taxonomy.Taxonomies;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes a taxonomy a release of a corpus. */
@Component(property = Command.NAME + "=publish")
public final class PublishCommand implements Command {
    private final Corpora corpora;
    private final Taxonomies taxonomies;

    @Activate
    public PublishCommand(@Reference Corpora corpora, @Reference Taxonomies taxonomies) {
        this.corpora = corpora;
        this.taxonomies = taxonomies;
    }

    @Override
    public Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        String file = arguments.operands().getFirst();
        Outcome<Published> outcome = TaxonomyFile.read(file).then(text -> taxonomies.compile(text, file)
                .then(taxonomy -> publish(taxonomy, text, arguments.corpus(), monitor)));
        if (outcome instanceof Outcome.Done<Published>(var published, var warnings)) {
            String name = published.release().taxonomy();
            String version = published.release().version().toString();
            answer.members(json -> json.name("taxonomy").value(name).name("version").value(version).name("new")
                    .value(published.fresh()));
            answer.line(name + " " + version + (published.fresh() ? " is published" : " was published before"));
        }
        return Ending.of(outcome);
    }

    private Outcome<Published> publish(Taxonomy taxonomy, String text, CorpusLocation location,
            IProgressMonitor monitor) {
        return corpora.open(location, Opening.CREATE).then(corpus -> {
            try (Corpus open = corpus) {
                return new ReleasePublication().run(taxonomy, text, open, AnnotatorRecord.SYSTEM.id(), monitor);
            }
        });
    }
}
