package org.glossator.taxonomy.print;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.glossator.model.Severity;
import org.glossator.model.Version;
import org.glossator.model.taxonomy.Attribute;
import org.glossator.model.taxonomy.Cardinality;
import org.glossator.model.taxonomy.CategoryRef;
import org.glossator.model.taxonomy.Condition;
import org.glossator.model.taxonomy.Cross;
import org.glossator.model.taxonomy.Limit;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.model.taxonomy.Mapping;
import org.glossator.model.taxonomy.Relation;
import org.glossator.model.taxonomy.Rule;
import org.glossator.model.taxonomy.Rule.Constraint;
import org.glossator.model.taxonomy.Scale;
import org.glossator.model.taxonomy.TaxonomyChange;

/** What stands beside the categories. */
final class DeclarationPrinter {
    private static final Cardinality ANY_NUMBER = new Cardinality(0, Integer.MAX_VALUE);

    private final Lines lines;
    private final Names names;
    private final Conditions conditions;

    DeclarationPrinter(Lines lines, Names names) {
        this.lines = lines;
        this.names = names;
        conditions = new Conditions(names);
    }

    void scale(Scale scale) {
        String step = scale.step() == 1 ? "" : " step " + Words.number(scale.step());
        String head = "scale " + scale.name() + Words.said(scale.label()) + " " + Words.number(scale.least()) + ".."
                + Words.number(scale.most()) + step + scale.notApplicable().map(text -> " or n/a" + Words.said(text)).orElse("");
        lines.add(head);
        define(scale.definition());
        block(scale.steps().stream().map(named -> Words.number(named.least())
                + (named.least() == named.most() ? "" : ".." + Words.number(named.most())) + Words.said(named.label())
                + Words.said(named.definition())).toList());
    }

    /** @param everywhere at the top level, so that it names its categories */
    void attribute(Attribute attribute, boolean everywhere) {
        var head = new StringBuilder("attribute ").append(attribute.name()).append(Words.said(attribute.label())).append(" : ")
                .append(type(attribute.type()));
        head.append(everywhere && !attribute.categories().isEmpty() ? " on " + names.refs(attribute.categories()) : "");
        head.append(attribute.required() ? " required" : "");
        head.append(attribute.defaults().isEmpty() ? "" : " default " + Conditions.words(attribute.defaults()));
        head.append(since(attribute.since())).append(when(attribute.shown()));
        lines.add(head.toString());
        define(attribute.definition());
    }

    private String type(Attribute.Type type) {
        return switch (type) {
            case Attribute.Type.OfScale(var scale) -> names.scale(scale);
            case Attribute.Type.Number(var whole, var least, var most) -> (whole ? "integer" : "decimal")
                    + (least.isPresent() && most.isPresent() ? " " + Words.number(least.get()) + ".." + Words.number(most.get()) : "");
            case Attribute.Type.YesNo() -> "boolean";
            case Attribute.Type.OneOf(var options, var several) -> (several ? "any of " : "one of ") + options(options);
            case Attribute.Type.Text(var opening, var longest) -> "text"
                    + (opening.isEmpty() ? "" : " opening " + Words.quoted(opening))
                    + longest.map(most -> " max " + most).orElse("");
            case Attribute.Type.Rewrite() -> "rewrite";
            case Attribute.Type.Evidence(var kind, var number) -> "evidence " + Words.word(kind)
                    + (number.equals(ANY_NUMBER) ? "" : " " + number);
        };
    }

    private static String options(List<Attribute.Option> options) {
        return options.stream().map(option -> option.name() + Words.said(option.label())).collect(Collectors.joining(", "));
    }

    void relation(Relation relation) {
        lines.add("relation " + relation.name() + Words.said(relation.label()) + " : " + ends(relation.sources()) + " -> "
                + ends(relation.targets()) + (relation.acrossPapers() ? " across papers" : "")
                + (relation.symmetric() ? " symmetric" : "") + (relation.transitive() ? " transitive" : "")
                + relation.inverse().map(inverse -> " inverse " + inverse).orElse(""));
        define(relation.definition());
    }

    private String ends(List<CategoryRef> ends) {
        return ends.isEmpty() ? "claim" : names.refs(ends);
    }

