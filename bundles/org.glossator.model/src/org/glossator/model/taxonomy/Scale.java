package org.glossator.model.taxonomy;

import java.util.List;
import java.util.Optional;

/**
 * Ordered steps.
 *
 * @param least the first step
 * @param most the last step; not less than {@code least}
 * @param step between two; positive
 * @param notApplicable what “n/a” means, where it can be chosen
 * @param steps those with names, in the order of the text
 */
public record Scale(String name, LocalText label, LocalText definition, double least, double most, double step,
        Optional<LocalText> notApplicable, List<Step> steps) {

    public Scale {
        steps = List.copyOf(steps);
    }

    /** One step, or several that have one name. */
    public record Step(double least, double most, LocalText label, LocalText definition) {
    }
}
