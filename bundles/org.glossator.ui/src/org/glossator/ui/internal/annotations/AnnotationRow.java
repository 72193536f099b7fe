package org.glossator.ui.internal.annotations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.glossator.model.AnnotationId;
import org.glossator.model.ClaimId;
import org.glossator.model.Colour;
import org.glossator.model.Target;
import org.glossator.model.TextSpan;
import org.glossator.model.paper.Annotation;
import org.glossator.model.paper.Claim;
import org.glossator.store.rules.Questions;
import org.glossator.ui.internal.details.AnswerTexts;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.glossator.ui.internal.paper.PaperLabels;
import org.glossator.ui.internal.paper.PaperModel;
import org.glossator.ui.internal.paper.TargetLabels;

/**
 * A row of the table: a judgement, or a claim that nobody has judged yet.
 *
 * @param about what is judged
 * @param claim nothing where something else is judged
 * @param annotation nothing for a claim without judgements
 * @param spans of the claim, in the paper's text; none for the paper as a whole
 * @param what is judged where that is no claim; empty for claims
 * @param text of the paper: the words of a claim are cut out of it when they are shown, and most never are
 * @param colour of the first category; nothing where there is none that the taxonomy in use knows
 * @param kept whether it is on the disk
 */
record AnnotationRow(Target about, Optional<ClaimId> claim, Optional<AnnotationId> annotation, List<TextSpan> spans, String what,
        String text, String categories, Optional<Colour> colour, String answers, String annotator, String comment, Instant made, boolean kept) {

    /** @param claim that nobody has judged yet */
    static AnnotationRow of(Claim claim, PaperModel model) {
        return new AnnotationRow(new Target.OnClaim(claim.getId()), Optional.of(claim.getId()), Optional.empty(), List.copyOf(claim.getSpans()),
                "", model.paper().getText(), "", Optional.empty(), "", claim.getAuthor().getName(), "", claim.getMade(),
                model.isKept(claim.getId()));
    }

    static AnnotationRow of(Annotation annotation, PaperModel model, CategoryIndex index) {
        Optional<Claim> claim = Optional.ofNullable(annotation.getClaim());
        return new AnnotationRow(annotation.getAbout(), claim.map(Claim::getId), Optional.of(annotation.getId()),
                claim.map(c -> List.copyOf(c.getSpans())).orElse(List.of()), what(annotation.getAbout(), model),
                model.paper().getText(),
                annotation.getCategories().stream().map(index::label).collect(Collectors.joining(", ")),
                annotation.getCategories().stream().findFirst().flatMap(index::entry).map(CategoryIndex.Entry::colour),
                AnswerTexts.all(annotation.getAnswers()), annotation.getAnnotator().getName(), annotation.getComment(), annotation.getMade(),
                model.isKept(annotation.getId()) && claim.map(c -> model.isKept(c.getId())).orElse(true));
    }

    private static String what(Target target, PaperModel model) {
        return target instanceof Target.OnClaim ? "" : NLS.bind(Messages.AnnotationRow_other, TargetLabels.name(target, model));
    }

    /** @return where the claim begins in the paper; -1 for the paper as a whole */
    int start() {
        return spans.isEmpty() ? -1 : spans.getFirst().start();
    }

    /** @return the claim's words in one line */
    String quote() {
        return spans.isEmpty() ? what : PaperLabels.quote(spans, text);
    }

    /** @return whether both are about the same judgement or claim, whatever they say of it */
    boolean sameAs(AnnotationRow other) {
        return about.equals(other.about) && annotation.equals(other.annotation);
    }

    String state() {
        return !kept ? Messages.AnnotationRow_writing : Questions.isQuestion(comment) ? Messages.AnnotationRow_asked : Messages.AnnotationRow_kept;
    }
}
