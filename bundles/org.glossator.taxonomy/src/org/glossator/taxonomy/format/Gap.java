package org.glossator.taxonomy.format;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.nodemodel.ILeafNode;

/**
 * What stands between two words: white space and comments. A comment that has a line of its own keeps it, one behind a word stays
 * there.
 */
final class Gap {

    /**
     * @param text without white space around
     * @param lineEnds how many there are before it, from the word or comment before
     */
    private record Comment(String text, int lineEnds, boolean toLineEnd) {
    }

    private final List<Comment> comments = new ArrayList<>();
    private final StringBuilder raw = new StringBuilder();
    private int lineEnds;
    private boolean unreadable;

    void add(ILeafNode hidden) {
        String text = hidden.getText();
        raw.append(text);
        String rule = hidden.getGrammarElement() instanceof AbstractRule terminal ? terminal.getName() : "";
        if (rule.equals("WS")) {
            lineEnds += lineEnds(text);
        } else if (hidden.getSyntaxErrorMessage() == null && (rule.equals("ML_COMMENT") || rule.equals("SL_COMMENT"))) {
            comments.add(new Comment(text, lineEnds, rule.equals("SL_COMMENT")));
            lineEnds = 0;
        } else {
            unreadable = true;
        }
    }

    /** @return as it stands in the text */
    String raw() {
        return raw.toString();
    }

    /** @return what is hidden holds something that is neither white space nor a comment */
    boolean isUnreadable() {
        return unreadable;
    }

    boolean hasComments() {
        return !comments.isEmpty();
    }

    /** @return whether a line begins in it whatever the layout wants: a comment that has its own, or that ends one */
    boolean breaks() {
        return comments.stream().anyMatch(comment -> comment.lineEnds > 0 || comment.toLineEnd);
    }

    /**
     * How the gap looks.
     *
     * @param newLine the line's end as the text has it
     * @param begins whether the word behind the gap begins a line
     * @param between what stands between the words where no line begins
     * @param indent of the word behind the gap, where it begins a line
     * @param commentIndent of comments in lines of their own
     * @param first nothing stands before the gap
     * @param blankAtStart whether an empty line may stand right behind the word before
     * @param blankAtEnd whether an empty line may stand right before the word behind
     */
    record Look(String newLine, boolean begins, String between, String indent, String commentIndent, boolean first,
            boolean blankAtStart, boolean blankAtEnd) {
    }

    String laidOut(Look look) {
        var out = new StringBuilder();
        boolean start = look.first;
        boolean owns = false;
        boolean mustBreak = false;
        for (int i = 0; i < comments.size(); i++) {
            Comment comment = comments.get(i);
            boolean own = comment.lineEnds > 0 || mustBreak;
            if (start) {
                start = false;
                owns = true;
            } else if (own) {
                boolean blank = comment.lineEnds > 1 && (i > 0 || look.blankAtStart);
                out.append(blank ? look.newLine + look.newLine : look.newLine).append(look.commentIndent);
                owns = true;
            } else {
                out.append(' ');
            }
            out.append(owns ? aligned(comment.text, look) : comment.text);
            mustBreak = comment.toLineEnd;
        }
        boolean begins = look.begins || mustBreak || owns && lineEnds > 0;
        if (start) {
            return out.toString(); // a text begins with its first word
        } else if (!begins) {
            return out.append(comments.isEmpty() ? look.between : " ").toString();
        }
        boolean blank = lineEnds > 1 && look.blankAtEnd && (look.blankAtStart || !comments.isEmpty());
        return out.append(blank ? look.newLine + look.newLine : look.newLine).append(look.indent).toString();
    }

    /** @return the comment with its stars below each other, where each of its lines begins with one */
    private static String aligned(String comment, Look look) {
        String[] lines = comment.split("\r\n|\r|\n", -1);
        var out = new StringBuilder(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i].strip();
            if (!line.startsWith("*")) {
                return comment;
            }
            out.append(look.newLine).append(look.commentIndent).append(' ').append(line);
        }
        return out.toString();
    }

    /** @return how many lines end in white space: \r\n is one end */
    static int lineEnds(String white) {
        int ends = 0;
        for (int i = 0; i < white.length(); i++) {
            char c = white.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == white.length() || white.charAt(i + 1) != '\n')) {
                ends++;
            }
        }
        return ends;
    }
}
