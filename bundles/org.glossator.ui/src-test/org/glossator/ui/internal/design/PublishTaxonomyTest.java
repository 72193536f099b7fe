package org.glossator.ui.internal.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.exchange.ReleasePublication;
import org.glossator.exchange.ReleasePublication.Published;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.model.Taxonomy;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.taxonomy.ReleaseComparison;
import org.glossator.taxonomy.Taxonomies;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.TaxonomyReleases;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.MemoryCorpora;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.testkit.TaxonomyBuilder;
import org.junit.jupiter.api.Test;

class PublishTaxonomyTest {
    private final Fixture fixture = new Fixture("PublishTaxonomyTest");
    private final AnnotatorRecord ada = fixture.annotator("Ada");
    private final Corpus corpus = new MemoryCorpora(new RecordingEventAdmin())
            .open(new CorpusLocation("/study"), Opening.CREATE).orThrow();

    PublishTaxonomyTest() {
        corpus.perform(Action.of("annotator.add", ada.id(), new Change.AddAnnotator(ada)), new NullProgressMonitor())
                .orThrow();
    }

    /** Understands a text that is a version, and nothing else. */
    private static final class Versions implements Taxonomies {
        @Override
        public Outcome<Taxonomy> compile(String text, String file) {
            return text.matches("\\d\\.\\d\\.\\d")
                    ? Outcome.done(TaxonomyBuilder.taxonomy("feedback", text).category("error").build())
                    : Outcome.refused("taxonomy.syntax", "This is no taxonomy.");
        }

        @Override
        public List<Problem> check(String text, String file) {
            return compile(text, file).problems();
        }
    }

    /** Wants the first number raised. */
    private static final class Strict implements TaxonomyReleases {
        @Override
        public List<Problem> check(String text, String file, String former) {
            return text.charAt(0) > former.charAt(0) ? List.of()
                    : List.of(Problem.error(TaxonomyProblems.VERSION_NOT_RAISED, "Raise the version."));
        }

        @Override
        public Optional<ReleaseComparison> compare(String text, String former) {
            return Optional.empty();
        }

        @Override
        public Optional<String> name(String text) {
            return Optional.of("feedback");
        }
    }

    private Outcome<Published> publish(String text) {
        return new PublishTaxonomy(new Versions(), new Strict(), new ReleasePublication(Fixture.NOON, fixture.ids()), text,
                "feedback.taxonomy").run(corpus, ada.id(), new NullProgressMonitor());
    }

    @Test
    void aTaxonomyBecomesARelease() {
        assertThat(publish("1.0.0").orThrow().fresh()).isTrue();
        assertThat(corpus.read(CorpusReader::releases)).singleElement()
                .satisfies(release -> assertThat(DesignLabels.release(release)).isEqualTo("feedback 1.0.0"));
    }

    @Test
    void aVersionIsPublishedOnceAndTheRefusalSaysWhatToDo() {
        publish("1.0.0").orThrow();
        assertThat(publish("1.0.0").problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("publish.exists");
            assertThat(problem.message()).contains("feedback 1.0.0", "higher version");
        });
        assertThat(publish("2.0.0").isDone()).isTrue();
    }

    @Test
    void aVersionThatDoesNotSayWhatHasChangedIsNotPublished() {
        publish("1.0.0").orThrow();
        assertThat(publish("1.0.1").problems()).extracting(Problem::code)
                .containsExactly(TaxonomyProblems.VERSION_NOT_RAISED);
    }

    @Test
    void aTextWithErrorsIsNotPublished() {
        assertThat(publish("nonsense").problems()).extracting(Problem::code).containsExactly("taxonomy.syntax");
        assertThat(corpus.read(CorpusReader::releases)).isEmpty();
    }

    @Test
    void labelsAreShort() {
        assertThat(DesignLabels.errors(0)).isEmpty();
        assertThat(DesignLabels.errors(1)).isEqualTo("1 error");
        assertThat(DesignLabels.errors(2)).isEqualTo("2 errors");
        assertThat(DesignLabels.count(0)).isEmpty();
        assertThat(DesignLabels.file("feedback.span.taxonomy")).isEqualTo("feedback.span");
        assertThat(DesignLabels.line(0)).isEmpty();
        assertThat(DesignLabels.problems(2)).isEqualTo("Problems (2)");
    }
}
