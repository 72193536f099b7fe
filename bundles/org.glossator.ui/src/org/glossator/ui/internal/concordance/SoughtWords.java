package org.glossator.ui.internal.concordance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glossator.model.TextSpan;

/**
 * What a person typed, as places in a text. Means what it means to the search of the corpus: all words, whatever their case; the
 * last one may go on; words between quotation marks stand side by side. Here all of them stand in one sentence.
 */
final class SoughtWords {
    private static final Pattern PIECE = Pattern.compile("\"([^\"]*)\"?|[^\\s\"]+");
    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{M}\\p{N}])";
    private static final String NO_LETTER_BEHIND = "(?![\\p{L}\\p{M}\\p{N}])";
    private static final String REST_OF_WORD = "[\\p{L}\\p{M}\\p{N}]*";
    private static final String BETWEEN_WORDS = "[^\\p{L}\\p{N}]+";

    private final List<Pattern> patterns = new ArrayList<>();

    SoughtWords(String typed) {
        Matcher piece = PIECE.matcher(typed);
        while (piece.find()) {
            boolean quoted = piece.group(1) != null;
            boolean mayGoOn = !quoted && piece.end() == typed.length();
            var words = new ArrayList<String>();
            for (String word : (quoted ? piece.group(1) : piece.group()).split("[^\\p{L}\\p{M}\\p{N}]+")) {
                if (!word.isEmpty()) {
                    words.add(Pattern.quote(word));
                }
            }
            if (!words.isEmpty()) {
                patterns.add(Pattern.compile(NO_LETTER_BEFORE + String.join(BETWEEN_WORDS, words)
                        + (mayGoOn ? REST_OF_WORD : "") + NO_LETTER_BEHIND, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
            }
        }
    }

    /** @return whether no letter was typed */
    boolean isEmpty() {
        return patterns.isEmpty();
    }

    /** @return the places of the first words in the sentence, where it has all the others as well */
    List<TextSpan> in(String text, TextSpan sentence) {
        for (Pattern pattern : patterns) {
            if (!pattern.matcher(text).region(sentence.start(), sentence.end()).useTransparentBounds(true).find()) {
                return List.of();
            }
        }
        var places = new ArrayList<TextSpan>();
        Matcher first = patterns.getFirst().matcher(text).region(sentence.start(), sentence.end()).useTransparentBounds(true);
        while (first.find()) {
            places.add(new TextSpan(first.start(), first.end()));
        }
        return places;
    }
}
