package org.glossator.ui.internal.paper;

import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.glossator.model.Category;
import org.glossator.model.ClaimId;
import org.glossator.model.Target;
import org.glossator.model.TextPart;
import org.glossator.model.paper.Annotation;
import org.glossator.store.LinkRecord;
import org.glossator.ui.internal.Shortened;
import org.glossator.ui.internal.palette.CategoryIndex;

/** What people call what is judged. */
public final class TargetLabels {
    private static final int LONGEST = 60; // characters of a claim's words

    private TargetLabels() {
    }

    /** @return such as "the section “Results”", for the middle of a sentence */
    public static String name(Target target, PaperModel model) {
        return switch (target) {
            case Target.WholePaper whole -> Messages.TargetLabels_paper;
            case Target.OnPart(int part) -> model.paper().getParts().stream().skip(part).findFirst().map(TargetLabels::part)
                    .orElse(Messages.TargetLabels_part);
            case Target.OnClaim(ClaimId claim) -> model.has(target) ? NLS.bind(Messages.TargetLabels_claim,
                    Shortened.toLength(model.words(claim), LONGEST)) : Messages.TargetLabels_sentence;
            case Target.OnLink(var id) -> model.links().stream().filter(link -> link.id().equals(id)).findFirst()
                    .map(link -> link(link, model)).orElse(Messages.TargetLabels_gone);
            case Target.OnAnnotation(var id) -> model.annotation(id).map(annotation -> judgement(annotation, model))
                    .orElse(Messages.TargetLabels_gone);
        };
    }

    private static String part(TextPart part) {
        return switch (part.kind()) {
            case TITLE -> Messages.TargetLabels_title;
            case ABSTRACT -> Messages.TargetLabels_abstract;
            case SECTION -> part.heading().isBlank() ? Messages.TargetLabels_part
                    : NLS.bind(Messages.TargetLabels_section, part.heading());
        };
    }

    private static String link(LinkRecord link, PaperModel model) {
        return NLS.bind(Messages.TargetLabels_link, link.relation(), Shortened.toLength(model.words(link.target()), LONGEST));
    }

    private static String judgement(Annotation annotation, PaperModel model) {
        String categories = annotation.getCategories().stream().map(id -> model.judge().taxonomy()
                .flatMap(active -> active.index().category(id)).map(Category::label).orElseGet(() -> CategoryIndex.words(id)))
                .collect(Collectors.joining(", "));
        return NLS.bind(categories.isEmpty() ? Messages.TargetLabels_judgement : Messages.TargetLabels_judgementOf,
                annotation.getAnnotator().getName(), categories);
    }
}
