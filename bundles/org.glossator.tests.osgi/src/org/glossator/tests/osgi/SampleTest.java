package org.glossator.tests.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glossator.tests.osgi.Services.service;

import java.nio.file.Path;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.exchange.SampleCorpus;
import org.glossator.model.AnnotatorId;
import org.glossator.model.Outcome;
import org.glossator.model.Taxonomy;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusLocation;
import org.glossator.taxonomy.Taxonomies;
import org.glossator.taxonomy.TaxonomyLibraries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FailOnLoggedError.class)
class SampleTest {

    @Test
    void theSampleFitsTheTaxonomyThatComesWithTheProduct(@TempDir Path folder) {
        String text = service(TaxonomyLibraries.class).text("org.glossator.taxonomy.feedback").orThrow();
        Taxonomy taxonomy = service(Taxonomies.class).compile(text, "feedback.taxonomy").orThrow();
        CorpusLocation location = CorpusLocation.folder(folder.resolve("sample"));
        try (Corpus corpus = service(Corpora.class).open(location, Opening.CREATE).orThrow()) {
            Outcome<CorpusCounts> filled = new SampleCorpus().fill(corpus, taxonomy, text, new AnnotatorId(0),
                    new NullProgressMonitor());
            assertThat(filled.problems()).isEmpty();
            assertThat(filled.orThrow()).isEqualTo(new CorpusCounts(12, 23, 29, 2, 1));
        }
    }
}