    void rule(Rule rule) {
        String constraint = switch (rule.constraint()) {
            case Constraint.Exclusive(var categories) -> "exclusive " + names.refs(categories);
            case Constraint.Require(var categories, var when) -> "require " + names.refs(categories) + when(when);
            case Constraint.Imply(var categories, var when) -> "imply " + names.refs(categories) + when(when);
            case Constraint.Forbid(var condition) -> "forbid " + conditions.words(condition);
            case Constraint.Count(var most, var number, var categories, var unit) -> "at " + (most ? "most " : "least ") + number
                    + " of " + names.refs(categories) + " per " + Words.word(unit);
            case Constraint.Prerequisite(var categories, var results) -> "prerequisite " + names.refs(categories) + " for "
                    + names.refs(results);
        };
        String severity = rule.severity() == Severity.ERROR ? ""
                : rule.severity() == Severity.WARNING ? " as warning" : " as hint";
        lines.add("rule " + rule.name() + " " + constraint + Words.said(rule.message()) + severity);
    }

    void limit(Limit limit) {
        lines.add("limit " + names.of(limit.facet()) + " to " + names.refs(limit.values()) + when(limit.when())
                + Words.said(limit.message()));
    }

    void cross(Cross cross) {
        lines.add("cross " + cross.name() + Words.said(cross.label()) + " of " + names.ids(cross.facets()));
        define(cross.definition());
        var cells = cross.cells().stream().map(cell -> "cell " + names.ids(cell.values()) + Words.said(cell.label())
                + Words.said(cell.definition()));
        var without = cross.without().stream().map(values -> "without " + names.ids(values));
        block(Stream.concat(cells, without).toList());
    }

    void mapping(Mapping mapping) {
        lines.add("mapping " + mapping.name() + Words.said(mapping.label()) + mapping.base().map(base -> " of " + base).orElse("")
                + mapping.taxonomy().map(other -> " to " + names.alias(other)).orElse(""));
        define(mapping.definition());
        var values = mapping.values().isEmpty() ? Stream.<String> empty()
                : Stream.of("values " + options(mapping.values()));
        var entries = mapping.entries().stream().map(entry -> entry.sources().stream().map(this::end).collect(Collectors.joining(", "))
                + " -> " + end(entry.target()) + (entry.match() == Mapping.Match.EXACT ? "" : " as " + Words.word(entry.match())));
        block(Stream.concat(values, entries).toList());
    }

    private String end(Mapping.End end) {
        return switch (end) {
            case Mapping.End.OfCategory(var category) -> names.of(category);
            case Mapping.End.OfValue(var name) -> name;
            case Mapping.End.Nothing() -> "nothing";
        };
    }

    void change(TaxonomyChange change) {
        String end = since(change.since()) + Words.said(change.reason());
        switch (change) {
            case TaxonomyChange.Deprecated(var kind, var old, var use, var since, var reason) -> lines
                    .add("deprecated " + Words.word(kind) + " " + old + use.map(now -> " use " + now).orElse("") + end);
            case TaxonomyChange.Renamed(var kind, var old, var now, var since, var reason) -> lines
                    .add("renamed " + (kind == TaxonomyChange.Kind.CATEGORY ? "" : Words.word(kind) + " ") + old + " to " + now + end);
            case TaxonomyChange.Moved(var old, var now, var since, var reason) -> lines.add("moved " + old + " to " + now + end);
            case TaxonomyChange.Merged(var old, var now, var since, var reason) -> lines
                    .add("merged " + String.join(", ", old) + " into " + now + end);
            case TaxonomyChange.Split(var old, var now, var cases, var since, var reason) -> {
                lines.add("split " + old + " into " + String.join(", ", now) + (cases.isEmpty() ? " by hand" : "") + end);
                block(cases.stream().map(each -> each.path() + each.when().map(when -> " when " + conditions.words(when))
                        .orElse(" otherwise")).toList());
            }
        }
    }

    private void define(LocalText definition) {
        lines.detail("", Words.said(definition));
    }

    private void block(List<String> inside) {
        if (!inside.isEmpty()) {
            lines.add("{");
            lines.deeper();
            inside.forEach(lines::add);
            lines.higher();
            lines.add("}");
        }
    }

    private String when(Optional<Condition> condition) {
        return condition.map(when -> " when " + conditions.words(when)).orElse("");
    }

    private static String since(Optional<Version> since) {
        return since.map(version -> " since " + version).orElse("");
    }
}
