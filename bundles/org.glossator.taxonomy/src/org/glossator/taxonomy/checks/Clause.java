package org.glossator.taxonomy.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glossator.taxonomy.syntax.And;
import org.glossator.taxonomy.syntax.Condition;
import org.glossator.taxonomy.syntax.Not;
import org.glossator.taxonomy.syntax.Or;
import org.glossator.taxonomy.syntax.Term;

/**
 * Terms that hold, or do not, at the same time. A condition is one or more of them, one of which must hold (its disjunctive normal
 * form).
 */
record Clause(List<Literal> literals) {
    /** Of clauses; conditions with more are longer than any that a designer writes, and are not looked into. */
    private static final int MOST = 512;

    /** @param positive whether the term holds */
    record Literal(Term term, boolean positive) {
    }

    /** @return nothing where the condition is too long, or not complete */
    static Optional<List<Clause>> of(Condition condition) {
        return of(condition, true);
    }

    private static Optional<List<Clause>> of(Condition condition, boolean positive) {
        if (condition instanceof Term term) {
            return Optional.of(List.of(new Clause(List.of(new Literal(term, positive)))));
        } else if (condition instanceof Not not && not.getTerm() != null) {
            return of(not.getTerm(), positive == (not.getNegations().size() % 2 == 0));
        } else if (condition instanceof And and) {
            return positive ? all(and.getTerms(), true) : any(and.getTerms(), false);
        } else if (condition instanceof Or or) {
            return positive ? any(or.getTerms(), true) : all(or.getTerms(), false);
        }
        return Optional.empty();
    }

    private static Optional<List<Clause>> any(List<Condition> terms, boolean positive) {
        var clauses = new ArrayList<Clause>();
        for (Condition term : terms) {
            Optional<List<Clause>> more = of(term, positive);
            if (more.isEmpty() || clauses.size() + more.get().size() > MOST) {
                return Optional.empty();
            }
            clauses.addAll(more.get());
        }
        return Optional.of(clauses);
    }

    private static Optional<List<Clause>> all(List<Condition> terms, boolean positive) {
        List<Clause> clauses = List.of(new Clause(List.of()));
        for (Condition term : terms) {
            Optional<List<Clause>> more = of(term, positive);
            if (more.isEmpty() || clauses.size() * more.get().size() > MOST) {
                return Optional.empty();
            }
            var longer = new ArrayList<Clause>();
            for (Clause clause : clauses) {
                for (Clause next : more.get()) {
                    var literals = new ArrayList<>(clause.literals);
                    literals.addAll(next.literals);
                    longer.add(new Clause(literals));
                }
            }
            clauses = longer;
        }
        return Optional.of(clauses);
    }
}
