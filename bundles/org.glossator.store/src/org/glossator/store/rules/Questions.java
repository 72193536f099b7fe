package org.glossator.store.rules;

import java.util.List;
import java.util.Optional;

import org.glossator.model.Severity;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.PaperWork;

/**
 * What annotators ask whoever leads the study: comments that begin with a question mark, so that every format and every version
 * of a corpus has them. They are found with what is wrong, as hints.
 */
public final class Questions {
    private static final String CODE = "comment.question";
    private static final String MARK = "?";

    private Questions() {
    }

    public static boolean isQuestion(String comment) {
        return comment.startsWith(MARK);
    }

    public static boolean isQuestion(Violation violation) {
        return violation.code().equals(CODE);
    }

    /** @return the comment as a question, to be written on */
    public static String asked(String comment) {
        return isQuestion(comment) ? comment : MARK + " " + comment;
    }

    /** @return one for each question; its message is what is asked */
    static List<Violation> of(PaperWork work) {
        return work.annotations().stream().filter(a -> isQuestion(a.comment())).map(Questions::violation).toList();
    }

    private static Violation violation(AnnotationRecord annotation) {
        return new Violation(CODE, Severity.INFO, annotation.comment().substring(MARK.length()).strip(), annotation.paper(),
                annotation.annotator(), annotation.target(), Optional.of(annotation.id()), Optional.empty(), "", List.of());
    }
}
