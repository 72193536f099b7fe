package org.glossator.model.taxonomy.spi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.Colour;
import org.glossator.model.Outcome;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.model.Taxonomy;
import org.glossator.model.Version;
import org.glossator.model.taxonomy.Attribute;
import org.glossator.model.taxonomy.CategoryRef;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.model.taxonomy.Mapping;
import org.glossator.model.taxonomy.TaxonomyChange;
import org.glossator.model.taxonomy.TaxonomyDetails;

/**
 * A taxonomy while it is read from another format. Takes categories in any order and makes of them what the language accepts:
 * names and ids that are unique, a tree without circles that is not too deep. Not safe for threads.
 */
public final class TaxonomyDraft {
    private static final int MOST_WORDS = 8_000; // names, dots and commas

    private final List<CategoryDraft> categories = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<TaxonomyChange> changes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final TaxonomyDetails.Builder details = new TaxonomyDetails.Builder();
    private final String name;
    private Version version = new Version(1, 0, 0);
    private LocalText title = LocalText.EMPTY;
    private LocalText description = LocalText.EMPTY;

    private record Group(LocalText label, LocalText definition, Optional<String> name, List<Value> values) {
    }

    /** One value of a grouping of categories. */
    public record Value(LocalText label, Optional<String> name, List<CategoryDraft> members) {
        public Value {
            members = List.copyOf(members);
        }
    }

    /** @param name in the form of the language */
    public TaxonomyDraft(String name) {
        this.name = name;
    }

    public TaxonomyDraft version(Version value) {
        version = value;
        return this;
    }

    public TaxonomyDraft title(LocalText text) {
        title = text;
        details.titles(text.translations());
        return this;
    }

    public TaxonomyDraft description(LocalText text) {
        description = text;
        details.descriptions(text.translations());
        return this;
    }

    /** @return takes whatever else there is to say, but for groupings and changes */
    public TaxonomyDetails.Builder details() {
        return details;
    }

    /** Adds a category at the top: {@link CategoryDraft#under} puts it elsewhere. */
    public CategoryDraft add(LocalText label, Place place) {
        var category = new CategoryDraft(label, place);
        categories.add(category);
        return category;
    }

    /** Gives coarser names to groups of categories; a category that is in two groups is left out of the second. */
    public void group(LocalText label, LocalText definition, Optional<String> wantedName, List<Value> values) {
        groups.add(new Group(label, definition, wantedName, List.copyOf(values)));
    }

    /** Says what became of a category; left out where it leads to something that is not there. */
    public void change(TaxonomyChange change) {
        changes.add(change);
    }

    /** @return the taxonomy, with warnings; refused with {@code convert.noCategory} where it has no category */
    public Outcome<Taxonomy> build(Place file) {
        if (categories.isEmpty()) {
            return Outcome.refused(Problem.error("convert.noCategory",
                    "There is no category in the file, so nothing was converted. Choose another file, or say its format.", file));
        }
        var tree = new DraftTree(categories, problems);
        List<CategoryDraft> roots = tree.roots();
        new DraftNames(roots, categories, namesCategories()).give();
        List<TaxonomyChange> all = changes();
        Map<String, Integer> taken = new HashMap<>();
        details.changes(all).mappings(groups.stream().filter(this::isReadable).map(group -> mapping(group, taken)).toList());
        var deprecated = new HashSet<String>();
        all.forEach(change -> {
            if (change instanceof TaxonomyChange.Deprecated(var kind, var old, var use, var since, var reason)
                    && kind == TaxonomyChange.Kind.CATEGORY) {
                deprecated.add(old);
            }
        });
        List<Category> top = roots.stream().map(root -> category(root, Optional.empty(), deprecated)).toList();
        return Outcome.done(new Taxonomy(name, version, title.value().isBlank() ? name : title.value(), description.value(), top,
                details.build()), problems);
    }

