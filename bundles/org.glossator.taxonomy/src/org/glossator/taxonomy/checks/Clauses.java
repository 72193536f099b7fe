package org.glossator.taxonomy.checks;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.glossator.taxonomy.checks.Clause.Literal;
import org.glossator.taxonomy.syntax.AttributeText;

/** What a clause says, sorted by what it says it about. */
final class Clauses {

    private Clauses() {
    }

    /** @return what is said about each attribute */
    static Map<AttributeText, List<Literal>> byAttribute(Clause clause) {
        Map<AttributeText, List<Literal>> sorted = new IdentityHashMap<>();
        for (Literal literal : clause.literals()) {
            if (literal.term().getSubject() instanceof AttributeText attribute && !attribute.eIsProxy()) {
                sorted.computeIfAbsent(attribute, a -> new ArrayList<>()).add(literal);
            }
        }
        return sorted;
    }
}
