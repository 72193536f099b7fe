package org.glossator.model.rules;

import java.util.List;
import java.util.Optional;

import org.glossator.model.Answer;
import org.glossator.model.Reference;
import org.glossator.model.taxonomy.Applicability;
import org.glossator.model.taxonomy.Attribute;
import org.glossator.model.taxonomy.AttributeValue;
import org.glossator.model.taxonomy.Scale;

/** Whether what was entered is an answer to an attribute. */
public final class AnswerCheck {
    private static final double NEAR = 1e-9; // of a step: decimal fractions are not exact

    private AnswerCheck() {
    }

    /** What is wrong with an answer. */
    public enum Fault {
        /** Another kind of answer than the attribute asks for. */
        KIND,
        /** Less than the least or more than the most. */
        RANGE,
        /** Between two steps, or a fraction where there are none. */
        STEP,
        /** The scale always applies. */
        NOT_APPLICABLE,
        /** Not one of the options. */
        OPTION,
        /** Several where one can be chosen, or too few or too many. */
        NUMBER,
        /** Another beginning than the one that is asked for. */
        OPENING,
        /** Longer than allowed. */
        LENGTH
    }

    /** @return what is wrong; nothing where it is an answer */
    public static Optional<Fault> fault(Attribute attribute, Answer answer, TaxonomyIndex taxonomy) {
        return switch (attribute.type()) {
            case Attribute.Type.OfScale(String name) -> onScale(answer, taxonomy.scale(name));
            case Attribute.Type.Number type -> answer instanceof Answer.Number(double value) ? number(value, type)
                    : Optional.of(Fault.KIND);
            case Attribute.Type.YesNo type -> unless(answer instanceof Answer.YesNo, Fault.KIND);
            case Attribute.Type.OneOf(var options, boolean several) -> answer instanceof Answer.Choice(var chosen)
                    ? choice(chosen, options, several) : Optional.of(Fault.KIND);
            case Attribute.Type.Text(String opening, var longest) -> answer instanceof Answer.Text(String text)
                    ? text(text, opening, longest) : Optional.of(Fault.KIND);
            case Attribute.Type.Rewrite type -> unless(answer instanceof Answer.Rewrite, Fault.KIND);
            case Attribute.Type.Evidence type -> answer instanceof Answer.Evidence(var references)
                    ? evidence(references, type) : Optional.of(Fault.KIND);
        };
    }

    private static Optional<Fault> unless(boolean holds, Fault fault) {
        return holds ? Optional.empty() : Optional.of(fault);
    }

    private static Optional<Fault> onScale(Answer answer, Optional<Scale> scale) {
        if (answer instanceof Answer.NotApplicable) {
            return unless(scale.map(s -> s.notApplicable().isPresent()).orElse(true), Fault.NOT_APPLICABLE);
        } else if (!(answer instanceof Answer.Number(double value))) {
            return Optional.of(Fault.KIND);
        } else if (scale.isEmpty()) {
            return Optional.empty(); // of another taxonomy, which is not here
        } else {
            Scale known = scale.get();
            double steps = (value - known.least()) / known.step();
            return value < known.least() || value > known.most() ? Optional.of(Fault.RANGE)
                    : unless(Math.abs(steps - Math.rint(steps)) < NEAR, Fault.STEP);
        }
    }

    private static Optional<Fault> number(double value, Attribute.Type.Number type) {
        return type.whole() && value != Math.rint(value) ? Optional.of(Fault.STEP)
                : unless(value >= type.least().orElse(value) && value <= type.most().orElse(value), Fault.RANGE);
    }

    private static Optional<Fault> choice(List<String> chosen, List<Attribute.Option> options, boolean several) {
        return !several && chosen.size() > 1 ? Optional.of(Fault.NUMBER)
                : unless(options.stream().map(Attribute.Option::name).toList().containsAll(chosen), Fault.OPTION);
    }

    private static Optional<Fault> text(String text, String opening, Optional<Integer> longest) {
        return !text.startsWith(opening) ? Optional.of(Fault.OPENING)
                : unless(text.length() <= longest.orElse(Answer.LONGEST_TEXT), Fault.LENGTH);
    }

    private static Optional<Fault> evidence(List<Reference> references, Attribute.Type.Evidence type) {
        return !references.stream().allMatch(reference -> fits(reference, type.kind())) ? Optional.of(Fault.KIND)
                : unless(references.size() >= type.number().least() && references.size() <= type.number().most(),
                        Fault.NUMBER);
    }

    private static boolean fits(Reference reference, Applicability.Kind kind) {
        return switch (reference) {
            case Reference.ToPaper paper -> kind == Applicability.Kind.PAPER;
            case Reference.ToClaim claim -> kind == Applicability.Kind.CLAIM || kind == Applicability.Kind.SPAN;
            case Reference.InText text -> kind != Applicability.Kind.PAPER && kind != Applicability.Kind.CLAIM;
        };
    }

    /** @return the attribute's default as an answer; nothing where it has none that is one */
    public static Optional<Answer> standard(Attribute attribute) {
        List<AttributeValue> values = attribute.defaults();
        if (values.isEmpty()) {
            return Optional.empty();
        }
        return switch (values.getFirst()) {
            case AttributeValue.Number(double value) -> Optional.of(new Answer.Number(value));
            case AttributeValue.NotApplicable none -> Optional.of(new Answer.NotApplicable());
            case AttributeValue.YesNo(boolean value) -> Optional.of(new Answer.YesNo(value));
            case AttributeValue.Text(String text) -> text.isEmpty() ? Optional.empty() : Optional.of(new Answer.Text(text));
            case AttributeValue.Word word -> Optional.of(new Answer.Choice(values.stream()
                    .filter(AttributeValue.Word.class::isInstance).map(v -> ((AttributeValue.Word) v).name()).distinct()
                    .toList()));
        };
    }
}
