package org.glossator.taxonomy.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.EcoreUtil2;
import org.glossator.model.Severity;
import org.glossator.model.Version;
import org.glossator.model.taxonomy.Attribute;
import org.glossator.model.taxonomy.CategoryRef;
import org.glossator.model.taxonomy.Cross;
import org.glossator.model.taxonomy.Limit;
import org.glossator.model.taxonomy.Relation;
import org.glossator.model.taxonomy.Rule;
import org.glossator.model.taxonomy.Rule.Constraint;
import org.glossator.model.taxonomy.Scale;
import org.glossator.taxonomy.syntax.AttributeText;
import org.glossator.taxonomy.syntax.BooleanType;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.ChoiceType;
import org.glossator.taxonomy.syntax.ClaimEnd;
import org.glossator.taxonomy.syntax.Count;
import org.glossator.taxonomy.syntax.CrossText;
import org.glossator.taxonomy.syntax.Evidence;
import org.glossator.taxonomy.syntax.Exclusive;
import org.glossator.taxonomy.syntax.ExtensionText;
import org.glossator.taxonomy.syntax.FreeText;
import org.glossator.taxonomy.syntax.Implication;
import org.glossator.taxonomy.syntax.LimitText;
import org.glossator.taxonomy.syntax.NumberType;
import org.glossator.taxonomy.syntax.OptionText;
import org.glossator.taxonomy.syntax.Prerequisite;
import org.glossator.taxonomy.syntax.Prohibition;
import org.glossator.taxonomy.syntax.RelationText;
import org.glossator.taxonomy.syntax.Requirement;
import org.glossator.taxonomy.syntax.Rewrite;
import org.glossator.taxonomy.syntax.RuleText;
import org.glossator.taxonomy.syntax.ScaleText;
import org.glossator.taxonomy.syntax.ScaleType;
import org.glossator.taxonomy.syntax.TaxonomyText;
import org.glossator.taxonomy.syntax.TypeText;

/** What stands beside the categories: scales, attributes, relations, rules and facets' dependences. */
final class Declarations {
    private final TaxonomyText home;
    private final Ids ids;
    private final Conditions conditions;

    Declarations(TaxonomyText home, Ids ids) {
        this.home = home;
        this.ids = ids;
        conditions = new Conditions(ids);
    }

    static Scale scale(ScaleText text) {
        double least = Texts.number(text.getMinimum(), 1);
        double most = Math.max(least, Texts.number(text.getMaximum(), least));
        return new Scale(text.getName(), Texts.of(text.getLabel(), text.getLabelTranslations()),
                Texts.of(text.getDefinition(), text.getDefinitionTranslations()), least, most, Texts.number(text.getStep(), 1),
                text.isNotApplicable() ? Optional.of(Texts.of(text.getNotApplicableText(), text.getNotApplicableTranslations()))
                        : Optional.empty(),
                text.getSteps().stream().map(step -> {
                    double from = Texts.number(step.getMinimum(), least);
                    return new Scale.Step(from, Texts.number(step.getMaximum(), from),
                            Texts.of(step.getLabel(), step.getLabelTranslations()),
                            Texts.of(step.getDefinition(), step.getDefinitionTranslations()));
                }).toList());
    }

    Attribute attribute(AttributeText text) {
        var categories = new ArrayList<CategoryRef>(ids.refs(text.getCategories()));
        owner(text).ifPresent(owner -> categories.add(new CategoryRef(ids.of(owner), false)));
        return new Attribute(text.getName(), Texts.of(text.getLabel(), text.getLabelTranslations()),
                Texts.of(text.getDefinition(), text.getDefinitionTranslations()), type(text.getType()), categories, text.isRequired(),
                Conditions.values(text.getDefaults()), conditions.optional(text.getCondition()), version(text.getSince()));
    }

    private static Optional<CategoryText> owner(AttributeText text) {
        EObject container = text.eContainer();
        return container instanceof CategoryText category ? Optional.of(category)
                : container instanceof ExtensionText extension ? Optional.ofNullable(extension.getCategory()) : Optional.empty();
    }

