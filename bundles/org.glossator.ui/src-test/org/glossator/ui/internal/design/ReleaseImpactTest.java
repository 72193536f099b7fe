package org.glossator.ui.internal.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.exchange.ReleasePublication;
import org.glossator.model.Problem;
import org.glossator.model.Version;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.taxonomy.ReleaseChange;
import org.glossator.taxonomy.ReleaseComparison;
import org.glossator.taxonomy.TaxonomyReleases;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.MemoryCorpora;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.testkit.TaxonomyBuilder;
import org.glossator.ui.internal.design.ReleaseImpact.Answer;
import org.glossator.ui.internal.design.ReleaseImpact.Compared;
import org.glossator.ui.internal.design.ReleaseImpact.New;
import org.glossator.ui.internal.design.ReleaseImpact.Row;
import org.glossator.ui.internal.design.ReleaseImpact.Unreadable;
import org.junit.jupiter.api.Test;

class ReleaseImpactTest {
    private final Fixture fixture = new Fixture("ReleaseImpactTest");
    private final AnnotatorRecord ada = fixture.annotator("Ada");
    private final Corpus corpus = new MemoryCorpora(new RecordingEventAdmin())
            .open(new CorpusLocation("/study"), Opening.CREATE).orThrow();

    ReleaseImpactTest() {
        corpus.perform(Action.of("annotator.add", ada.id(), new Change.AddAnnotator(ada)), new NullProgressMonitor())
                .orThrow();
    }

    /** Says that one category is gone, unless the texts are equal. */
    private static final class OneIsGone implements TaxonomyReleases {
        @Override
        public List<Problem> check(String text, String file, String former) {
            return List.of();
        }

        @Override
        public Optional<ReleaseComparison> compare(String text, String former) {
            var gone = new ReleaseChange(ReleaseChange.Kind.BREAKS, "error", "“error” is gone.", Set.of("error"), 3, 7);
            boolean same = text.equals(former);
            return Optional.of(new ReleaseComparison(new Version(1, 0, 0), new Version(1, 0, 1),
                    new Version(same ? 1 : 2, 0, 0), 0, 5, same ? List.of() : List.of(gone)));
        }

        @Override
        public Optional<String> name(String text) {
            return text.isEmpty() ? Optional.empty() : Optional.of("feedback");
        }
    }

    private Answer compare(String text) {
        return new ReleaseImpact(new OneIsGone(), text).run(corpus);
    }

    private void publish(String text) {
        new ReleasePublication(Fixture.NOON, fixture.ids()).run(
                TaxonomyBuilder.taxonomy("feedback", "1.0.0").category("error").build(), text, corpus, ada.id(),
                new NullProgressMonitor()).orThrow();
    }

    @Test
    void aTextWithoutANameIsNotCompared() {
        assertThat(compare("")).isInstanceOf(Unreadable.class);
        assertThat(ImpactLabels.notice(compare("")).orElseThrow()).contains("needs a name");
    }

    @Test
    void whatIsNotPublishedTouchesNothing() {
        assertThat(compare("text")).isEqualTo(new New("feedback"));
        assertThat(ImpactLabels.notice(compare("text")).orElseThrow()).contains("“feedback” is not published");
    }

    @Test
    void theTextOfTheLastReleaseDiffersInNothing() {
        publish("text");
        assertThat(ImpactLabels.notice(compare("text")).orElseThrow())
                .isEqualTo("Nothing differs from feedback 1.0.0, the last release in this corpus.");
    }

    @Test
    void whatIsGoneIsToldWithTheVersionThatItNeeds() {
        publish("text");
        Compared compared = (Compared) compare("another");
        assertThat(ImpactLabels.notice(compared)).isEmpty();
        assertThat(ImpactLabels.headline(compared)).contains("feedback 1.0.0 is the last release", "needs version 2.0.0",
                "the text says 1.0.1");
        assertThat(compared.rows()).singleElement()
                .satisfies(row -> assertThat(ImpactLabels.annotations(row)).isEqualTo("no annotation"));
    }

    @Test
    void numbersAreWritten() {
        var change = new ReleaseChange(ReleaseChange.Kind.ADDS, "a", "“a” is new.", Set.of(), 0, 1);
        assertThat(ImpactLabels.annotations(new Row(change, 0))).isEmpty();
        assertThat(ImpactLabels.annotations(new Row(change, 1))).isEqualTo("1 annotation");
        assertThat(ImpactLabels.annotations(new Row(change, 2_000))).isEqualTo("2,000 annotations");
    }
}
