package org.glossator.taxonomy.ide.internal;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * Between offsets in a text, in UTF-16 code units, and positions of LSP. A line ends with a line feed, a carriage return, or
 * both, as the protocol has it. Where they begin is found out when somebody asks. Safe for threads.
 */
public final class TextLines {
    private final String text;
    private final int last; // the beginnings of lines up to there are looked for
    private volatile int @Nullable [] starts;

    public TextLines(String text) {
        this(text, text.length());
    }

    private TextLines(String text, int last) {
        this.text = text;
        this.last = last;
    }

    /** @return the lines up to the one that the place is in, as if the rest of the text belonged to it: enough for what is said there */
    public static TextLines upTo(String text, int offset) {
        return new TextLines(text, Math.clamp(offset, 0, text.length()));
    }

    private int[] starts() {
        int[] known = starts;
        if (known == null) {
            known = starts(text, last);
            starts = known;
        }
        return known;
    }

    private static int[] starts(String text, int last) {
        int[] starts = new int[Math.max(16, last / 32)];
        int count = 1;
        boolean returns = text.indexOf('\r', 0, last) >= 0;
        for (int at = endOfLine(text, 0, returns); at >= 0 && at < last; at = endOfLine(text, at, returns)) {
            at += text.startsWith("\r\n", at) ? 2 : 1;
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = at;
        }
        return Arrays.copyOf(starts, count);
    }

    private static int endOfLine(String text, int from, boolean returns) {
        if (!returns) {
            return text.indexOf('\n', from);
        }
        for (int at = from; at < text.length(); at++) {
            if (text.charAt(at) == '\n' || text.charAt(at) == '\r') {
                return at;
            }
        }
        return -1;
    }

    /** @return how many there are; at least one */
    public int count() {
        return starts().length;
    }

    /** @return the line that the place is in, counted from 0 */
    public int line(int offset) {
        int found = Arrays.binarySearch(starts(), offset);
        return found >= 0 ? found : -found - 2;
    }

    /** @param line counted from 0 */
    public int start(int line) {
        return starts()[line];
    }

    /** @return the end of the line without what ends it */
    public int end(int line) {
        int end = line + 1 < starts().length ? starts()[line + 1] : text.length();
        while (end > starts()[line] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /** @return never outside of the text nor behind the end of the line, even if the position is of another state of it */
    public int offset(Position position) {
        if (position.getLine() >= starts().length) {
            return text.length();
        }
        int line = Math.max(0, position.getLine());
        return Math.min(end(line), starts()[line] + Math.max(0, position.getCharacter()));
    }

    public Position position(int offset) {
        int inside = Math.clamp(offset, 0, text.length());
        int line = line(inside);
        return new Position(line, inside - starts()[line]);
    }

    public Range range(int start, int end) {
        return new Range(position(start), position(end));
    }
}
