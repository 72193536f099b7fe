package org.glossator.store.rules;

import java.util.List;
import java.util.function.Predicate;

import org.glossator.model.Target;
import org.glossator.model.taxonomy.Applicability;
import org.glossator.model.taxonomy.CategoryRef;

/** Whether a category can be given to what is judged. */
public final class TargetFit {

    private TargetFit() {
    }

    /**
     * Sentences, spans and claims are all marked as claims; whether borders are those of a sentence is asked elsewhere.
     *
     * @param judged whether the judgement that is judged names one of these categories; asked only where the target is one
     */
    public static boolean fits(Applicability applicability, Target target, Predicate<List<CategoryRef>> judged) {
        return applicability.targets().isEmpty()
                || applicability.targets().stream().anyMatch(wanted -> fits(wanted, target, judged));
    }

    private static boolean fits(Applicability.Target wanted, Target target, Predicate<List<CategoryRef>> judged) {
        return switch (target) {
            case Target.WholePaper t -> wanted.kind() == Applicability.Kind.PAPER;
            case Target.OnPart t -> wanted.kind() == Applicability.Kind.SECTION;
            case Target.OnClaim t -> wanted.kind() == Applicability.Kind.CLAIM || wanted.kind() == Applicability.Kind.SPAN
                    || wanted.kind() == Applicability.Kind.SENTENCE;
            case Target.OnLink t -> wanted.kind() == Applicability.Kind.LINK;
            case Target.OnAnnotation t -> wanted.kind() == Applicability.Kind.ANNOTATION
                    && (wanted.of().isEmpty() || judged.test(wanted.of()));
        };
    }
}
