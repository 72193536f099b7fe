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
        assertThat(Shortened.atWord(WIDE, "an incomprehensibility", 100)).as("no room left empty for a word's sake").isEqualTo("an incomp…");
    }

    @Test
    void labelsOfWhichNobodyKnowsTheRoomEndBetweenWords() {
        assertThat(Shortened.toLength("remarks they receive", 20)).isEqualTo("remarks they receive");
        assertThat(Shortened.toLength("remarks they receive", 19)).isEqualTo("remarks they…");
        assertThat(Shortened.toLength("\uD83D\uDE42".repeat(30), 21)).as("no half character").isEqualTo("\uD83D\uDE42".repeat(10) + "…");
    }

    @Test
    void lettersAreNotPartedFromTheirMarks() {
        String family = "\uD83D\uDC69\u200D\uD83D\uDC67";
        assertThat(Shortened.fit(String::length, "cafe\u0301 au lait", 5)).isEqualTo("caf…");
        assertThat(Shortened.fit(String::length, "cafe\u0301 au lait", 6)).isEqualTo("cafe\u0301…");
        assertThat(Shortened.fit(String::length, "a" + family + " and more", 5)).isEqualTo("a…");
        assertThat(Shortened.ending(String::length, "ecafe\u0301", 2)).isEqualTo("…");
        assertThat(Shortened.ending(String::length, "ecafe\u0301", 3)).isEqualTo("…e\u0301");
    }

    @Test
    void whereTheEndMattersDotsStandForTheBeginning() {
        assertThat(Shortened.ending(WIDE, "remarks they receive", 200)).isEqualTo("remarks they receive");
        assertThat(Shortened.ending(WIDE, "remarks they receive", 190)).isEqualTo("…they receive");
        assertThat(Shortened.ending(WIDE, "remarks they receive", 130)).isEqualTo("…they receive");
        assertThat(Shortened.ending(WIDE, "remarks they receive", 120)).isEqualTo("…receive");
        assertThat(Shortened.ending(WIDE, "remarks ", 60)).as("one word alone").isEqualTo("…arks ");
        assertThat(Shortened.ending(WIDE, "remarks", -5)).isEqualTo("…");
        assertThat(Shortened.ending(WIDE, "", 0)).isEmpty();
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
