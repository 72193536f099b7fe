package org.glossator.ui.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.glossator.testkit.Fixture;
import org.junit.jupiter.api.Test;

class PaperLabelsTest {

    @Test
    void theMetaLineHasAuthorsAndIdentifiers() {
        var paper = new Fixture("PaperLabelsTest").paper("T").author("A. B").author("C. D").identifier("doi", "10.1/x")
                .identifier("arxiv", "2401.1").build();
        assertThat(PaperLabels.meta(paper)).isEqualTo("A. B, C. D · arxiv:2401.1 · doi:10.1/x");
    }

    @Test
    void manyAuthorsAreCutShort() {
        var builder = new Fixture("PaperLabelsTest").paper("T");
        for (int i = 0; i < 20; i++) {
            builder.author("N" + i);
        }
        assertThat(PaperLabels.meta(builder.build())).endsWith("N7 …");
    }

    @Test
    void aTabIsCutBetweenWords() {
        assertThat(PaperLabels.tab("When critics disagree: two levels of feedback for long answers"))
                .isEqualTo("When critics disagree: two levels of…");
        assertThat(PaperLabels.tab("Short")).isEqualTo("Short");
        assertThat(PaperLabels.tab("\ud83d\ude00".repeat(60))).doesNotContain("\ufffd").endsWith("…");
    }
}
