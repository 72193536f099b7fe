package org.glossator.taxonomy.ide.internal;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * Between offsets in a text, in UTF-16 code units, and positions of LSP. A line ends with a line feed, a carriage return, or
 * both, as the protocol has it. Where they begin is found out when somebody asks. Safe for threads.
 */
public final class TextLines {
    private final String text;
    private volatile int @Nullable [] starts;
    private volatile @Nullable TextLines before; // whose beginnings are known; as long as those here are not

    public TextLines(String text) {
        this(text, null);
    }

    private TextLines(String text, @Nullable TextLines before) {
        this.text = text;
        this.before = before;
    }

    /** @return the lines of a text that is nearly the same, which are found without going through it again */
    public TextLines changedTo(String now) {
        TextLines known = before; // before it is forgotten
        return new TextLines(now, starts == null ? known : this);
    }

    private int[] starts() {
        int[] known = starts;
        if (known == null) {
            TextLines from = before;
            int[] there = from == null ? null : from.starts;
            known = from == null || there == null ? starts(text) : starts(text, from.text, there);
            starts = known;
            before = null;
        }
        return known;
    }

    private static int[] starts(String text) {
        int[] starts = new int[Math.max(16, text.length() / 32)];
        int count = 1;
        boolean returns = text.indexOf('\r') >= 0;
        for (int at = endOfLine(text, 0, returns); at >= 0; at = endOfLine(text, at, returns)) {
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

    /** Lines begin in what both texts begin with and end with where they did, and are looked for in between. */
    private static int[] starts(String text, String before, int[] known) {
        int same = Difference.start(before, text);
        int tail = Difference.tail(before, text, same);
        int head = firstFrom(known, Math.max(1, same)); // a return there may get its line feed
        int rest = firstFrom(known, before.length() - tail + 1);
        int[] between = IntStream.rangeClosed(Math.max(1, same), text.length() - tail).filter(at -> isStart(text, at)).toArray();
        int[] starts = Arrays.copyOf(known, head + between.length + known.length - rest);
        System.arraycopy(between, 0, starts, head, between.length);
        int moved = text.length() - before.length();
        for (int to = head + between.length, from = rest; from < known.length; from++, to++) {
            starts[to] = known[from] + moved;
        }
        return starts;
    }

    /** @return the index of the first line that begins there or later */
    private static int firstFrom(int[] starts, int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 1;
    }

    private static boolean isStart(String text, int at) {
        char last = text.charAt(at - 1);
        return last == '\n' || last == '\r' && !text.startsWith("\n", at);
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
