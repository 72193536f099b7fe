package org.glossator.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;

import org.glossator.model.AnnotationId;
import org.glossator.model.AnnotatorId;
import org.glossator.model.Answers;
import org.glossator.model.CategoryId;
import org.glossator.model.PaperId;
import org.glossator.model.Provenance;
import org.glossator.model.ReleaseId;
import org.glossator.model.Target;

/**
 * A judgement as the corpus keeps it.
 *
 * @param release under which the categories were chosen
 * @param categories in the order in which they were chosen, each once; may be empty where something else is said
 * @param answers values of attributes, confidence and whether the annotator cannot decide
 * @param comment in the annotator's words; empty where there is none; at most {@value #LONGEST_COMMENT} UTF-16 code units
 * @param made when it was first made; cut to milliseconds
 */
public record AnnotationRecord(AnnotationId id, PaperId paper, Target target, AnnotatorId annotator, ReleaseId release,
        List<CategoryId> categories, Answers answers, String comment, Provenance provenance, Instant made) {

    public static final int LONGEST_COMMENT = 10_000;

    public AnnotationRecord {
        categories = List.copyOf(categories);
        made = made.truncatedTo(ChronoUnit.MILLIS);
        if (categories.size() > 1 && new HashSet<>(categories).size() < categories.size()) {
            throw new IllegalArgumentException("a category twice: " + categories);
        }
        if (comment.length() > LONGEST_COMMENT) {
            throw new IllegalArgumentException("a comment of " + comment.length() + " characters");
        }
    }

    /** One that says nothing beside its categories and its comment. */
    public AnnotationRecord(AnnotationId id, PaperId paper, Target target, AnnotatorId annotator, ReleaseId release,
            List<CategoryId> categories, String comment, Provenance provenance, Instant made) {
        this(id, paper, target, annotator, release, categories, Answers.NONE, comment, provenance, made);
    }

    /** @return whether it says nothing at all */
    public boolean isEmpty() {
        return categories.isEmpty() && comment.isEmpty() && answers.isEmpty();
    }

    public AnnotationRecord withCategories(List<CategoryId> chosen) {
        return new AnnotationRecord(id, paper, target, annotator, release, chosen, answers, comment, provenance, made);
    }

    public AnnotationRecord withAnswers(Answers entered) {
        return new AnnotationRecord(id, paper, target, annotator, release, categories, entered, comment, provenance, made);
    }

    public AnnotationRecord withComment(String words) {
        return new AnnotationRecord(id, paper, target, annotator, release, categories, answers, words, provenance, made);
    }

    /** @return the same judgement, about something else and as another annotation */
    public AnnotationRecord about(Target other, AnnotationId another) {
        return new AnnotationRecord(another, paper, other, annotator, release, categories, answers, comment, provenance, made);
    }
}
