package org.glossator.store.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.glossator.model.TextSpan;
import org.junit.jupiter.api.Test;

class AnchoringTest {
    private static final String TEXT = """
            Students learn from remarks. They learn more from those they write. We asked 310 beginners.
            The model helps. It is cheap. The model helps. It is slow.
            """;

    private static Optional<Anchoring.Place> place(String before, String words, int which, String after) {
        int at = -1;
        for (int i = 0; i < which; i++) {
            at = before.indexOf(words, at + 1);
        }
        return new Anchoring(before, after).place(new TextSpan(at, at + words.length()));
    }

    private static String found(String words, int which, String after) {
        return place(TEXT, words, which, after).map(p -> after.substring(p.span().start(), p.span().end()) + (p.changed() ? " *" : ""))
                .orElse("nowhere");
    }

    @Test
    void wordsBeforeItThatCameOrWentDoNotMatter() {
        assertThat(found("They learn more", 1, "A new beginning. " + TEXT)).isEqualTo("They learn more");
        assertThat(found("We asked 310 beginners.", 1, TEXT.replace("Students learn from remarks. ", ""))).isEqualTo("We asked 310 beginners.");
    }

    @Test
    void ofTheSameWordsThoseInTheSamePlaceAreMeant() {
        String after = "New. " + TEXT.replace("cheap", "very cheap");
        assertThat(place(TEXT, "The model helps.", 1, after).map(p -> p.span().start())).contains(after.indexOf("The model"));
        assertThat(place(TEXT, "The model helps.", 2, after).map(p -> p.span().start())).contains(after.lastIndexOf("The model"));
    }

    @Test
    void lineBreaksQuotesAndDashesMakeNoDifference() {
        String before = "He said \"it is so\" - and left it. Then more.";
        String after = "He\nsaid  “it is so” – and left it. Then more.";
        assertThat(place(before, "said \"it is so\" - and", 1, after)).map(Anchoring.Place::changed).contains(false);
        assertThat(place(before, "said \"it is so\" - and", 1, after).map(p -> after.substring(p.span().start(), p.span().end())))
                .contains("said  “it is so” – and");
    }

    @Test
    void aSentenceThatWasMovedIsFoundWhereItIs() {
        String moved = TEXT.replace("They learn more from those they write. ", "") + "They learn more from those they write.\n";
        assertThat(found("They learn more from those they write.", 1, moved)).isEqualTo("They learn more from those they write.");
    }

    @Test
    void ofAChangedSentenceMostWordsMustBeLeft() {
        assertThat(found("They learn more from those they write.", 1, TEXT.replace("learn more from", "surely gain more from")))
                .isEqualTo("They surely gain more from those they write. *");
        assertThat(found("They learn more from those they write.", 1, TEXT.replace("They learn more from those they write.",
                "Nobody knows what else happens."))).isEqualTo("nowhere");
    }

    @Test
    void ofShortWordsThatAreSomewhereElseOneCannotBeSure() {
        assertThat(found("cheap", 1, "Students. Nothing is cheap or dear here.")).isEqualTo("nowhere");
        assertThat(found("It is cheap.", 1, "Gone.")).isEqualTo("nowhere");
    }

    @Test
    void bordersInsideOfWordsStayThere() {
        assertThat(found("earn more fr", 1, "Well. " + TEXT)).isEqualTo("earn more fr");
    }

    @Test
    void everyWordOfALongTextIsFoundAgainAfterManyChanges() {
        var random = new Random("everyWordOfALongText".hashCode());
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            words.add("w" + random.nextInt(400));
        }
        String before = String.join(" ", words);
        List<String> changed = new ArrayList<>(words);
        for (int i = 0; i < 60; i++) {
            changed.add(random.nextInt(changed.size()), "inserted" + i);
        }
        String after = String.join(" ", changed);
        var anchoring = new Anchoring(before, after);
        int at = 0;
        for (String word : words) {
            TextSpan span = anchoring.place(new TextSpan(at, at + word.length())).orElseThrow().span();
            assertThat(after.substring(span.start(), span.end())).isEqualTo(word);
            at += word.length() + 1;
        }
    }
}
