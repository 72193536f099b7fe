package org.glossator.taxonomy.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.taxonomy.AttributeValue;
import org.glossator.model.taxonomy.CategoryRef;
import org.glossator.model.taxonomy.Condition;
import org.glossator.model.taxonomy.Condition.Operator;
import org.glossator.taxonomy.syntax.And;
import org.glossator.taxonomy.syntax.AttributeText;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.Not;
import org.glossator.taxonomy.syntax.Or;
import org.glossator.taxonomy.syntax.RelationText;
import org.glossator.taxonomy.syntax.Term;
import org.glossator.taxonomy.syntax.Value;

/** Conditions and values. */
final class Conditions {
    private final Ids ids;

    Conditions(Ids ids) {
        this.ids = ids;
    }

    Optional<Condition> optional(org.glossator.taxonomy.syntax.@Nullable Condition condition) {
        return condition == null ? Optional.empty() : Optional.of(of(condition));
    }

    Condition of(org.glossator.taxonomy.syntax.Condition condition) {
        return switch (condition) {
            case Or or -> new Condition.Or(or.getTerms().stream().map(this::of).toList());
            case And and -> new Condition.And(and.getTerms().stream().map(this::of).toList());
            case Not not -> not.getNegations().size() % 2 == 0 ? of(not.getTerm()) : new Condition.Not(of(not.getTerm()));
            case Term term -> term(term);
            default -> throw new IllegalStateException("not a condition: " + condition);
        };
    }

    private Condition term(Term term) {
        @Nullable EObject subject = term.getSubject();
        return switch (subject) {
            case CategoryText category -> new Condition.Chosen(new CategoryRef(ids.of(category), term.isBelow()));
            case RelationText relation -> new Condition.Linked(relation.getName());
            case AttributeText attribute -> attribute(attribute.getName(), term);
            case null, default -> throw new IllegalStateException("a reference that means nothing is an error");
        };
    }

    private static Condition attribute(String name, Term term) {
        List<AttributeValue> values = values(term.getValues());
        return values.isEmpty() ? new Condition.Given(name)
                : term.getOperator() == null ? new Condition.OneOf(name, values)
                        : new Condition.Compared(name, operator(term.getOperator()), values.getFirst());
    }

    private static Operator operator(String sign) {
        return switch (sign) {
            case "!=" -> Operator.NOT_EQUAL;
            case "<" -> Operator.LESS;
            case "<=" -> Operator.LESS_OR_EQUAL;
            case ">" -> Operator.GREATER;
            case ">=" -> Operator.GREATER_OR_EQUAL;
            default -> Operator.EQUAL;
        };
    }

    static List<AttributeValue> values(List<Value> values) {
        return values.stream().map(Conditions::value).toList();
    }

    private static AttributeValue value(Value value) {
        if (value.getNumber() != null) {
            return new AttributeValue.Number(Texts.number(value.getNumber(), 0));
        } else if (value.isNotApplicable()) {
            return new AttributeValue.NotApplicable();
        } else if (value.getText() != null) {
            return new AttributeValue.Text(value.getText());
        }
        String word = Texts.orElse(value.getWord(), "");
        return switch (word) {
            case "yes" -> new AttributeValue.YesNo(true);
            case "no" -> new AttributeValue.YesNo(false);
            default -> new AttributeValue.Word(word);
        };
    }
}
