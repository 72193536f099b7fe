package org.glossator.taxonomy.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How well a few typed letters find a name, a path or a label: by how it begins, by how one of its words begins, by the first
 * letters of several words in their order ({@code efc}, {@code e.f.c} or {@code facCon} for {@code error.fact.contradicted}),
 * or, where enough is typed, by what stands anywhere in it. Upper and lower case are the same, except that a capital begins a
 * word.
 */
public final class NameMatch {
    /** Nothing is found. */
    public static final int NONE = 0;
    /** The letters stand somewhere in it. */
    public static final int INSIDE = 1;
    /** The letters begin several of its words. */
    public static final int INITIALS = 2;
    /** One of its words begins so. */
    public static final int WORD = 3;
    /** It begins so. */
    public static final int START = 4;
    private static final int LONG_ENOUGH = 2; // letters that say something wherever they stand
    private static final int MOST_LETTERS = 40; // nobody types more; keeps the search for initials short

    private NameMatch() {
    }

    /** @return one of the constants, the better the higher; {@link #START} where nothing is typed */
    public static int quality(String typed, String name) {
        String wanted = typed.strip();
        String lower = name.toLowerCase(Locale.ROOT);
        String letters = wanted.toLowerCase(Locale.ROOT);
        if (lower.startsWith(letters)) {
            return START;
        }
        List<String> words = words(name);
        if (beginsAt(lower, letters, words)) {
            return WORD;
        } else if (wanted.length() <= MOST_LETTERS && initials(words(wanted), words)) {
            return INITIALS;
        }
        return letters.length() >= LONG_ENOUGH && lower.contains(letters) ? INSIDE : NONE;
    }

    private static boolean beginsAt(String lower, String letters, List<String> words) {
        int at = 0;
        for (String word : words) {
            at = lower.indexOf(word, at);
            if (lower.startsWith(letters, at)) {
                return true;
            }
            at += word.length();
        }
        return false;
    }

    /** @return lower case; cut at all but letters and digits, and before a capital after a small letter */
    private static List<String> words(String name) {
        var words = new ArrayList<String>();
        int start = -1;
        for (int i = 0; i <= name.length(); i++) {
            boolean letter = i < name.length() && Character.isLetterOrDigit(name.charAt(i));
            boolean hump = letter && start >= 0 && Character.isUpperCase(name.charAt(i))
                    && Character.isLowerCase(name.charAt(i - 1));
            if (start >= 0 && (!letter || hump)) {
                words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
            if (letter && start < 0) {
                start = i;
            }
        }
        return words;
    }


    /** @param pieces each begins a word: typed with dots, blanks or capitals between */
    private static boolean initials(List<String> pieces, List<String> words) {
        if (pieces.isEmpty()) {
            return false;
        }
        String letters = String.join("", pieces);
        var borders = new boolean[letters.length()]; // where a word must begin
        int at = 0;
        for (String piece : pieces) {
            borders[at] = true;
            at += piece.length();
        }
        var failed = new boolean[words.size() + 1][letters.length() + 1];
        return initials(letters, 0, borders, words, 0, failed);
    }

    /** Each word takes as many letters as it begins with, or none; what was tried in vain is not tried again. */
    private static boolean initials(String letters, int from, boolean[] borders, List<String> words, int word,
            boolean[][] failed) {
        if (from == letters.length()) {
            return true;
        } else if (word == words.size() || failed[word][from]) {
            return false;
        }
        String name = words.get(word);
        int taken = 0;
        while (from + taken < letters.length() && taken < name.length() && letters.charAt(from + taken) == name.charAt(taken)
                && (taken == 0 || !borders[from + taken])) {
            taken++;
            if (initials(letters, from + taken, borders, words, word + 1, failed)) {
                return true;
            }
        }
        if (initials(letters, from, borders, words, word + 1, failed)) {
            return true;
        }
        failed[word][from] = true;
        return false;
    }
}
