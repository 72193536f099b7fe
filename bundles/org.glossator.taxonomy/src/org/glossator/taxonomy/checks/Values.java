package org.glossator.taxonomy.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.glossator.taxonomy.syntax.BooleanType;
import org.glossator.taxonomy.syntax.ChoiceType;
import org.glossator.taxonomy.syntax.NumberType;
import org.glossator.taxonomy.syntax.OptionText;
import org.glossator.taxonomy.syntax.ScaleType;
import org.glossator.taxonomy.syntax.TypeText;
import org.glossator.taxonomy.syntax.Value;

/** What can be entered in an attribute, where that can be said beforehand. */
sealed interface Values {

    boolean allows(Value value);

    /** @param range what numbers can be entered; n/a as well, where the scale has it */
    record Numbers(NumberRange range, boolean notApplicable) implements Values {
        @Override
        public boolean allows(Value value) {
            Optional<BigDecimal> number = Amounts.parse(value.getNumber());
            return value.isNotApplicable() ? notApplicable : number.filter(range::allows).isPresent();
        }

        @Override
        public String toString() {
            return range + (range.step().signum() > 0 ? " in steps of " + range.step().toPlainString() : "")
                    + (notApplicable ? ", or n/a" : "");
        }
    }

    /** @param several whether more than one of the names can be entered together */
    record Names(List<String> names, boolean several) implements Values {
        @Override
        public boolean allows(Value value) {
            return value.getWord() != null && names.contains(value.getWord());
        }

        @Override
        public String toString() {
            return String.join(", ", names.subList(0, names.size() - 1)) + (names.size() > 1 ? " or " : "") + names.getLast();
        }
    }

    /** @return nothing for texts, evidence and whatever is not clear yet */
    static Optional<Values> of(TypeText type) {
        if (type instanceof BooleanType) {
            return Optional.of(new Names(List.of("yes", "no"), false));
        } else if (type instanceof ChoiceType choice) {
            List<String> names = choice.getOptions().stream().map(OptionText::getName).filter(Objects::nonNull).toList();
            return names.isEmpty() ? Optional.empty() : Optional.of(new Names(names, choice.isSeveral()));
        } else if (type instanceof NumberType number) {
            return NumberRange.of(number).map(range -> new Numbers(range, false));
        } else if (type instanceof ScaleType scale && Trees.isLinked(scale.getScale())) {
            return NumberRange.of(scale.getScale()).map(range -> new Numbers(range, scale.getScale().isNotApplicable()));
        }
        return Optional.empty();
    }

    /** @return as the text says it */
    static String words(Value value) {
        return value.isNotApplicable() ? "n/a"
                : value.getNumber() != null ? value.getNumber() : value.getWord() != null ? value.getWord() : value.getText();
    }
}
