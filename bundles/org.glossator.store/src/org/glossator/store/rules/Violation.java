package org.glossator.store.rules;

import java.util.List;
import java.util.Optional;

import org.glossator.model.AnnotationId;
import org.glossator.model.AnnotatorId;
import org.glossator.model.CategoryId;
import org.glossator.model.PaperId;
import org.glossator.model.Severity;
import org.glossator.model.Target;

/**
 * A place where judgements do not keep to their taxonomy.
 *
 * @param code stable, such as {@code rules.attributeMissing}; of a rule that the designer has written {@code rules.} and
 *         what kind of rule it is
 * @param severity as the designer says it; an error keeps a paper from being finished well
 * @param message one sentence for the annotator: the designer's own where there is one
 * @param target what is judged
 * @param annotation the judgement; of several the first; nothing where a link is wrong
 * @param category that the violation is about; nothing where it is about none in particular
 * @param attribute the name of the attribute that is wrong or missing; empty where it is about none
 * @param fixes any one of which ends it; may be empty
 */
public record Violation(String code, Severity severity, String message, PaperId paper, AnnotatorId annotator, Target target,
        Optional<AnnotationId> annotation, Optional<CategoryId> category, String attribute, List<Fix> fixes) {

    public Violation {
        fixes = List.copyOf(fixes);
    }
}
