package org.glossator.ui.internal.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;

import org.glossator.ui.internal.details.WordDiff.Kind;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    private static String diff(String before, String after) {
        return WordDiff.of(before, after).stream().map(p -> switch (p.kind()) {
            case STAYS -> p.text();
            case GOES -> "[-" + p.text() + "]";
            case COMES -> "[+" + p.text() + "]";
        }).collect(Collectors.joining());
    }

    private static String only(Kind without, String before, String after) {
        return WordDiff.of(before, after).stream().filter(p -> p.kind() != without).map(WordDiff.Piece::text)
                .collect(Collectors.joining());
    }

    @Test
    void wordsAreComparedNotLetters() {
        assertThat(diff("Feedback helps all users.", "Feedback helps most users.")).isEqualTo("Feedback helps [-all][+most] users.");
        assertThat(diff("It helps.", "It never helps.")).isEqualTo("It [+never ]helps.");
        assertThat(diff("It never helps.", "It helps.")).isEqualTo("It [-never ]helps.");
        assertThat(diff("same", "same")).isEqualTo("same");
        assertThat(diff("", "new")).isEqualTo("[+new]");
        assertThat(diff("old", "")).isEqualTo("[-old]");
    }

    @Test
    void whatIsCommonInTheMiddleStays() {
        assertThat(diff("a b c d e", "x b c y e")).isEqualTo("[-a][+x] b c [-d][+y] e");
    }

    @Test
    void bothTextsCanBeReadFromIt() {
        String before = "In 40 % of 𝔸 cases, users\ncomplained (loudly).";
        String after = "In half of all 𝔸 cases users complained, loudly!";
        assertThat(only(Kind.COMES, before, after)).isEqualTo(before);
        assertThat(only(Kind.GOES, before, after)).isEqualTo(after);
    }

    @Test
    void longTextsAreComparedWithoutAWait() {
        String before = "one two ".repeat(5_000);
        String after = "three four ".repeat(5_000);
        assertThat(only(Kind.COMES, before, after)).isEqualTo(before);
        assertThat(WordDiff.of(before, after).size()).isLessThan(10);
    }
}
