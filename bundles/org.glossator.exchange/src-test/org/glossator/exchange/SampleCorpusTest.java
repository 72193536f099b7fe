package org.glossator.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.model.Taxonomy;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusLocation;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.MemoryCorpora;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.testkit.TaxonomyBuilder;
import org.glossator.testkit.TaxonomyBuilder.CategoryBuilder;
import org.junit.jupiter.api.Test;

class SampleCorpusTest {
    /** Those of the library taxonomy that the sample uses; that it has them all is tested with the language. */
    private static final Taxonomy FEEDBACK = TaxonomyBuilder.taxonomy("feedback", "1.0.0")
            .category("source", facet("expert", "user", "model"))
            .category("form", facet("verbal", "rating", "verdict", "preference", "correction", "tag"))
            .category("granularity", facet("sentence", "step", "document"))
            .category("timing", facet("training", "answering", "deployed", "afterwards"))
            .category("subject", facet("usefulness", "success")).build();

    private final Fixture fixture = new Fixture("SampleCorpusTest");
    private final AnnotatorRecord ada = fixture.annotator("Ada");
    private final Corpus corpus = new MemoryCorpora(new RecordingEventAdmin())
            .open(CorpusLocation.of("/nowhere/sample"), Opening.CREATE).orThrow();

    @Test
    void papersAndTheJudgementsOfTwoPeopleComeInWithoutAnyProblem() {
        Outcome<CorpusCounts> filled = fill("taxonomy feedback version 1.0.0");
        assertThat(filled.orThrow()).isEqualTo(new CorpusCounts(12, 23, 29, 2, 1));
        assertThat(filled.problems()).isEmpty();
        List<AnnotatorRecord> people = corpus.read(r -> r.annotators());
        assertThat(people).extracting(AnnotatorRecord::name).containsExactly(SampleCorpus.FIRST_ANNOTATOR,
                SampleCorpus.SECOND_ANNOTATOR);
    }

    @Test
    void aSecondTimeAddsNothing() {
        CorpusCounts first = fill("text").orThrow();
        assertThat(fill("text").orThrow()).isEqualTo(first);
    }

    @Test
    void aReleaseOfTheSameVersionWithAnotherTextIsRefused() {
        fill("text").orThrow();
        assertThat(fill("another text").problems()).extracting(Problem::code).isEqualTo(List.of("publish.exists"));
    }

    private Outcome<CorpusCounts> fill(String text) {
        return new SampleCorpus(Fixture.NOON, fixture.ids()).fill(corpus, FEEDBACK, text, ada.id(),
                new NullProgressMonitor());
    }

    private static UnaryOperator<CategoryBuilder> facet(String... names) {
        return facet -> {
            facet.grouping();
            for (String name : names) {
                facet.category(name);
            }
            return facet;
        };
    }
}
