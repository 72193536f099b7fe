package org.glossator.taxonomy.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** Cuts a text into what is painted alike, at once and without the grammar: highlighting must not wait for a parser. */
public final class TaxonomyTokens {
    private static final int LONG = 500_000; // characters
    private static final int FAR = 100_000; // characters; no comment of a long text is that long

    /** The words that begin or join statements. */
    public static final Set<String> KEYWORDS = Set.of("abstract", "across", "also", "and", "annotation", "any",
            "applies", "as", "at", "attribute", "author", "avoid", "because", "boolean", "by", "category", "cell",
            "choose", "claim", "colour", "cross", "decimal", "default", "deprecated", "description", "evidence",
            "example", "exclusive", "extend", "facet", "for", "forbid", "hand", "id", "imply", "import", "in",
            "integer", "into", "inverse", "key", "language", "least", "level", "levels", "licence", "limit", "link",
            "list", "mapping", "max", "merged", "miss", "most", "moved", "near", "negative", "not", "notation",
            "note", "nothing", "of", "on", "one", "opening", "or", "otherwise", "pair", "paper", "papers", "per",
            "polarity", "prerequisite", "priority", "relation", "renamed", "require", "required", "rewrite", "rule",
            "scale", "section", "see", "sentence", "siblings", "since", "source", "span", "split", "step", "sum",
            "symmetric", "synonym", "taxonomy", "text", "title", "to", "transitive", "translations", "under", "uri",
            "use", "values", "version", "weight", "weights", "when", "without");
    private static final Set<String> KINDS = Set.of("category", "attribute", "relation");
    /** Behind the kind of what is renamed, and not behind a category that is called like a kind. */
    private static final Pattern NAME_FOLLOWS = Pattern.compile("\\s+(?:(?!to\\s)[\\p{L}_]|to\\s+to\\s)");
    private static final Set<String> BEFORE_NAMES = Set.of("taxonomy", "category", "facet", "scale", "attribute", "relation",
            "rule", "mapping", "cross", "extend", "limit", "renamed", "moved", "merged", "split", "into", "level", "levels", "id",
            "key", "import", "under", "see", "priority", "inverse", "cell", "without");

    /** What a stretch of text is. */
    public enum Kind {
        KEYWORD, TEXT, NUMBER, COLOUR, COMMENT
    }

    /**
     * @param start in UTF-16 code units from the start of the whole text
     * @param end the character after the last one
     */
    public record Token(Kind kind, int start, int end) {
    }

    private final String text;
    private final int end;
    private final Ends comments;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private String before = ""; // the last word

    private TaxonomyTokens(String text, int start, int end, Ends comments) {
        this.text = text;
        this.at = start;
        this.end = end;
        this.comments = comments;
    }

    /**
     * @param start where neither a text nor a comment has begun
     * @param end not after the end of the text
     * @return in the order of the text; names and braces are left out
     */
    public static List<Token> read(String text, int start, int end) {
        return read(text, start, end, () -> false);
    }

    /**
     * @param start where neither a text nor a comment has begun
     * @param end not after the end of the text
     * @param closed whether a comment that the text does not close is closed in what follows it: else it ends with its line
     * @return in the order of the text; names and braces are left out
     */
    public static List<Token> read(String text, int start, int end, BooleanSupplier closed) {
        return read(text, start, end, new Ends(text, closed));
    }

    private static List<Token> read(String text, int start, int end, Ends comments) {
        var reader = new TaxonomyTokens(text, start, end, comments);
        while (reader.at < end) {
            reader.next();
        }
        return List.copyOf(reader.tokens);
    }

    /** @return from where on a text of that length is looked at for comments that may not be over at the place */
    public static int commentsFrom(int length, int offset) {
        return length < LONG ? 0 : Math.max(0, offset - FAR);
    }

    /**
     * @return the start of the comment that the place is in; the place itself where it is in none. Only looks at the lines in
     *         which comments may begin, from {@link #commentsFrom} on, and at that of the place, as it is asked with every key
     */
    public static int outsideOfComments(String text, int offset) {
        return outsideOfComments(text, offset, () -> false);
    }

    /**
     * @param closed whether a comment that the text does not close is closed in what follows it
     * @return as {@link #outsideOfComments(String, int)}
     */
    public static int outsideOfComments(String text, int offset, BooleanSupplier closed) {
        int place = Math.min(offset, text.length());
        int line = startOfLine(text, place);
        int from = comments(text, startOfLine(text, commentsFrom(text.length(), place)), line, closed).stream()
                .filter(comment -> comment.end > line || comment.end == text.length()).mapToInt(Token::start).findFirst().orElse(line);
        return read(text, from, place, closed).stream().filter(token -> token.kind == Kind.COMMENT)
                .filter(token -> token.end >= place).mapToInt(Token::start).findFirst().orElse(offset);
    }

