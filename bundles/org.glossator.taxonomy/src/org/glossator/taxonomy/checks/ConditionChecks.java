package org.glossator.taxonomy.checks;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.syntax.And;
import org.glossator.taxonomy.syntax.AttributeText;
import org.glossator.taxonomy.syntax.Condition;
import org.glossator.taxonomy.syntax.Or;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.Term;
import org.glossator.taxonomy.syntax.Value;

/** Conditions that can never hold, and values that an attribute never has. */
public final class ConditionChecks extends AreaChecks {

    /** Only the outermost condition: it finds the smallest part that is to blame. */
    @Check
    public void holds(Condition condition) {
        if (!(condition.eContainer() instanceof Condition)) {
            checkHolds(condition);
        }
    }

    @Check
    public void values(Term term) {
        if (term.getSubject() instanceof AttributeText attribute && !attribute.eIsProxy() && attribute.getType() != null) {
            Values.of(attribute.getType()).ifPresent(values -> checkValues(term, values, attribute.getName()));
        }
    }

    private void checkValues(Term term, Values values, String attribute) {
        boolean compares = term.getOperator() != null && !List.of("=", "!=", "in").contains(term.getOperator());
        for (int i = 0; i < term.getValues().size(); i++) {
            Value value = term.getValues().get(i);
            boolean right = compares ? values instanceof Values.Numbers && value.getNumber() != null : values.allows(value);
            if (!right) {
                warning("“" + attribute + "” is never " + Values.words(value) + ": it is " + values + ".", term,
                        Literals.TERM__VALUES, i, TaxonomyProblems.UNSATISFIABLE);
            }
        }
    }

    private void checkHolds(Condition condition) {
        if (condition instanceof Term) {
            return; // a wrong value of a term alone is said there
        }
        Optional<String> reason = condition instanceof Or ? Optional.empty() : contradiction(condition);
        if (condition instanceof Or or) {
            or.getTerms().forEach(this::checkHolds);
        } else if (condition instanceof And and
                && (reason.isEmpty() || and.getTerms().stream().anyMatch(term -> contradiction(term).isPresent()))) {
            and.getTerms().forEach(this::checkHolds);
        } else if (reason.isPresent()) {
            report(condition, reason.get());
        }
    }

    /** @return why none of its clauses can hold */
    private static Optional<String> contradiction(Condition condition) {
        Optional<List<Clause>> clauses = Clause.of(condition);
        if (clauses.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> reason = Optional.empty();
        for (Clause clause : clauses.get()) {
            reason = Solver.contradiction(clause);
            if (reason.isEmpty()) {
                return reason;
            }
        }
        return reason;
    }

    private void report(EObject condition, String reason) {
        INode node = NodeModelUtils.findActualNodeFor(condition);
        if (node != null) {
            warningAt("This can never hold, as " + reason + ": change it, or take it away.", condition,
                    node.getOffset(), node.getLength(), TaxonomyProblems.UNSATISFIABLE);
        }
    }
}
