package org.glossator.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;

import org.glossator.exchange.spi.PaperDraft;
import org.glossator.exchange.spi.PaperDraft.PartDraft;
import org.glossator.model.PaperId;
import org.glossator.model.PartKind;
import org.glossator.model.Place;
import org.glossator.model.TextPart;
import org.glossator.model.TextSpan;
import org.glossator.store.PaperRecord;
import org.junit.jupiter.api.Test;

class PaperTextsTest {

    @Test
    void titleAndPartsFollowEachOtherWithALineFeedEach() {
        PaperRecord paper = record("A title", new PartDraft(PartKind.ABSTRACT, "", "It helps."),
                new PartDraft(PartKind.SECTION, "Results", "One.\n\nTwo.\n"));
        assertThat(paper.text()).isEqualTo("A title\nIt helps.\nOne.\nTwo.\n");
        assertThat(paper.parts()).containsExactly(new TextPart(PartKind.TITLE, "", new TextSpan(0, 7)),
                new TextPart(PartKind.ABSTRACT, "", new TextSpan(8, 17)),
                new TextPart(PartKind.SECTION, "Results", new TextSpan(18, 27)));
        assertThat(paper.key()).isEqualTo("title:a title");
    }

    @Test
    void whiteSpaceAndCharactersThatDoNotShowAreTidied() {
        PaperRecord paper = record(" A\u00a0\t title\u0007 ", new PartDraft(PartKind.ABSTRACT, " ", "\ufeffIt  hel\u00adps\u2009."));
        assertThat(paper.text()).isEqualTo("A title\nIt helps .\n");
    }

    @Test
    void halvesOfPairsAreReplacedSoThatEveryDatabaseKeepsTheText() {
        assertThat(PaperTexts.line("a\ud800b \ud83d\ude00")).isEqualTo("a\ufffdb \ud83d\ude00");
    }

    @Test
    void everyCharacterIsKeptOrTidiedAlikeWhereverItStands() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            int kind = Character.getType(c);
            boolean isBlank = kind == Character.CONTROL || kind == Character.SPACE_SEPARATOR || kind == Character.LINE_SEPARATOR
                    || kind == Character.PARAGRAPH_SEPARATOR;
            boolean isUnseen = "\u00ad\u200b\ufeff".indexOf(c) >= 0;
            String kept = isUnseen ? "" : kind == Character.SURROGATE ? "\ufffd" : String.valueOf(c);
            assertThat(PaperTexts.line("one" + c + "two")).as("%04x", (int) c).isEqualTo("one" + (isBlank ? " " : kept) + "two");
            assertThat(PaperTexts.line(c + "one" + c)).as("%04x", (int) c)
                    .isEqualTo(isBlank ? "one" : kept + "one" + kept);
        }
        assertThat(PaperTexts.line("one  two")).isEqualTo("one two");
        assertThat(PaperTexts.line(" ")).isEmpty();
        assertThat(PaperTexts.line("")).isEmpty();
    }

    @Test
    void aPartOfBlanksIsNoPart() {
        assertThat(record("A title", new PartDraft(PartKind.ABSTRACT, "", " \n ")).parts()).hasSize(1);
    }

    private static PaperRecord record(String title, PartDraft... parts) {
        return PaperTexts.record(new PaperId(1), 1,
                new PaperDraft(title, List.of(), new TreeMap<>(), List.of(parts), Place.NONE));
    }
}
