package org.glossator.ui.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.glossator.model.TextSpan;
import org.glossator.store.PaperRecord;
import org.glossator.testkit.Fixture;
import org.glossator.ui.internal.paper.PageText.Look;
import org.junit.jupiter.api.Test;

class PageTextTest {
    private final Fixture fixture = new Fixture("PageTextTest");
    private final PaperRecord paper = fixture.paper("Two steps").author("A. Example").identifier("doi", "10.1/x")
            .summary("We ask.\nThey answer.").section("Results", "It helps.").build();
    private final PageText page = new PageText(paper, "Abstract");

    @Test
    void thePageShowsWhoWroteThePaperAndHeadingsBetweenItsParts() {
        assertThat(page.text()).isEqualTo("""
                Two steps
                A. Example · doi:10.1/x
                ABSTRACT
                We ask.
                They answer.
                RESULTS
                It helps.""");
        assertThat(page.blocks()).extracting(PageText.Block::look).containsExactly(Look.TITLE, Look.META, Look.HEADING,
                Look.BODY, Look.HEADING, Look.BODY);
    }

    @Test
    void everyCharacterOfThePartsIsFoundOnThePageAndBack() {
        paper.parts().forEach(part -> {
            for (int i = part.span().start(); i < part.span().end(); i++) {
                assertThat(page.text().charAt(page.toPage(i))).isEqualTo(paper.text().charAt(i));
                assertThat(page.toPaper(page.toPage(i))).isEqualTo(i);
            }
        });
    }

    @Test
    void linesOfThePageBelongToTheTextBefore() {
        int meta = page.text().indexOf("Example");
        assertThat(page.toPaper(meta)).isEqualTo("Two steps".length());
        assertThat(page.toPaper(0)).isZero();
        assertThat(page.toPaper(page.text().length())).isEqualTo(paper.text().lastIndexOf("\n"));
    }

    @Test
    void aStretchOverSeveralPartsLeavesThePagesLinesOut() {
        int from = paper.text().indexOf("They");
        int to = paper.text().indexOf("helps") + 5;
        assertThat(page.toPage(new TextSpan(from, to))).extracting(s -> s.in(page.text())).containsExactly(
                "They answer.", "It helps");
    }

    @Test
    void selectingOnThePageGivesThePapersWordsWithoutBlanks() {
        int from = page.text().indexOf("ABSTRACT") + 3;
        int to = page.text().indexOf("They");
        assertThat(page.toPaper(from, to)).map(s -> s.in(paper.text())).contains("We ask.");
        assertThat(page.toPaper(page.text().indexOf("RESULTS"), page.text().indexOf("RESULTS") + 3)).isEmpty();
    }

    @Test
    void aHeadingThatThePaperHasIsNotShownTwice() {
        PaperRecord own = fixture.paper("Two steps").section("Results", "Results\nIt helps.").build();
        PageText shown = new PageText(own, "Abstract");
        assertThat(shown.text()).isEqualTo("Two steps\nResults\nIt helps.");
        assertThat(shown.toPage(own.text().indexOf("Results"))).isEqualTo(shown.text().indexOf("Results"));
    }

    @Test
    void aPageIsWrittenInTheDirectionOfMostOfItsLetters() {
        assertThat(page.isRightToLeft()).isFalse();
        PaperRecord arabic = fixture.paper("\u062a\u0642\u064a\u064a\u0645 GPT").summary("\u0647\u0630\u0647 \u0648\u0631\u0642\u0629 2024.")
                .build();
        assertThat(new PageText(arabic, "Abstract").isRightToLeft()).isTrue();
    }

    @Test
    void charactersBeyondTheBasicPlaneKeepTheirPlaces() {
        PaperRecord symbols = fixture.paper("Sets \ud835\udd38").summary("A map \ud835\udc53 works. \ud83d\ude00 Users agree.").build();
        PageText shown = new PageText(symbols, "Abstract");
        int from = shown.text().indexOf("\ud83d");
        assertThat(shown.toPaper(from, shown.text().length())).map(s -> s.in(symbols.text())).contains("\ud83d\ude00 Users agree.");
        assertThat(Sentences.of(symbols.text(), symbols.parts()).all()).extracting(s -> s.in(symbols.text()))
                .containsExactly("Sets \ud835\udd38", "A map \ud835\udc53 works.", "\ud83d\ude00 Users agree.");
    }
}
