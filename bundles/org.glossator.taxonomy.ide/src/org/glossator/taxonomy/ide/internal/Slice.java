package org.glossator.taxonomy.ide.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of a text decides on what can stand at a place: the header, the heads of the blocks around the place, and the statement
 * that the place is in. Short even in the longest text, so that proposals come at once.
 *
 * @param text ends at the place
 * @param depth how many blocks are around the place
 * @param owner the word that begins the statement whose block is around the place; empty outside of blocks
 */
record Slice(String text, int depth, String owner) {
    private static final int LONGEST_HEADER = 20_000;
    private static final Set<String> DECLARING = Set.of("category", "facet", "limit", "cross", "extend", "scale", "attribute",
            "relation", "rule", "mapping", "deprecated", "renamed", "moved", "merged", "split", "cell", "without");

    /** What was found out about the text that was asked for last, as the next one is nearly the same. Safe for threads. */
    static final class Memory {
        private volatile Known known = new Known("", List.of());

        private record Known(String text, List<Mark> marks) {
        }

        /** @return nothing inside of a text or comment, where nothing can be proposed */
        Optional<Slice> at(String text, int caret) {
            Known before = known;
            int same = before.marks.isEmpty() ? 0 : Math.min(caret, Difference.start(before.text, text));
            var scan = new Scan(text, caret, before.marks.stream().filter(mark -> mark.at <= same).toList());
            known = new Known(text, List.copyOf(scan.marks));
            return of(scan, text, caret);
        }
    }

    /** What is known at a place from which a text can be gone through further. */
    private record Mark(int at, List<Block> blocks, int firstDeclaration, int statement, boolean lineStart) {
        static final int EVERY = 1 << 16; // characters
    }

    private static Optional<Slice> of(Scan scan, String text, int caret) {
        if (!scan.code) {
            return Optional.empty();
        }
        var slice = new StringBuilder();
        int header = scan.firstDeclaration < 0 ? caret : Math.min(caret, scan.firstDeclaration);
        if (header < caret) {
            slice.append(text, 0, Math.min(header, LONGEST_HEADER)).append('\n');
        }
        String owner = "";
        for (Block block : scan.blocks) {
            slice.append(text, block.start, block.brace + 1).append(' '); // in one line: none of them ends before the next
            owner = word(text, block.start);
        }
        int start = header < caret ? scan.statement : 0;
        slice.append(text, Math.min(start, caret), caret);
        return Optional.of(new Slice(slice.toString(), scan.blocks.size(), owner));
    }

    private static String word(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    /** An open block: where its statement starts, and its brace. */
    private record Block(int start, int brace) {
    }

    /** Goes through a text up to a place. */
    private static final class Scan {
        final Deque<Block> blocks = new ArrayDeque<>();
        private final String text;
        private final int end;
        int firstDeclaration = -1;
        int statement;
        boolean code = true; // neither in a text nor in a comment
        private boolean lineStart = true;
        private boolean open; // a comment never ends: what is known of a place behind it may change with what is behind that
        private int at;
        final List<Mark> marks;

        /** @param known of a text that begins the same up to the last of them */
        Scan(String text, int caret, List<Mark> known) {
            this.text = text;
            this.end = caret;
            this.marks = new ArrayList<>(known);
            if (!known.isEmpty()) {
                Mark from = known.getLast();
                at = from.at;
                blocks.addAll(from.blocks);
                firstDeclaration = from.firstDeclaration;
                statement = from.statement;
                lineStart = from.lineStart;
            }
            int mark = at + Mark.EVERY;
            while (at < end) {
                if (at >= mark && !open) {
                    marks.add(new Mark(at, List.copyOf(blocks), firstDeclaration, statement, lineStart));
                    mark = at + Mark.EVERY;
                }
                next();
            }
        }

        private void next() {
            char c = text.charAt(at);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
                lineStart |= c == '\n';
                at++;
                skipInside();
            } else if (c == '"') {
                skip(endOfText());
            } else if (c == '/' && text.startsWith("//", at)) {
                toNextLine();
            } else if (c == '/' && text.startsWith("/*", at)) {
                int close = open ? -1 : text.indexOf("*/", at + 2);
                if (close >= 0) {
                    skip(close + 2);
                } else { // the language takes its line for it
                    open = true;
                    toNextLine();
                }
            } else if (c == '{') {
                blocks.addLast(new Block(statement, at));
                statement = ++at;
                lineStart = true;
            } else if (c == '}') {
                blocks.pollLast();
                statement = ++at;
                lineStart = true;
            } else if (lineStart && isWord(c)) {
                word();
            } else {
                lineStart = lineStart && Character.isWhitespace(c);
                at++;
                skipInside();
            }
        }

        /** Inside of a line nothing counts but texts, comments and braces: nearly all characters of a long text are passed here. */
        private void skipInside() {
            while (!lineStart && at < end) {
                switch (text.charAt(at)) {
                    case '"', '/', '{', '}', '\n' -> {
                        return;
                    }
                    default -> at++;
                }
            }
        }

        private void word() {
            int start = at;
            while (at < end && (isWord(text.charAt(at)) || text.charAt(at) == '-' || text.charAt(at) == '.')) {
                at++;
            }
            boolean declares = lineStart && at < end && Character.isLetter(text.charAt(start))
                    && DECLARING.contains(text.substring(start, at));
            if (declares) {
                statement = start;
                firstDeclaration = firstDeclaration < 0 ? start : firstDeclaration;
            }
            lineStart = false;
        }

        /** Nearly all are small letters. */
        private static boolean isWord(char c) {
            return c >= 'a' && c <= 'z' || c == '_' || Character.isLetterOrDigit(c);
        }

        private void toNextLine() {
            int line = text.indexOf('\n', at);
            skip(line < 0 ? text.length() + 1 : line + 1);
            lineStart = true;
        }

        private void skip(int to) {
            code = to <= end;
            at = Math.min(to, end);
            lineStart = false;
        }

        /** @return behind the text's end; behind the caret where the text is open there */
        private int endOfText() {
            int stop = at + 1;
            while (stop < text.length()) {
                char c = text.charAt(stop);
                if (c == '"' || c == '\n') {
                    break;
                }
                stop += c == '\\' ? 2 : 1;
            }
            return stop + 1;
        }
    }
}
