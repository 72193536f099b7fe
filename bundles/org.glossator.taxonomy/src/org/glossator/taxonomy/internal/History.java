package org.glossator.taxonomy.internal;

import java.util.List;
import java.util.Optional;

import org.glossator.model.Version;
import org.glossator.model.taxonomy.Attribute;
import org.glossator.model.taxonomy.CategoryRef;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.model.taxonomy.Mapping;
import org.glossator.model.taxonomy.TaxonomyChange;
import org.glossator.taxonomy.links.ChangeKind;
import org.glossator.taxonomy.links.Imports;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.ChangeText;
import org.glossator.taxonomy.syntax.Deprecation;
import org.glossator.taxonomy.syntax.MappingEnd;
import org.glossator.taxonomy.syntax.MappingText;
import org.glossator.taxonomy.syntax.Merge;
import org.glossator.taxonomy.syntax.Move;
import org.glossator.taxonomy.syntax.Renaming;
import org.glossator.taxonomy.syntax.Split;
import org.glossator.taxonomy.syntax.TaxonomyText;
import org.glossator.taxonomy.syntax.ValueText;

/** What categories become: in other versions, and in coarser schemes. */
final class History {
    private final Ids ids;
    private final Conditions conditions;

    History(Ids ids) {
        this.ids = ids;
        conditions = new Conditions(ids);
    }

    Optional<TaxonomyChange> change(ChangeText text) {
        Optional<Version> since = Declarations.version(text.getSince());
        LocalText reason = Texts.of(text.getReason(), text.getReasonTranslations());
        Optional<String> now = text.getNew().stream().findFirst();
        if (text.getOld().isEmpty()) {
            return Optional.empty();
        }
        String old = text.getOld().getFirst();
        return switch (text) {
            case Deprecation deprecation -> Optional.of(new TaxonomyChange.Deprecated(ChangeKind.of(text), old, now, since, reason));
            case Renaming renaming -> now.map(path -> new TaxonomyChange.Renamed(ChangeKind.of(text), old, path, since, reason));
            case Move move -> now.map(path -> new TaxonomyChange.Moved(old, path, since, reason));
            case Merge merge -> now.map(path -> new TaxonomyChange.Merged(merge.getOld(), path, since, reason));
            case Split split -> Optional.of(new TaxonomyChange.Split(old, split.getNew(), split.getCases().stream()
                    .map(one -> new TaxonomyChange.Case(one.getCategory(), conditions.optional(one.getCondition()))).toList(), since,
                    reason));
            default -> throw new IllegalStateException("not a change: " + text);
        };
    }

    Mapping mapping(MappingText text) {
        return new Mapping(text.getName(), Texts.of(text.getLabel(), text.getLabelTranslations()),
                Texts.of(text.getDefinition(), text.getDefinitionTranslations()),
                Optional.ofNullable(text.getBase()).filter(base -> !base.eIsProxy()).map(MappingText::getName),
                Optional.ofNullable(text.getAlias()).flatMap(Imports::taxonomy).map(TaxonomyText::getName),
                text.getValues().stream().map(value -> new Attribute.Option(value.getName(),
                        Texts.of(value.getLabel(), value.getLabelTranslations()))).toList(),
                text.getEntries().stream().map(entry -> new Mapping.Entry(ends(entry.getSources()), end(entry.getTarget()),
                        Targets.word(entry.getMatch(), Mapping.Match.class).orElse(Mapping.Match.EXACT))).toList());
    }

    private List<Mapping.End> ends(List<MappingEnd> ends) {
        return ends.stream().map(this::end).toList();
    }

    private Mapping.End end(MappingEnd end) {
        return switch (end.getTarget()) {
            case ValueText value -> new Mapping.End.OfValue(value.getName());
            case CategoryText category -> new Mapping.End.OfCategory(new CategoryRef(ids.of(category), end.isBelow()));
            case null, default -> new Mapping.End.Nothing();
        };
    }
}
