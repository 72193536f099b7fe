package org.glossator.ui.internal.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.glossator.model.Problem;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.TaxonomyBuilder;
import org.glossator.ui.CorpusSession.ActiveTaxonomy;
import org.glossator.ui.WriteQueue.State;
import org.junit.jupiter.api.Test;

class StatusTextsTest {
    private final Fixture fixture = new Fixture("StatusTextsTest");

    @Test
    void whetherWorkIsKept() {
        assertThat(StatusTexts.kept(State.KEPT, Optional.empty())).isEqualTo("✓ kept");
        assertThat(StatusTexts.kept(State.WRITING, Optional.empty())).isEqualTo("writing…");
        assertThat(StatusTexts.kept(State.FAILED, Optional.of(Problem.error("store.diskFull", "The disk is full."))))
                .isEqualTo("✗ not kept: The disk is full.");
    }

    @Test
    void whoAndWithWhat() {
        var release = fixture.release(TaxonomyBuilder.taxonomy("feedback", "2.1.0").category("error").build());
        assertThat(StatusTexts.annotator(Optional.of(fixture.annotator("Mia")))).isEqualTo("Mia");
        assertThat(StatusTexts.taxonomy(Optional.of(new ActiveTaxonomy(release.release(), release.taxonomy()))))
                .isEqualTo("feedback 2.1.0");
        assertThat(StatusTexts.annotator(Optional.empty()) + StatusTexts.taxonomy(Optional.empty())).isEmpty();
    }

    @Test
    void where() {
        assertThat(StatusTexts.claim(3, 8)).isEqualTo("claim 3 of 8");
        assertThat(StatusTexts.claim(0, 8)).isEqualTo("8 claims");
        assertThat(StatusTexts.claim(0, 1)).isEqualTo("1 claim");
        assertThat(StatusTexts.claim(0, 0)).isEqualTo("no claims");
        assertThat(StatusTexts.paper(12, 119)).isEqualTo("paper 12 of 119");
        assertThat(StatusTexts.paper(0, 119)).isEqualTo("119 papers");
        assertThat(StatusTexts.paper(1_000, 100_000)).isEqualTo("paper 1,000 of 100,000");
        assertThat(StatusTexts.paper(0, 1)).isEqualTo("1 paper");
        assertThat(StatusTexts.paper(0, 0)).isEmpty();
    }
}
