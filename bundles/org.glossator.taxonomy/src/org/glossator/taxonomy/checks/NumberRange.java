package org.glossator.taxonomy.checks;

import java.math.BigDecimal;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.taxonomy.syntax.NumberType;
import org.glossator.taxonomy.syntax.ScaleText;

/**
 * Numbers that can be entered.
 *
 * @param step from the minimum on; 0 where every number in between can be
 */
record NumberRange(BigDecimal minimum, BigDecimal maximum, BigDecimal step) {
    private static final BigDecimal FAR = new BigDecimal("1e12"); // farther than anything that is counted by hand

    /** @return nothing where the scale's text has no range from a lower to a higher number */
    static Optional<NumberRange> of(ScaleText scale) {
        Optional<BigDecimal> minimum = Amounts.parse(scale.getMinimum());
        Optional<BigDecimal> maximum = Amounts.parse(scale.getMaximum());
        if (minimum.isEmpty() || maximum.isEmpty() || minimum.get().compareTo(maximum.get()) >= 0) {
            return Optional.empty();
        }
        boolean whole = isWhole(minimum.get()) && isWhole(maximum.get());
        BigDecimal usual = whole ? BigDecimal.ONE : BigDecimal.ZERO;
        @Nullable String step = scale.getStep();
        return Optional.of(new NumberRange(minimum.get(), maximum.get(),
                step == null ? usual : Amounts.parse(step).filter(s -> s.signum() > 0).orElse(usual)));
    }

    /** @return nothing where the text's range does not go from a lower to a higher number */
    static Optional<NumberRange> of(NumberType type) {
        BigDecimal step = type.isInteger() ? BigDecimal.ONE : BigDecimal.ZERO;
        if (type.getMinimum() == null) {
            return Optional.of(new NumberRange(FAR.negate(), FAR, step));
        }
        Optional<BigDecimal> minimum = Amounts.parse(type.getMinimum());
        Optional<BigDecimal> maximum = Amounts.parse(type.getMaximum());
        return minimum.isEmpty() || maximum.isEmpty() || minimum.get().compareTo(maximum.get()) >= 0 ? Optional.empty()
                : Optional.of(new NumberRange(minimum.get(), maximum.get(), step));
    }

    boolean contains(BigDecimal number) {
        return number.compareTo(minimum) >= 0 && number.compareTo(maximum) <= 0;
    }

    /** @return whether it is in the range and on a step */
    boolean allows(BigDecimal number) {
        return contains(number) && (step.signum() == 0 || number.subtract(minimum).remainder(step).signum() == 0);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    @Override
    public String toString() {
        return minimum.equals(FAR.negate()) ? "any number" : minimum.toPlainString() + " to " + maximum.toPlainString();
    }
}
