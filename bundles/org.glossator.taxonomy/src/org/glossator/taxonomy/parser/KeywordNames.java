package org.glossator.taxonomy.parser;

import java.util.Set;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;

/**
 * Tells keywords from names that are written alike, by what stands before and after: every keyword is also a name. Where
 * both could stand it is the keyword. Sees every token that the parser sees, in their order; one for each text.
 */
public final class KeywordNames {
    private static final Set<String> TOP = Set.of("category", "facet", "limit", "cross", "extend", "scale", "attribute",
            "relation", "rule", "mapping", "deprecated", "renamed", "moved", "merged", "split");
    private static final Set<String> STARTERS = Set.of("taxonomy", "version", "title", "description", "author", "licence",
            "source", "language", "translations", "import", "levels", "id", "key", "colour", "abstract", "use", "avoid", "example",
            "near", "negative", "note", "synonym", "notation", "polarity", "weight", "weights", "level", "also", "see", "uri",
            "since", "applies", "choose", "priority", "required", "on", "default", "when", "step", "or", "as", "of", "to", "into",
            "by", "inverse", "across", "symmetric", "transitive", "opening", "max", "exclusive", "require", "imply", "forbid", "at",
            "prerequisite", "values", "cell", "without", "per", "for", "in", "and");
    /** A name follows, whatever it looks like. */
    private static final Set<String> BEFORE_A_NAME = Set.of("taxonomy", "category", "facet", "scale", "attribute", "relation",
            "rule", "mapping", "cross", "extend", "limit", "renamed", "moved", "merged", "split", "into", "level", "levels", "id",
            "import", "language", "translations", "under", "see", "priority", "inverse", "exclusive", "require", "imply",
            "prerequisite", "for", "cell", "without", "values", "on", "default", "of", "to", "and", "or", "=", "!=", "<", "<=",
            ">", ">=", "->", "not");
    /** A list of names follows. */
    private static final Set<String> BEFORE_NAMES = Set.of("levels", "translations", "under", "see", "priority", "exclusive",
            "require", "imply", "prerequisite", "for", "cell", "without", "values", "on", "default", "of", "to", "into", "merged", "in");
    /** One of a few words follows, which no keyword is that begins a statement. */
    private static final Set<String> BEFORE_A_WORD = Set.of("choose", "polarity", "per", "evidence");
    private static final Set<String> TARGETS = Set.of("paper", "section", "sentence", "span", "claim", "link", "siblings",
            "annotation", "pair", "list");
    private static final Set<String> TYPES = Set.of("integer", "decimal", "boolean", "one", "any", "text", "rewrite", "evidence");
    private static final Set<String> AFTER_A_TERM = Set.of("or", "and", "in");
    private static final Set<String> KINDS = Set.of("category", "attribute", "relation");

    private final CharStream text;
    private String statement = ""; // the last keyword that begins one
    private String last = ""; // the last token, where it is a keyword or mark; empty where it is a name or a text
    private String beforeLast = "";
    private int lastEnd = -2; // of the last token, inclusive
    private int position; // of the token that is looked at
    private boolean names; // a list of names goes on after a comma
    private boolean condition; // since "when" or "forbid"
    private String block = ""; // "mapping" or "split" inside of their braces

    KeywordNames(CharStream text) {
        this.text = text;
    }

    /** @return whether the word, which is a keyword, is a name here; what is read of it counts as that from now on */
    boolean isName(CommonToken token, String word) {
        position = token.getStartIndex();
        boolean name = decide(word);
        if (name) {
            other(token);
        } else {
            keyword(word);
            lastEnd = token.getStopIndex();
        }
        return name;
    }

    /** @return whether a statement of the taxonomy begins with the word; a category is one */
    public static boolean beginsStatement(String keyword) {
        return TOP.contains(keyword);
    }

    /** @return the words that statements of the taxonomy begin with; a category is one */
    static Set<String> beginnings() {
        return TOP;
    }

    /** @return whether the text that has just been read has the tag of a language behind it */
    static boolean tagFollows(CharStream text) {
        int at = blanks(text) + 1;
        return text.LA(at) == '@' && isLetter(text.LA(at + 1));
    }

    /** Takes note of a name, number, text or colour. */
    void other(CommonToken token) {
        beforeLast = last;
        last = "";
        lastEnd = token.getStopIndex();
    }

    /** Takes note of a mark such as a comma or a brace. */
    void mark(CommonToken token, String mark) {
        switch (mark) {
            case "{" -> {
                block = statement.equals("mapping") || statement.equals("split") ? statement : "";
                names = false;
                condition = false;
            }
            case "}" -> {
                block = "";
                names = false;
                condition = false;
                statement = "";
            }
            default -> {
                // lists and conditions go on
            }
        }
        beforeLast = last;
        last = mark;
        lastEnd = token.getStopIndex();
    }

    /** @return whether the colon, which was just read, stands apart behind the categories of an attribute */
    boolean beginsType(CommonToken colon) {
        boolean apart = lastEnd < colon.getStartIndex() - 1 || blanks() > 0;
        return apart && names && statement.equals("attribute");
    }

