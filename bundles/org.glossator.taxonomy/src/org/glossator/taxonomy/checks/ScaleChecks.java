package org.glossator.taxonomy.checks;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.eclipse.xtext.validation.Check;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.syntax.ScaleText;
import org.glossator.taxonomy.syntax.StepText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;

/** Scales: from where to where, in which steps, and what the steps are called. */
public final class ScaleChecks extends AreaChecks {

    @Check
    public void range(ScaleText scale) {
        if (scale.getName() == null) {
            return;
        }
        if (scale.getMinimum() != null && scale.getMaximum() == null) {
            error("“" + scale.getMinimum() + "” is no range: write two dots between the lowest and the highest number, as in 1..5.",
                    Literals.SCALE_TEXT__MINIMUM, TaxonomyProblems.BAD_RANGE);
            return;
        } else if (scale.getMinimum() == null) {
            error("“" + scale.getName() + "” does not say from where to where it goes: write a range such as 1..5.",
                    Literals.SCALE_TEXT__NAME, TaxonomyProblems.BAD_RANGE);
            return;
        }
        checkOnce(scale, Literals.SCALE_TEXT__MINIMUM, "range");
        Optional<NumberRange> range = NumberRange.of(scale);
        if (range.isEmpty()) {
            error("A scale goes from a lower to a higher number, such as 1..5: change “" + scale.getMinimum() + ".."
                    + scale.getMaximum() + "”.", Literals.SCALE_TEXT__MINIMUM, TaxonomyProblems.BAD_RANGE);
            return;
        }
        if (scale.getStep() != null && checkOnce(scale, Literals.SCALE_TEXT__STEP, "step")) {
            checkStep(scale, range.get());
        }
        checkSteps(scale.getSteps(), range.get());
    }

    private void checkStep(ScaleText scale, NumberRange range) {
        Optional<BigDecimal> step = Amounts.parse(scale.getStep());
        if (step.filter(s -> s.signum() > 0).isEmpty()) {
            error("“" + scale.getStep() + "” is not a step: write a number above 0, such as 0.5.", Literals.SCALE_TEXT__STEP,
                    TaxonomyProblems.BAD_STEP);
        } else if (!range.allows(range.maximum())) {
            error("Steps of " + scale.getStep() + " from " + scale.getMinimum() + " never reach " + scale.getMaximum()
                    + ": change the step or the range.", Literals.SCALE_TEXT__STEP, TaxonomyProblems.BAD_STEP);
        }
    }

    private void checkSteps(List<StepText> steps, NumberRange range) {
        var seen = new HashSet<BigDecimal>();
        for (StepText step : steps) {
            Optional<BigDecimal> from = Amounts.parse(step.getMinimum());
            Optional<BigDecimal> to = step.getMaximum() == null ? from : Amounts.parse(step.getMaximum());
            if (from.isEmpty() || to.isEmpty() || from.get().compareTo(to.get()) > 0) {
                error("A step is one number, or a range from a lower to a higher one, such as 80..100.", step,
                        Literals.STEP_TEXT__MINIMUM, TaxonomyProblems.BAD_STEP);
            } else if (!range.contains(from.get()) || !range.contains(to.get())) {
                error("This step is not on the scale, which goes from " + range + ": change the step or the range.", step,
                        Literals.STEP_TEXT__MINIMUM, TaxonomyProblems.BAD_STEP);
            } else if (step.getMaximum() == null && !range.allows(from.get())) {
                error("Nobody can choose " + step.getMinimum() + ", as it lies between two steps of the scale: change it, or the step.",
                        step, Literals.STEP_TEXT__MINIMUM, TaxonomyProblems.BAD_STEP);
            } else if (!seen.add(from.get().stripTrailingZeros())) {
                error("This step is said already: write each step once.", step, Literals.STEP_TEXT__MINIMUM,
                        TaxonomyProblems.BAD_STEP);
            }
        }
    }
}
