package org.glossator.store.anchor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

import org.glossator.model.TextSpan;

/**
 * A text cut into words and single signs, for comparing it with another version of itself: blanks, line breaks, typographic
 * quotes and dashes, ligatures and soft hyphens make no difference.
 */
final class Words {
    private final String text;
    private final List<TextSpan> spans = new ArrayList<>();
    private final List<String> folded = new ArrayList<>();

    Words(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            int end = end(at);
            if (!Character.isWhitespace(text.codePointAt(at))) {
                spans.add(new TextSpan(at, end));
                folded.add(folded(text.substring(at, end)));
            }
            at = end;
        }
    }

    /** @return behind the word, or the single sign or blank, that begins there */
    private int end(int start) {
        int at = start;
        while (at < text.length() && isOfWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at > start ? at : at + Character.charCount(text.codePointAt(at));
    }

    private static boolean isOfWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || codePoint == '\u00ad' || switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC).replace("\u00ad", "").replace('\u2019', '\'').replace('\u2018', '\'')
                .replace('\u201c', '"').replace('\u201d', '"').replace('\u201e', '"').replace('\u2010', '-').replace('\u2011', '-')
                .replace('\u2013', '-').replace('\u2014', '-');
    }

    int count() {
        return spans.size();
    }

    /** @return where the word is in the text */
    TextSpan span(int word) {
        return spans.get(word);
    }

    /** @return the word as it is compared */
    String word(int word) {
        return folded.get(word);
    }

    /** @return the first word that ends behind the offset; {@link #count} where there is none */
    int firstAfter(int offset) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
