package org.glossator.ui.internal.paper;

/**
 * Questions to whoever leads the study: comments that begin with a question mark, so that every format and every version of a
 * corpus has them.
 */
public final class Asking {
    private static final String MARK = "?";

    private Asking() {
    }

    public static boolean isQuestion(String comment) {
        return comment.startsWith(MARK);
    }

    /** @return the comment as a question, to be written on */
    public static String asked(String comment) {
        return isQuestion(comment) ? comment : MARK + " " + comment;
    }
}
