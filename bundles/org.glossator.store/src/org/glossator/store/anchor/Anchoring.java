package org.glossator.store.anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glossator.model.TextSpan;

/**
 * Where stretches of one version of a text are in another version. By the words around them first, which also holds where the
 * same words stand in several places; where they were moved, by what they say and by what stands around them; where they were
 * changed, by what is left of them.
 */
final class Anchoring {
    private static final int CONTEXT = 32; // UTF-16 code units before and after, as selectors of the W3C Web Annotation model
    private static final int ENOUGH_CONTEXT = 12; // of those that must be the same where words stand in several places
    private static final int ENOUGH_WORDS = 12; // UTF-16 code units of a stretch, without or with its neighbours, to be sure of it
    private static final int NEAR = 4; // words
    private static final double ENOUGH_LEFT = 0.6; // of the letters of a stretch that was changed
    private static final int MOST_LONGER = 2; // times

    private final String before;
    private final String after;
    private final Words wordsBefore;
    private final Words wordsAfter;
    private final Alignment alignment;

    /**
     * A stretch in the new version.
     *
     * @param changed it does not say the same as before
     */
    record Place(TextSpan span, boolean changed) {
    }

    Anchoring(String before, String after) {
        this.before = before;
        this.after = after;
        wordsBefore = new Words(before);
        wordsAfter = new Words(after);
        alignment = new Alignment(wordsBefore, wordsAfter);
    }

    /** @return nothing where it is not there any more, or might be in several places */
    Optional<Place> place(TextSpan span) {
        int first = wordsBefore.firstAfter(span.start());
        int end = wordsBefore.firstAfter(span.end() - 1) + 1;
        if (first >= wordsBefore.count() || wordsBefore.span(first).start() >= span.end()) {
            return Optional.empty(); // nothing but blanks
        }
        return kept(span, first, Math.min(end, wordsBefore.count())).or(() -> moved(span))
                .or(() -> changed(first, Math.min(end, wordsBefore.count())));
    }

    /** All words are there and side by side; borders inside of words stay inside. */
    private Optional<Place> kept(TextSpan span, int first, int end) {
        for (int word = first; word < end; word++) {
            if (alignment.to(word) < 0 || alignment.to(word) != alignment.to(first) + word - first) {
                return Optional.empty();
            }
        }
        if (lettersAround(first, end) < ENOUGH_WORDS) {
            return Optional.empty(); // such as a single short word that happens to come later again
        }
        TextSpan left = wordsAfter.span(alignment.to(first));
        TextSpan right = wordsAfter.span(alignment.to(end - 1));
        int into = Math.max(0, span.start() - wordsBefore.span(first).start());
        int open = Math.max(0, wordsBefore.span(end - 1).end() - span.end());
        int start = left.start() + (sameLetters(first) ? into : 0);
        int stop = right.end() - (sameLetters(end - 1) ? open : 0);
        return start < stop ? Optional.of(new Place(new TextSpan(start, stop), false)) : Optional.empty();
    }

    /** @return letters of the stretch and of the words near it that are near it in the new version too */
    private int lettersAround(int first, int end) {
        int letters = 0;
        for (int word = Math.max(0, first - NEAR); word < Math.min(end + NEAR, wordsBefore.count()); word++) {
            int moved = alignment.to(word) - word - (alignment.to(first) - first);
            if (alignment.to(word) >= 0 && Math.abs(moved) <= NEAR) {
                letters += wordsBefore.word(word).length();
            }
        }
        return letters;
    }

    private boolean sameLetters(int word) {
        return wordsBefore.span(word).length() == wordsAfter.span(alignment.to(word)).length();
    }

    /** The same words stand somewhere else; where they do so more than once, the context says which ones are meant. */
    private Optional<Place> moved(TextSpan span) {
        String quote = before.substring(span.start(), span.end());
        var found = new ArrayList<TextSpan>();
        for (int at = after.indexOf(quote); at >= 0; at = after.indexOf(quote, at + 1)) {
            found.add(new TextSpan(at, at + quote.length()));
        }
        List<TextSpan> best = best(span, found);
        boolean sure = best.size() == 1
                && (found.size() == 1 && quote.length() >= ENOUGH_WORDS || sameAround(span, best.getFirst()) >= ENOUGH_CONTEXT);
        return sure ? Optional.of(new Place(best.getFirst(), false)) : Optional.empty();
    }

    private List<TextSpan> best(TextSpan span, List<TextSpan> found) {
        int most = found.stream().mapToInt(f -> sameAround(span, f)).max().orElse(0);
        return found.stream().filter(f -> sameAround(span, f) == most).toList();
    }

    /** @return how many characters are the same before and after both */
    private int sameAround(TextSpan one, TextSpan other) {
        int same = 0;
        for (int i = 1; i <= CONTEXT && one.start() - i >= 0 && other.start() - i >= 0
                && before.charAt(one.start() - i) == after.charAt(other.start() - i); i++) {
            same++;
        }
        for (int i = 0; i < CONTEXT && one.end() + i < before.length() && other.end() + i < after.length()
                && before.charAt(one.end() + i) == after.charAt(other.end() + i); i++) {
            same++;
        }
        return same;
    }

    /** Most of its words are there, one after the other, though not side by side or not all. */
    private Optional<Place> changed(int first, int end) {
        int left = -1;
        int right = -1;
        int letters = 0;
        int keptLetters = 0;
        for (int word = first; word < end; word++) {
            int length = wordsBefore.word(word).length();
            letters += length;
            if (alignment.to(word) >= 0) {
                left = left < 0 ? alignment.to(word) : left;
                right = alignment.to(word);
                keptLetters += length;
            }
        }
        if (keptLetters < Math.max(ENOUGH_LEFT * letters, ENOUGH_WORDS)) {
            return Optional.empty();
        }
        if (alignment.to(first) < 0 && first > 0 && alignment.to(first - 1) >= 0) {
            left = alignment.to(first - 1) + 1; // what stands before it is still there: it begins right behind
        }
        if (alignment.to(end - 1) < 0 && end < wordsBefore.count() && alignment.to(end) >= 0) {
            right = alignment.to(end) - 1;
        }
        var span = new TextSpan(wordsAfter.span(left).start(), wordsAfter.span(right).end());
        int longest = MOST_LONGER * (wordsBefore.span(end - 1).end() - wordsBefore.span(first).start());
        return span.length() <= longest ? Optional.of(new Place(span, true)) : Optional.empty();
    }
}
