package org.glossator.taxonomy.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.Colour;
import org.glossator.model.ScopeNote;
import org.glossator.model.taxonomy.Applicability;
import org.glossator.model.taxonomy.Attribute;
import org.glossator.model.taxonomy.CategoryDetails;
import org.glossator.model.taxonomy.CategoryRef;
import org.glossator.model.taxonomy.Choice;
import org.glossator.model.taxonomy.Polarity;
import org.glossator.model.taxonomy.TaxonomyDetails;
import org.glossator.taxonomy.TaxonomyKeys;
import org.glossator.taxonomy.links.CategoryTree;
import org.glossator.taxonomy.syntax.AvoidWhen;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.DesignNote;
import org.glossator.taxonomy.syntax.Example;
import org.glossator.taxonomy.syntax.NearMiss;
import org.glossator.taxonomy.syntax.Negative;
import org.glossator.taxonomy.syntax.NoteText;
import org.glossator.taxonomy.syntax.UseWhen;

/** The tree of categories, each with what it inherits. */
final class Categories {
    private final Ids ids;
    private final CategoryTree tree;
    private final TaxonomyDetails details;
    private final Set<String> deprecated;
    private final Map<CategoryId, List<Attribute>> starting;
    private final Targets targets;

    /** @param attributes the names of those that the categories above take */
    record Inherited(String prefix, int depth, Optional<Colour> colour, Applicability applicability, List<String> attributes) {
    }

    /**
     * @param deprecated paths
     * @param starting the attributes that begin with a category
     */
    Categories(Ids ids, CategoryTree tree, TaxonomyDetails details, Set<String> deprecated,
            Map<CategoryId, List<Attribute>> starting) {
        this.ids = ids;
        this.tree = tree;
        this.details = details;
        this.deprecated = deprecated;
        this.starting = starting;
        targets = new Targets(ids);
    }

    List<Category> of(List<CategoryText> texts, Inherited inherited) {
        if (texts.isEmpty()) {
            return List.of();
        }
        var categories = new ArrayList<Category>(texts.size());
        texts.forEach(text -> categories.add(category(text, inherited)));
        return categories;
    }

    private Category category(CategoryText text, Inherited above) {
        String path = above.prefix + text.getName();
        CategoryId id = ids.of(text);
        Optional<Colour> colour = text.getColour() == null ? above.colour
                : Colour.parse(text.getColour()).or(() -> above.colour);
        Applicability applicability = text.getApplies() == null ? above.applicability : targets.of(text.getApplies());
        List<String> attributes = with(above.attributes, id, false);
        var below = new Inherited(path + ".", above.depth + 1, colour, applicability, with(attributes, id, true));
        return new Category(id, path, Texts.orElse(text.getLabel(), text.getName()), String.join(" ", text.getDefinition()),
                Optional.ofNullable(text.getKey()).flatMap(TaxonomyKeys::parse), colour, text.isAbstract() || text.isFacet(),
                text.getNotes().stream().map(Categories::note).toList(), of(tree.children(text), below),
                details(text, path, above.depth, applicability, attributes));
    }

    private List<String> with(List<String> names, CategoryId id, boolean onlyBelow) {
        List<Attribute> more = starting.get(id);
        if (more == null) {
            return names;
        }
        var all = new ArrayList<String>(names);
        more.stream().filter(attribute -> attribute.categories().contains(new CategoryRef(id, onlyBelow))).map(Attribute::name)
                .filter(name -> !all.contains(name)).forEach(all::add);
        return List.copyOf(all);
    }

    private CategoryDetails details(CategoryText text, String path, int depth, Applicability applicability,
            List<String> attributes) {
        Optional<String> level = text.getLevel() != null && !text.getLevel().eIsProxy() ? Optional.of(text.getLevel().getName())
                : depth < details.levels().size() ? Optional.of(details.levels().get(depth).name()) : Optional.empty();
        return new CategoryDetails.Builder().labels(Texts.map(text.getLabelTranslations()))
                .definitions(Texts.map(text.getDefinitionTranslations()))
                .synonyms(text.getSynonyms().stream().map(synonym -> Texts.of(synonym.getText(), synonym.getTranslations())).toList())
                .notation(Optional.ofNullable(text.getNotation())).polarity(Targets.word(text.getPolarity(), Polarity.class))
                .weight(Texts.number(text.getWeight())).weightSum(Texts.number(text.getWeightSum())).level(level)
                .otherParents(ids.ids(text.getParents())).related(ids.refs(text.getRelated()))
                .uri(Optional.ofNullable(text.getUri())).since(Declarations.version(text.getSince())).applicability(applicability)
                .facet(text.isFacet()).choice(Targets.word(text.getChoice(), Choice.class)).required(text.isRequired())
                .priority(ids.ids(text.getPriority())).deprecated(deprecated.contains(path)).attributes(attributes).build();
    }

    private static ScopeNote note(NoteText note) {
        return switch (note) {
            case UseWhen one -> plain(ScopeNote.Kind.USE_WHEN, one, one.getText());
            case AvoidWhen one -> plain(ScopeNote.Kind.AVOID_WHEN, one, one.getText());
            case Example one -> plain(ScopeNote.Kind.EXAMPLE, one, one.getText());
            case NearMiss one -> new ScopeNote(ScopeNote.Kind.NEAR_MISS, one.getText(), Texts.orElse(one.getBecause(), ""),
                    Texts.map(one.getTranslations()), Texts.map(one.getBecauseTranslations()));
            case Negative one -> new ScopeNote(ScopeNote.Kind.NEGATIVE, one.getText(), Texts.orElse(one.getBecause(), ""),
                    Texts.map(one.getTranslations()), Texts.map(one.getBecauseTranslations()));
            case DesignNote one -> plain(ScopeNote.Kind.NOTE, one,
                    one.getMore().isEmpty() ? one.getText() : one.getText() + " " + String.join(" ", one.getMore()));
            default -> throw new IllegalStateException("not a note: " + note);
        };
    }

    private static ScopeNote plain(ScopeNote.Kind kind, NoteText note, String text) {
        return new ScopeNote(kind, text, "", Texts.map(note.getTranslations()), Map.of());
    }
}
