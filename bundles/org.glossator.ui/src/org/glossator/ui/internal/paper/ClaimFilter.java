package org.glossator.ui.internal.paper;

import java.util.Optional;

import org.glossator.model.CategoryId;
import org.glossator.model.Provenance;
import org.glossator.model.paper.Annotation;
import org.glossator.model.paper.Claim;
import org.glossator.store.rules.Questions;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.glossator.ui.internal.palette.CategoryIndex.Entry;
import org.glossator.ui.internal.paper.PageHighlights.State;

/** Which claims are highlighted, and which judgements of them are named beside the text. No widgets. */
final class ClaimFilter {
    private final PageHighlights wanted;
    private final CategoryIndex index;
    private final Optional<Entry> branch; // nothing as well where the taxonomy in use does not have it

    ClaimFilter(PageHighlights wanted, CategoryIndex index) {
        this.wanted = wanted;
        this.index = index;
        branch = wanted.branch().flatMap(index::entry);
    }

    boolean shows(Claim claim) {
        if (!wanted.isFilter()) {
            return true;
        }
        return switch (wanted.state()) {
            case WITHOUT_CATEGORY -> claim.getAnnotations().stream().filter(this::isWho).allMatch(a -> a.getCategories().isEmpty());
            case DIFFERENT -> Accord.of(claim) == Accord.DIFFERENT && claim.getAnnotations().stream().anyMatch(this::shows);
            case ANY -> claim.getAnnotations().stream().anyMatch(this::shows) || isUnjudgedBy(claim);
            case UNDECIDED, COMMENTED, ASKED, NOT_BY_HAND -> claim.getAnnotations().stream().anyMatch(this::shows);
        };
    }

    private boolean isUnjudgedBy(Claim claim) {
        return claim.getAnnotations().isEmpty() && branch.isEmpty() && isWho(claim.getAuthor().getName());
    }

    boolean shows(Annotation annotation) {
        return !wanted.isFilter() || isWho(annotation) && isBelow(annotation) && isIn(annotation, wanted.state());
    }

    private boolean isWho(Annotation annotation) {
        return isWho(annotation.getAnnotator().getName());
    }

    private boolean isWho(String name) {
        return wanted.annotator().isEmpty() || wanted.annotator().equals(name);
    }

    private boolean isBelow(Annotation annotation) {
        return branch.isEmpty() || annotation.getCategories().stream().anyMatch(this::isBelow);
    }

    private boolean isBelow(CategoryId category) {
        return index.entry(category).filter(e -> e.place() >= branch.orElseThrow().place() && e.place() < branch.orElseThrow().end())
                .isPresent();
    }

    private static boolean isIn(Annotation annotation, State state) {
        return switch (state) {
            case ANY, DIFFERENT, WITHOUT_CATEGORY -> true;
            case UNDECIDED -> annotation.getAnswers().undecided();
            case COMMENTED -> !annotation.getComment().isEmpty();
            case ASKED -> Questions.isQuestion(annotation.getComment());
            case NOT_BY_HAND -> annotation.getProvenance().kind() != Provenance.Kind.PERSON;
        };
    }
}