    private void keyword(String word) {
        boolean top = TOP.contains(word);
        boolean starts = STARTERS.contains(word);
        if (top && !last.equals("deprecated") && !last.equals("renamed")) {
            statement = word;
            condition = false;
            block = "";
        } else if (word.equals("applies")) {
            statement = word;
        } else if (starts && statement.equals("applies") && !word.equals("to") && !word.equals("of")) {
            statement = "";
        } else if (word.equals("when")) {
            condition = !last.equals("use") && !last.equals("avoid");
        } else if (word.equals("forbid")) {
            condition = true;
        } else if (condition && !AFTER_A_TERM.contains(word) && !word.equals("not")) {
            condition = false;
        }
        names = BEFORE_NAMES.contains(word) || names && !starts && !top;
        beforeLast = last;
        last = word;
    }

    private boolean decide(String word) {
        int blanks = blanks();
        int follower = text.LA(blanks + 1);
        if (blanks == 0 && (follower == '.' && isPath(text.LA(2)) || follower == ':')) {
            return true; // error.fact, base:error
        }
        boolean touches = lastEnd == position - 1;
        return switch (last) {
            case "." -> touches;
            case ":" -> switch (statement) {
                case "attribute" -> !TYPES.contains(word) && !opensNext(word);
                case "relation" -> !word.equals("claim") && !opensNext(word);
                default -> touches;
            };
            case "," -> afterComma(word);
            case "as" -> statement.isEmpty() || !STARTERS.contains(word) && !TOP.contains(word);
            case "(" -> condition ? !word.equals("not") : statement.equals("applies") || names;
            case "use" -> !word.equals("when");
            case "when", "forbid" -> condition && !word.equals("not") && !(TOP.contains(word) && isLetter(follower));
            case "deprecated" -> false;
            case "renamed" -> !KINDS.contains(word) || !isKind();
            case "of" -> !beforeLast.equals("pair") && !beforeLast.equals("list") || !TARGETS.contains(word);
            case "to" -> !statement.equals("applies") || !TARGETS.contains(word);
            case "and", "or", "not" -> condition && !word.equals("not");
            case "=", "!=", "<", "<=", ">", ">=" -> condition;
            case "->" -> block.equals("mapping") ? !word.equals("nothing") : !word.equals("claim");
            default -> BEFORE_A_NAME.contains(last) || BEFORE_A_WORD.contains(last) && !STARTERS.contains(word) && !TOP.contains(word)
                    || isSpanRule() || atStart(word, follower);
        };
    }

    private boolean afterComma(String word) {
        return switch (statement) {
            case "applies" -> !TARGETS.contains(word) && names;
            case "relation" -> !word.equals("claim");
            default -> names || block.equals("mapping") && !word.equals("nothing");
        };
    }

    /** A word that begins a statement, with a name behind it: the statement before was not finished. */
    private boolean opensNext(String word) {
        return TOP.contains(word) && isLetter(text.LA(blanks() + 1)) && STARTERS.stream().noneMatch(this::comesNext);
    }

    /** The kind of what is renamed: a name follows, and not the {@code to} of a category that is called like the kind. */
    private boolean isKind() {
        int to = behind("to", 0);
        return isLetter(text.LA(blanks() + 1)) && (to < 0 || behind("to", to) > 0);
    }

    /** @return how far the end of the next word is, seen from a place behind the token; negative where it is another word */
    private int behind(String word, int from) {
        int end = from;
        while (Character.isWhitespace(text.LA(end + 1))) {
            end++;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text.LA(++end) != word.charAt(i)) {
                return -1;
            }
        }
        return Character.isWhitespace(text.LA(end + 1)) ? end : -1;
    }

    /** The second word of {@code borders any}. */
    private boolean isSpanRule() {
        return statement.equals("applies") && last.isEmpty() && (beforeLast.equals("(") || beforeLast.equals(","));
    }

    /** Where an entry of a mapping or a case of a split begins. */
    private boolean atStart(String word, int follower) {
        if (block.equals("mapping")) {
            return !word.equals("nothing") && (follower == ',' || follower == '-');
        }
        return block.equals("split") && !word.equals("when") && !word.equals("otherwise")
                && (comesNext("when") || comesNext("otherwise"));
    }

    private boolean comesNext(String next) {
        int blanks = blanks();
        for (int i = 0; i < next.length(); i++) {
            if (text.LA(blanks + i + 1) != next.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** @return how many follow the token, which the stream has just been read to the end of; a comment is none */
    private int blanks() {
        return blanks(text);
    }

    private static int blanks(CharStream text) {
        int blanks = 0;
        while (Character.isWhitespace(text.LA(blanks + 1))) {
            blanks++;
        }
        return blanks;
    }

    private static boolean isPath(int c) {
        return c == '*' || isLetter(c);
    }

    private static boolean isLetter(int c) {
        return c == '_' || c > 0 && Character.isLetter(c);
    }
}
