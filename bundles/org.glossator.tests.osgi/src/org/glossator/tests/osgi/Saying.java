package org.glossator.tests.osgi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.ScopeNote;
import org.glossator.model.Taxonomy;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.model.taxonomy.Mapping;
import org.glossator.model.taxonomy.TaxonomyChange;
import org.glossator.model.taxonomy.TaxonomyFeature;
import org.glossator.model.taxonomy.spi.DraftTexts;

/** All that a taxonomy says in one regard, so that two taxonomies can be compared in it. */
final class Saying {

    private Saying() {
    }

    /** The labels of the tree: what every format says. */
    static Object tree(Taxonomy taxonomy) {
        return tree(taxonomy.categories());
    }

    private static List<Object> tree(List<Category> categories) {
        return categories.stream().map(category -> (Object) List.of(oneLine(category.label()), tree(category.children()))).toList();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\n\\s*", " ").strip();
    }

    static Object of(TaxonomyFeature feature, Taxonomy taxonomy) {
        var details = taxonomy.details();
        return switch (feature) {
            case IDENTITY -> taxonomy.name() + " " + taxonomy.version();
            case TITLE -> taxonomy.title() + "/" + taxonomy.description();
            case CREDITS -> List.of(details.authors(), details.licence(), details.sources());
            case ADDRESSES -> List.of(details.uri(), each(taxonomy, category -> category.details().uri().orElse("")));
            case LANGUAGES -> List.of(details.language(), details.languages(), details.defaultLanguage());
            case NAMES -> each(taxonomy, Category::name);
            case IDS -> each(taxonomy, category -> own(category.id()) && !category.id().value().equals(category.path())
                    ? category.id().value()
                    : "");
            case DEFINITIONS -> each(taxonomy, Category::definition);
            case GUIDANCE -> notes(taxonomy, ScopeNote.Kind.USE_WHEN, ScopeNote.Kind.AVOID_WHEN);
            case EXAMPLES -> notes(taxonomy, ScopeNote.Kind.EXAMPLE);
            case COUNTER_EXAMPLES -> notes(taxonomy, ScopeNote.Kind.NEAR_MISS, ScopeNote.Kind.NEGATIVE);
            case DESIGN_NOTES -> notes(taxonomy, ScopeNote.Kind.NOTE);
            case TRANSLATIONS -> List.of(details.titles(), details.descriptions(), each(taxonomy, category -> List.of(
                    category.details().labels(), category.details().definitions(), notes(category, ScopeNote.Kind.values()))));
            case SYNONYMS -> each(taxonomy, category -> category.details().synonyms().stream()
                    .flatMap(synonym -> texts(synonym, details.language())).collect(Collectors.toCollection(TreeSet::new)));
            case NOTATIONS -> each(taxonomy, category -> category.details().notation());
            case SEVERAL_PARENTS -> each(taxonomy, category -> paths(taxonomy,
                    category.details().otherParents().stream().filter(id -> !isAbove(taxonomy, id, category)).toList()));
            case RELATED -> each(taxonomy, category -> paths(taxonomy,
                    category.details().related().stream().map(ref -> ref.id()).toList()));
            case KEYS -> each(taxonomy, Category::key);
            case COLOURS -> each(taxonomy, Category::colour);
            case ABSTRACT -> each(taxonomy, Category::isAbstract);
            case FACETS -> each(taxonomy, category -> category.details().facet());
            case CHOICES -> each(taxonomy, category -> List.of(category.details().choice(), category.details().required()));
            case POLARITY -> each(taxonomy, category -> category.details().polarity());
            case WEIGHTS -> List.of(details.weightSum(), each(taxonomy,
                    category -> List.of(category.details().weight(), category.details().weightSum())));
            case SINCE -> each(taxonomy, category -> category.details().since());
            case GROUPS -> details.mappings().stream().filter(Mapping::isGrouping).map(Saying::group).sorted().toList();
            case DEPRECATIONS -> changes(taxonomy, change -> change instanceof TaxonomyChange.Deprecated one
                    && one.kind() == TaxonomyChange.Kind.CATEGORY);
            case CHANGES -> changes(taxonomy, change -> !(change instanceof TaxonomyChange.Deprecated)
                    && TaxonomyChange.kind(change) == TaxonomyChange.Kind.CATEGORY);
            case IMPORTS, IMPORTED_IDS, LEVELS, PRIORITY, APPLICABILITY, SCALES, ATTRIBUTES, RELATIONS, RULES, LIMITS, CROSSES, MAPPINGS,
                    OTHER_DEPRECATIONS, OTHER_RENAMINGS, CONDITIONAL_SPLITS -> feature.in(taxonomy);
        };
    }

    private static boolean own(CategoryId id) {
        return id.value().indexOf(':') < 0;
    }

    /** By the place in the tree, as names may be lost. */
    private static Map<String, Object> each(Taxonomy taxonomy, Function<Category, Object> value) {
        var each = new TreeMap<String, Object>();
        int[] number = { 0 };
        taxonomy.all().forEach(category -> each.put("%05d".formatted(number[0]++), value.apply(category)));
        return each;
    }

    /** Notes of one kind keep their order; that among kinds is that of the kinds. */
    private static Object notes(Taxonomy taxonomy, ScopeNote.Kind... kinds) {
        return each(taxonomy, category -> notes(category, kinds));
    }

    private static Object notes(Category category, ScopeNote.Kind... kinds) {
        return Stream.of(kinds).map(kind -> category.notes().stream().filter(note -> note.kind() == kind)
                .map(note -> note.text() + note.because() + new TreeMap<>(note.translations()) + new TreeMap<>(note.reasons())).sorted()
                .toList()).toList();
    }

    private static Stream<String> texts(LocalText text, String language) {
        return DraftTexts.byTag(text.value(), text.translations(), language).entrySet().stream()
                .map(entry -> entry.getValue() + "@" + entry.getKey());
    }

    /** Whether it stands below it in the tree, so that saying it again says nothing. */
    private static boolean isAbove(Taxonomy taxonomy, CategoryId id, Category category) {
        return taxonomy.all().anyMatch(other -> other.id().equals(id) && other.children().contains(category));
    }

    private static Set<Integer> paths(Taxonomy taxonomy, List<CategoryId> ids) {
        var places = new HashMap<CategoryId, Integer>();
        taxonomy.all().forEach(category -> places.put(category.id(), places.size()));
        return ids.stream().map(id -> places.getOrDefault(id, -1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String group(Mapping mapping) {
        return mapping.name() + mapping.label() + mapping.definition() + mapping.values() + mapping.entries();
    }

    private static TaxonomyChange withoutCases(TaxonomyChange change) {
        return change instanceof TaxonomyChange.Split split
                ? new TaxonomyChange.Split(split.old(), split.now(), List.of(), split.since(), split.reason())
                : change;
    }

    private static List<String> changes(Taxonomy taxonomy, Predicate<TaxonomyChange> which) {
        return taxonomy.details().changes().stream().filter(which).map(Saying::withoutCases).map(Object::toString).sorted().toList();
    }
}
