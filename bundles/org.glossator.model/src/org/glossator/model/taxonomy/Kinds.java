package org.glossator.model.taxonomy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The closed sets of records that a taxonomy is made of. Named here and not asked of the classes: Java 21 gives a wrong answer for
 * classes that come from a class archive and of which one is not loaded yet.
 */
final class Kinds {
    private static final Map<Class<?>, List<Class<? extends Record>>> OF = Map.of(
            AttributeValue.class, List.of(AttributeValue.Number.class, AttributeValue.Word.class, AttributeValue.Text.class,
                    AttributeValue.YesNo.class, AttributeValue.NotApplicable.class),
            Attribute.Type.class, List.of(Attribute.Type.OfScale.class, Attribute.Type.Number.class, Attribute.Type.YesNo.class,
                    Attribute.Type.OneOf.class, Attribute.Type.Text.class, Attribute.Type.Rewrite.class,
                    Attribute.Type.Evidence.class),
            Condition.class, List.of(Condition.Or.class, Condition.And.class, Condition.Not.class, Condition.Chosen.class,
                    Condition.Linked.class, Condition.Given.class, Condition.Compared.class, Condition.OneOf.class),
            Mapping.End.class, List.of(Mapping.End.OfCategory.class, Mapping.End.OfValue.class, Mapping.End.Nothing.class),
            Rule.Constraint.class, List.of(Rule.Constraint.Exclusive.class, Rule.Constraint.Require.class,
                    Rule.Constraint.Imply.class, Rule.Constraint.Forbid.class, Rule.Constraint.Count.class,
                    Rule.Constraint.Prerequisite.class),
            TaxonomyChange.class, List.of(TaxonomyChange.Deprecated.class, TaxonomyChange.Renamed.class,
                    TaxonomyChange.Moved.class, TaxonomyChange.Merged.class, TaxonomyChange.Split.class));

    private Kinds() {
    }

    /** @return the records that are of a sealed type; none where the type is not one of them */
    static List<Class<? extends Record>> of(Class<?> type) {
        return OF.getOrDefault(type, List.of());
    }

    static boolean areOf(Class<?> type) {
        return OF.containsKey(type);
    }

    /** @param name simple name of the record */
    static Optional<Class<? extends Record>> named(Class<?> type, Object name) {
        return of(type).stream().filter(kind -> kind.getSimpleName().equals(name)).findFirst();
    }
}
