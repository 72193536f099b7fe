package org.glossator.ui.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.glossator.model.PartKind;
import org.glossator.model.TextPart;
import org.glossator.model.TextSpan;
import org.glossator.model.taxonomy.Applicability;
import org.glossator.ui.internal.paper.Borders.Side;
import org.glossator.ui.internal.paper.Borders.Unit;
import org.junit.jupiter.api.Test;

class BordersTest {
    private static final String TEXT = "Title\nOne two three. Four e\u0301\ud83d\ude00 five.\n";
    private static final List<TextPart> PARTS = List.of(new TextPart(PartKind.TITLE, "", new TextSpan(0, 5)),
            new TextPart(PartKind.ABSTRACT, "", new TextSpan(6, TEXT.length() - 1)));

    @Test
    void theRightBorderGoesWordByWord() {
        assertThat(moved("One", Side.RIGHT, Unit.WORD, true)).isEqualTo("One two");
        assertThat(moved("One two three", Side.RIGHT, Unit.WORD, true)).isEqualTo("One two three.");
        assertThat(moved("One two three", Side.RIGHT, Unit.WORD, false)).isEqualTo("One two");
        assertThat(moved("One", Side.RIGHT, Unit.WORD, false)).isEqualTo("One");
    }

    @Test
    void theLeftBorderGoesWordByWord() {
        assertThat(moved("three.", Side.LEFT, Unit.WORD, true)).isEqualTo("two three.");
        assertThat(moved("two three.", Side.LEFT, Unit.WORD, false)).isEqualTo("three.");
        assertThat(moved("three", Side.LEFT, Unit.WORD, false)).isEqualTo("three");
    }

    @Test
    void aCharacterIsWhatAReaderTakesForOne() {
        assertThat(moved("Four ", Side.RIGHT, Unit.CHARACTER, true)).isEqualTo("Four e\u0301");
        assertThat(moved("Four e\u0301", Side.RIGHT, Unit.CHARACTER, true)).isEqualTo("Four e\u0301\ud83d\ude00");
        assertThat(moved("\ud83d\ude00 five", Side.LEFT, Unit.CHARACTER, true)).isEqualTo("e\u0301\ud83d\ude00 five");
        assertThat(moved("Four", Side.LEFT, Unit.CHARACTER, false)).isEqualTo("our");
    }

    @Test
    void aStretchGetsTheBordersThatItsTaxonomyWants() {
        assertThat(snapped("wo thr", Applicability.Borders.WORD)).isEqualTo("two three");
        assertThat(snapped("two three", Applicability.Borders.WORD)).isEqualTo("two three");
        assertThat(snapped("wo thr", Applicability.Borders.SENTENCE)).isEqualTo("One two three.");
        assertThat(snapped("three. Fo", Applicability.Borders.SENTENCE)).isEqualTo(TEXT.substring(6).strip());
        assertThat(snapped("wo thr", Applicability.Borders.ANY)).isEqualTo("wo thr");
    }

    private static String snapped(String words, Applicability.Borders rule) {
        int start = TEXT.indexOf(words);
        return Borders.snapped(new TextSpan(start, start + words.length()), rule, TEXT, PARTS, Sentences.of(TEXT, PARTS)).in(TEXT);
    }

    @Test
    void aBorderGoesToTheNextEndOfASentence() {
        assertThat(moved("two", Side.RIGHT, Unit.SENTENCE, true)).isEqualTo("two three.");
        assertThat(moved("One two three.", Side.RIGHT, Unit.SENTENCE, true)).isEqualTo(TEXT.substring(6).strip());
        assertThat(moved("three. Four", Side.RIGHT, Unit.SENTENCE, false)).isEqualTo("three.");
        assertThat(moved("One two", Side.RIGHT, Unit.SENTENCE, false)).isEqualTo("One two");
        assertThat(moved("five.", Side.LEFT, Unit.SENTENCE, true)).startsWith("Four").endsWith("five.");
        assertThat(moved("Four", Side.LEFT, Unit.SENTENCE, true)).isEqualTo("One two three. Four");
        assertThat(moved("two three. Four", Side.LEFT, Unit.SENTENCE, false)).isEqualTo("Four");
        assertThat(moved("Title", Side.RIGHT, Unit.SENTENCE, true)).isEqualTo("Title");
    }

    @Test
    void aBorderStaysInItsPart() {
        assertThat(moved("Title", Side.RIGHT, Unit.WORD, true)).isEqualTo("Title");
        assertThat(moved("One", Side.LEFT, Unit.WORD, true)).isEqualTo("One");
        assertThat(moved("five.", Side.RIGHT, Unit.CHARACTER, true)).isEqualTo("five.");
    }

    private static String moved(String words, Side side, Unit unit, boolean grow) {
        int start = TEXT.indexOf(words);
        List<TextSpan> spans = List.of(new TextSpan(start, start + words.length()));
        return Borders.moved(spans, side, unit, grow, TEXT, PARTS, Sentences.of(TEXT, PARTS)).getFirst().in(TEXT);
    }
}