    private boolean namesCategories() {
        return !changes.isEmpty() || !groups.isEmpty() || categories.stream()
                .anyMatch(category -> !category.furtherParents.isEmpty() || !category.related.isEmpty());
    }

    private static Category category(CategoryDraft draft, Optional<Colour> above, Set<String> deprecated) {
        Optional<Colour> colour = draft.colour.or(() -> above);
        var children = new ArrayList<Category>(draft.children.size());
        draft.children.forEach(child -> children.add(category(child, colour, deprecated)));
        String own = draft.path.substring(draft.path.lastIndexOf('.') + 1);
        draft.details.otherParents(draft.furtherParents.stream().map(parent -> new CategoryId(parent.finalId)).toList())
                .related(draft.related.stream().filter(other -> other != draft)
                        .map(other -> new CategoryRef(new CategoryId(other.finalId), false)).toList())
                .deprecated(deprecated.contains(draft.path));
        return new Category(new CategoryId(draft.finalId), draft.path, draft.label.value().isBlank() ? own : draft.label.value(),
                draft.definition, draft.key, colour, draft.isAbstract, draft.notes, children, draft.details.build());
    }

    /** The language reads so many words without one that begins a statement; a mapping has none inside. */
    private boolean isReadable(Group group) {
        long words = group.values.stream().flatMap(value -> value.members.stream()).mapToLong(member -> 2L * member.depth).sum();
        if (words > MOST_WORDS) {
            problems.add(Problem.warning("convert.largeGroup", "The group “" + group.label + "” has more members than the language reads"
                    + " in one mapping, and was left out.", Place.NONE));
        }
        return words <= MOST_WORDS;
    }

    private static Mapping mapping(Group group, Map<String, Integer> taken) {
        var names = new HashMap<String, Integer>();
        var options = new ArrayList<Attribute.Option>();
        var entries = new ArrayList<Mapping.Entry>();
        var mapped = new HashSet<CategoryDraft>();
        for (Value value : group.values) {
            String wanted = DraftNames.wish(value.name, value.label.value());
            String valueName = DraftNames.unique(wanted, names, Set.of());
            options.add(new Attribute.Option(valueName, value.label));
            List<Mapping.End> sources = new LinkedHashSet<>(value.members).stream().filter(mapped::add)
                    .map(member -> (Mapping.End) new Mapping.End.OfCategory(new CategoryRef(new CategoryId(member.finalId), false)))
                    .toList();
            if (!sources.isEmpty()) {
                entries.add(new Mapping.Entry(sources, new Mapping.End.OfValue(valueName), Mapping.Match.EXACT));
            }
        }
        String own = DraftNames.unique(DraftNames.wish(group.name, group.label.value()), taken, Set.of());
        return new Mapping(own, group.label, group.definition, Optional.empty(), Optional.empty(), options, entries);
    }

    private List<TaxonomyChange> changes() {
        var paths = new HashSet<String>();
        categories.forEach(category -> paths.add(category.path));
        var all = new ArrayList<TaxonomyChange>();
        for (TaxonomyChange change : changes) {
            if (TaxonomyChange.results(change).stream().allMatch(path -> paths.contains(path)
                    || changes.stream().anyMatch(other -> TaxonomyChange.origins(other).contains(path)))) {
                all.add(change);
            } else {
                problems.add(Problem.warning("convert.change", "A change of “" + String.join(", ", TaxonomyChange.origins(change))
                        + "” was left out, for it leads to a category that is not there.", Place.NONE));
            }
        }
        for (CategoryDraft category : categories) {
            category.deprecation.ifPresent(deprecation -> all.add(new TaxonomyChange.Deprecated(TaxonomyChange.Kind.CATEGORY,
                    category.path, deprecation.use().map(use -> use.path), deprecation.since().filter(v -> v.compareTo(version) <= 0)
                            .or(() -> Optional.of(version)),
                    deprecation.reason())));
        }
        return all;
    }
}