    private Attribute.Type type(@Nullable TypeText type) {
        return switch (type) {
            case NumberType number -> new Attribute.Type.Number(number.isInteger(), Texts.number(number.getMinimum()),
                    Texts.number(number.getMaximum()));
            case BooleanType yesNo -> new Attribute.Type.YesNo();
            case ChoiceType choice -> new Attribute.Type.OneOf(choice.getOptions().stream().map(Declarations::option).toList(),
                    choice.isSeveral());
            case FreeText free -> new Attribute.Type.Text(Texts.orElse(free.getOpening(), ""),
                    Texts.number(free.getMaximum()).map(Double::intValue));
            case Rewrite rewrite -> new Attribute.Type.Rewrite();
            case Evidence evidence -> new Attribute.Type.Evidence(Targets.kind(evidence.getKind()),
                    Targets.cardinality(evidence.getCardinality()));
            case ScaleType scale when scale.getScale() != null && !scale.getScale().eIsProxy() -> new Attribute.Type.OfScale(
                    name(scale.getScale()));
            case null, default -> new Attribute.Type.Text("", Optional.empty());
        };
    }

    /** With its taxonomy's name where that is another. */
    private String name(ScaleText scale) {
        @Nullable TaxonomyText owner = EcoreUtil2.getContainerOfType(scale, TaxonomyText.class);
        return owner == null || owner == home ? scale.getName() : owner.getName() + ":" + scale.getName();
    }

    static Attribute.Option option(OptionText text) {
        return new Attribute.Option(text.getName(), Texts.of(text.getLabel(), text.getLabelTranslations()));
    }

    Relation relation(RelationText text) {
        return new Relation(text.getName(), Texts.of(text.getLabel(), text.getLabelTranslations()),
                Texts.of(text.getDefinition(), text.getDefinitionTranslations()), ends(text.getSources()), ends(text.getTargets()),
                text.isAcrossPapers(), text.isSymmetric(), text.isTransitive(), Optional.ofNullable(text.getInverse()));
    }

    private List<CategoryRef> ends(List<ClaimEnd> ends) {
        return ends.stream().anyMatch(ClaimEnd::isAny) ? List.of()
                : ends.stream().map(ClaimEnd::getCategory).filter(Ids::isThere).map(ids::ref).toList();
    }

    Optional<Rule> rule(RuleText text) {
        Severity severity = switch (Texts.orElse(text.getSeverity(), "error")) {
            case "warning" -> Severity.WARNING;
            case "hint" -> Severity.INFO;
            default -> Severity.ERROR;
        };
        return constraint(text.getConstraint()).map(constraint -> new Rule(text.getName(), constraint,
                Texts.of(text.getMessage(), text.getMessageTranslations()), severity));
    }

    private Optional<Constraint> constraint(org.glossator.taxonomy.syntax.@Nullable Constraint constraint) {
        return switch (constraint) {
            case Exclusive rule -> Optional.of(new Constraint.Exclusive(ids.refs(rule.getCategories())));
            case Requirement rule -> Optional.of(new Constraint.Require(ids.refs(rule.getCategories()), conditions.optional(rule.getCondition())));
            case Implication rule -> Optional.of(new Constraint.Imply(ids.refs(rule.getCategories()), conditions.optional(rule.getCondition())));
            case Prohibition rule -> Optional.of(new Constraint.Forbid(conditions.of(rule.getCondition())));
            case Count rule -> Optional.of(new Constraint.Count(rule.isMost(), Texts.number(rule.getNumber()).map(Double::intValue).orElse(0),
                    ids.refs(rule.getCategories()), Targets.word(rule.getUnit(), Rule.Unit.class).orElse(Rule.Unit.TARGET)));
            case Prerequisite rule -> Optional.of(new Constraint.Prerequisite(ids.refs(rule.getCategories()), ids.refs(rule.getResults())));
            case null, default -> Optional.empty();
        };
    }

    Optional<Limit> limit(LimitText text) {
        return !Ids.isThere(text.getFacet()) ? Optional.empty()
                : Optional.of(new Limit(ids.ref(text.getFacet()).id(), ids.refs(text.getValues()),
                        conditions.optional(text.getCondition()), Texts.of(text.getMessage(), text.getMessageTranslations())));
    }

    Cross cross(CrossText text) {
        return new Cross(text.getName(), Texts.of(text.getLabel(), text.getLabelTranslations()),
                Texts.of(text.getDefinition(), text.getDefinitionTranslations()), ids.ids(text.getFacets()),
                text.getCells().stream().map(cell -> new Cross.Cell(ids.ids(cell.getValues()),
                        Texts.of(cell.getLabel(), cell.getLabelTranslations()),
                        Texts.of(cell.getDefinition(), cell.getDefinitionTranslations()))).toList(),
                text.getExclusions().stream().map(exclusion -> ids.ids(exclusion.getValues())).toList());
    }

    static Optional<Version> version(@Nullable String text) {
        return text == null ? Optional.empty() : Version.parse(text);
    }
}