    /** @return the comments that may go over several lines, in the order of the text; only looks at where they may begin */
    public static List<Token> comments(String text) {
        return comments(text, 0, text.length(), () -> false);
    }

    /**
     * @param from the start of a line in which no comment goes on
     * @param until before which they begin
     */
    private static List<Token> comments(String text, int from, int until, BooleanSupplier closed) {
        var comments = new ArrayList<Token>();
        var ends = new Ends(text, closed);
        int normal = from; // where no comment goes on
        int open = text.indexOf("/*", from);
        while (open >= 0 && open < until) {
            if (isComment(text, Math.max(normal, startOfLine(text, open)), open, ends)) {
                normal = ends.of(open);
                comments.add(new Token(Kind.COMMENT, open, normal));
                open = text.indexOf("/*", normal);
            } else {
                open = text.indexOf("/*", open + 1); // in a text, or in a comment to the end of its line
            }
        }
        return comments;
    }

    /** The end of comments. Where one never ends the others behind it do not either: the rest is looked through once. */
    private static final class Ends {
        private final String text;
        private final BooleanSupplier closed;
        private boolean never;

        Ends(String text, BooleanSupplier closed) {
            this.text = text;
            this.closed = closed;
        }

        int of(int start) {
            int close = never ? -1 : text.indexOf("*/", start + 2);
            never |= close < 0 && !closed.getAsBoolean();
            return close >= 0 ? close + 2 : never ? endOfLine(text, start, text.length()) : text.length();
        }
    }

    private static boolean isComment(String text, int from, int open, Ends ends) {
        List<Token> tokens = read(text, from, open + 2, ends);
        return !tokens.isEmpty() && tokens.getLast().kind == Kind.COMMENT && tokens.getLast().start == open;
    }

    private static int startOfLine(String text, int offset) {
        int start = offset;
        while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            start--;
        }
        return start;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '"') {
            add(Kind.TEXT, endOfText());
        } else if (text.startsWith("//", at)) {
            add(Kind.COMMENT, endOfLine(text, at, end));
        } else if (text.startsWith("/*", at)) {
            add(Kind.COMMENT, comments.of(at));
        } else if (c == '<' && endOfAddress() > at) {
            add(Kind.TEXT, endOfAddress());
        } else if (c == '#') {
            add(Kind.COLOUR, endOfWord(at + 1));
        } else if (Character.isLetterOrDigit(c) || c == '_') {
            word(endOfWord(at));
        } else {
            before = Character.isWhitespace(c) ? before : String.valueOf(c);
            at++;
        }
    }

    private void word(int stop) {
        String word = text.substring(at, stop);
        boolean kind = before.equals("renamed") && KINDS.contains(word)
                && NAME_FOLLOWS.matcher(text).region(stop, text.length()).lookingAt();
        boolean name = !kind && BEFORE_NAMES.contains(before) || before.equals(".");
        if (Character.isDigit(word.charAt(0))) {
            add(Kind.NUMBER, stop);
        } else if (!name && KEYWORDS.contains(word)) {
            add(Kind.KEYWORD, stop);
        }
        before = name ? "" : word; // what follows a name is no name, even where the name is a keyword
        at = stop;
    }

    private void add(Kind kind, int stop) {
        int last = Math.min(stop, end);
        tokens.add(new Token(kind, at, last));
        before = kind == Kind.COMMENT ? before : "";
        at = last;
    }

    /** @return behind the address in angle brackets that begins here; here where none does */
    private int endOfAddress() {
        int stop = at + 1;
        while (stop < end && (Character.isLetterOrDigit(text.charAt(stop)) || "+.-".indexOf(text.charAt(stop)) >= 0)) {
            stop++;
        }
        if (stop == at + 1 || stop == end || text.charAt(stop) != ':' || !Character.isLetter(text.charAt(at + 1))) {
            return at;
        }
        while (stop < end && "><\" \t\r\n\u00A0".indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        return stop < end && text.charAt(stop) == '>' ? stop + 1 : stop;
    }

    private int endOfText() {
        int line = endOfLine(text, at, end);
        int stop = at + 1;
        while (stop < line && text.charAt(stop) != '"') {
            stop += text.charAt(stop) == '\\' ? 2 : 1;
        }
        return stop < line ? stop + 1 : line;
    }

    private static int endOfLine(String text, int from, int end) {
        int stop = from;
        while (stop < end && text.charAt(stop) != '\n' && text.charAt(stop) != '\r') {
            stop++;
        }
        return stop;
    }

    private int endOfWord(int from) {
        int stop = from;
        while (stop < end && (Character.isLetterOrDigit(text.charAt(stop)) || "_-".indexOf(text.charAt(stop)) >= 0)) {
            stop++;
        }
        return stop;
    }
}
