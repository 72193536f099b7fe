package org.glossator.ui.internal.details;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a correction takes away from a text and adds to it, word by word (longest common subsequence). */
final class WordDiff {
    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);
    private static final int MOST_CELLS = 1_000_000; // more would be waited for: then the differing stretch is replaced as a whole

    /** What becomes of a piece of text. */
    enum Kind {
        STAYS, GOES, COMES
    }

    /** A stretch of text of one kind. */
    record Piece(Kind kind, String text) {
    }

    private final List<Piece> pieces = new ArrayList<>();

    private WordDiff() {
    }

    /** @return in reading order; what goes stands before what comes in its place */
    static List<Piece> of(String before, String after) {
        List<String> old = split(before);
        List<String> fresh = split(after);
        int start = 0;
        while (start < old.size() && start < fresh.size() && old.get(start).equals(fresh.get(start))) {
            start++;
        }
        int end = 0;
        while (end < old.size() - start && end < fresh.size() - start
                && old.get(old.size() - 1 - end).equals(fresh.get(fresh.size() - 1 - end))) {
            end++;
        }
        var diff = new WordDiff();
        old.subList(0, start).forEach(word -> diff.add(Kind.STAYS, word));
        diff.between(old.subList(start, old.size() - end), fresh.subList(start, fresh.size() - end));
        old.subList(old.size() - end, old.size()).forEach(word -> diff.add(Kind.STAYS, word));
        return diff.pieces;
    }

    private static List<String> split(String text) {
        Matcher piece = PIECE.matcher(text);
        var words = new ArrayList<String>();
        while (piece.find()) {
            words.add(piece.group());
        }
        return words;
    }

    private void between(List<String> old, List<String> fresh) {
        int rows = old.size();
        int columns = fresh.size();
        if ((long) rows * columns > MOST_CELLS) {
            old.forEach(word -> add(Kind.GOES, word));
            fresh.forEach(word -> add(Kind.COMES, word));
            return;
        }
        var common = new int[rows + 1][columns + 1]; // length of what both have in common from there on
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(fresh.get(j)) ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows || j < columns) {
            if (i < rows && j < columns && old.get(i).equals(fresh.get(j))) {
                add(Kind.STAYS, old.get(i++));
                j++;
            } else if (i < rows && (j == columns || common[i + 1][j] >= common[i][j + 1])) {
                add(Kind.GOES, old.get(i++));
            } else {
                add(Kind.COMES, fresh.get(j++));
            }
        }
    }

    private void add(Kind kind, String text) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).kind() == kind) {
            pieces.set(last, new Piece(kind, pieces.get(last).text() + text));
        } else {
            pieces.add(new Piece(kind, text));
        }
    }
}
