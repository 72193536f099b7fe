package org.glossator.ui.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.glossator.model.PartKind;
import org.glossator.model.TextPart;
import org.glossator.model.TextSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Others, e.g. Smith, disagree.", "Smith et al. Found it first.",
            "As Fig. 2 shows, it helps.", "See Eq. (3) and Sec. A for more.", "It rose by 3.5 points to 40.2 of 100.",
            "We compare GPT-4 vs. Claude on it.", "Trees, i.e. Hierarchies, help.", "Dr. Who asks.",
            "The file config.json is read.", "It costs approx. 5 minutes."})
    void anAbbreviationOrANumberDoesNotEndASentence(String sentence) {
        assertThat(sentences(sentence)).containsExactly(sentence);
    }

    @Test
    void sentencesEndWhereReadersEndThem() {
        assertThat(sentences("We ask readers. Do they answer? They do! “It helps.” In 2024. So it is."))
                .containsExactly("We ask readers.", "Do they answer?", "They do!", "“It helps.”", "In 2024.",
                        "So it is.");
    }

    @Test
    void aSentenceNeverGoesOnInTheNextParagraph() {
        assertThat(sentences("no full stop here\n\n  and a second one  ")).containsExactly("no full stop here",
                "and a second one");
    }

    @Test
    void sentencesOfOtherScriptsEndAtTheirOwnMarks() {
        assertThat(sentences("\u0647\u0644 \u064a\u0633\u0623\u0644\u061f \u0646\u0639\u0645.")).containsExactly(
                "\u0647\u0644 \u064a\u0633\u0623\u0644\u061f", "\u0646\u0639\u0645.");
        assertThat(sentences("\u6f22\u5b57\u306e\u6587\u3067\u3059\u3002\u6b21\u306e\u6587\u3002")).containsExactly(
                "\u6f22\u5b57\u306e\u6587\u3067\u3059\u3002", "\u6b21\u306e\u6587\u3002");
    }

    @Test
    void theTitleIsOneSentence() {
        String text = "Feedback. What is it? A survey\nWe ask. They answer.";
        var parts = List.of(new TextPart(PartKind.TITLE, "", new TextSpan(0, 30)),
                new TextPart(PartKind.ABSTRACT, "", new TextSpan(31, text.length())));
        assertThat(Sentences.of(text, parts).all()).extracting(s -> s.in(text))
                .containsExactly("Feedback. What is it? A survey", "We ask.", "They answer.");
    }

    @Test
    void everyOffsetHasASentence() {
        String text = "One. Two.\nThree.";
        Sentences sentences = Sentences.of(text, List.of());
        assertThat(sentences.at(0)).map(s -> s.in(text)).contains("One.");
        assertThat(sentences.at(4)).map(s -> s.in(text)).contains("One.");
        assertThat(sentences.at(5)).map(s -> s.in(text)).contains("Two.");
        assertThat(sentences.at(text.length())).map(s -> s.in(text)).contains("Three.");
        assertThat(sentences.from(0, 1)).map(s -> s.in(text)).contains("Two.");
        assertThat(sentences.from(0, -1)).map(s -> s.in(text)).contains("One.");
        assertThat(sentences.from(12, 5)).map(s -> s.in(text)).contains("Three.");
        assertThat(Sentences.of(" \n", List.of()).at(0)).isEmpty();
    }

    private static List<String> sentences(String text) {
        return Sentences.of(text, List.of()).all().stream().map(s -> s.in(text)).toList();
    }
}
