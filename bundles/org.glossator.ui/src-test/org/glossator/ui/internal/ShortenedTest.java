package org.glossator.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.ToIntFunction;

import org.junit.jupiter.api.Test;

class ShortenedTest {
    private static final ToIntFunction<String> WIDE = words -> 10 * words.codePointCount(0, words.length());

    @Test
    void whatFitsStaysAsItIs() {
        assertThat(Shortened.fit(WIDE, "remarks", 70)).isEqualTo("remarks");
        assertThat(Shortened.atWord(WIDE, "they write", 100)).isEqualTo("they write");
        assertThat(Shortened.fit(WIDE, "", 0)).isEmpty();
    }

    @Test
    void whatDoesNotFitEndsWithDotsWithinTheRoom() {
        assertThat(Shortened.fit(WIDE, "remarks", 69)).isEqualTo("remar…");
        assertThat(Shortened.fit(WIDE, "the remark", 50)).as("no blank before the dots").isEqualTo("the…");
        assertThat(Shortened.fit(WIDE, "remarks", -5)).isEqualTo("…");
        assertThat(Shortened.fit(WIDE, "a\uD83D\uDE42b and more", 30)).as("no half character").isEqualTo("a\uD83D\uDE42…");
    }

    @Test
    void labelsEndBetweenWords() {
        assertThat(Shortened.atWord(WIDE, "remarks they receive", 160)).isEqualTo("remarks they…");
        assertThat(Shortened.atWord(WIDE, "remarks they receive", 130)).as("the end of a word").isEqualTo("remarks they…");
        assertThat(Shortened.atWord(WIDE, "remarks they receive", 120)).isEqualTo("remarks…");
        assertThat(Shortened.atWord(WIDE, "incomprehensibilities", 60)).as("one word alone").isEqualTo("incom…");
    }

    @Test
    void linesBreakBetweenWordsAndTheLastOneEndsWithDots() {
        String words = "Students learn from the remarks they receive";
        assertThat(Shortened.lines(WIDE, words, 250, 2)).containsExactly("Students learn from the", "remarks they receive");
        assertThat(Shortened.lines(WIDE, words, 190, 2)).containsExactly("Students learn from", "the remarks they…");
        assertThat(Shortened.lines(WIDE, words, 250, 1)).containsExactly("Students learn from the…");
        assertThat(Shortened.lines(WIDE, words, 250, 0)).isEmpty();
        assertThat(Shortened.lines(WIDE, "Short", 250, 2)).containsExactly("Short");
        assertThat(Shortened.lines(WIDE, "incomprehensibilities", 100, 2)).containsExactly("incomprehe", "nsibiliti…");
    }

    @Test
    void textsOfManyPagesAreNotMeasuredAsAWhole() {
        int[] longest = {0};
        ToIntFunction<String> measured = words -> {
            longest[0] = Math.max(longest[0], words.length());
            return WIDE.applyAsInt(words);
        };
        assertThat(Shortened.fit(measured, "remark ".repeat(10_000), 200)).isEqualTo("remark remark remar…");
        assertThat(longest[0]).isLessThanOrEqualTo(201);
    }
}
