package org.glossator.model.taxonomy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.glossator.model.Category;
import org.glossator.model.ScopeNote;
import org.glossator.model.Taxonomy;

/**
 * One thing that a taxonomy can say beside the labels of its tree. Formats for other programs declare which of them they can
 * say, so that what a conversion leaves out can be listed.
 */
public enum TaxonomyFeature {
    IDENTITY("identity", "name and version", t -> Stream.of(t.name() + " " + t.version())),
    TITLE("title", "title or description",
            t -> t.title().equals(t.name()) && t.description().isEmpty() ? Stream.of() : Stream.of(t.title())),
    CREDITS("credits", "authors, licence or sources", t -> Stream.of(cited(t.details().authors()),
            t.details().licence().stream(), cited(t.details().sources())).flatMap(Function.identity())),
    ADDRESSES("addresses", "address on the web", t -> Stream.concat(t.details().uri().map(uri -> t.name()).stream(),
            paths(t, c -> c.details().uri().isPresent()))),
    IMPORTS("imports", "import of another taxonomy",
            t -> t.details().imports().stream().map(TaxonomyDetails.Import::taxonomy)),
    LANGUAGES("languages", "language of the texts, other than English, or a promise to translate them all",
            t -> Stream.concat(Stream.of(t.details().language()).filter(tag -> !tag.equals("en")),
                    t.details().languages().stream())),
    LEVELS("levels", "named level", t -> t.details().levels().stream().map(TaxonomyDetails.Level::name)),
    NAMES("names", "name that does not follow from the label",
            t -> paths(t, Predicate.not(new MadeNames(t)::follows))),
    IDS("ids", "stable id", t -> paths(t, c -> !c.id().value().equals(c.path()))),
    IMPORTED_IDS("importedIds", "id of an imported category, which becomes one of the taxonomy's own",
            t -> paths(t, c -> c.id().value().indexOf(':') >= 0)),
    DEFINITIONS("definitions", "definition", t -> paths(t, c -> !c.definition().isEmpty())),
    GUIDANCE("guidance", "guidance (use when, avoid when)",
            t -> paths(t, has(ScopeNote.Kind.USE_WHEN).or(has(ScopeNote.Kind.AVOID_WHEN)))),
    EXAMPLES("examples", "example", t -> paths(t, has(ScopeNote.Kind.EXAMPLE))),
    COUNTER_EXAMPLES("counterExamples", "near miss or negative example",
            t -> paths(t, has(ScopeNote.Kind.NEAR_MISS).or(has(ScopeNote.Kind.NEGATIVE)))),
    DESIGN_NOTES("notes", "note for designers", t -> paths(t, has(ScopeNote.Kind.NOTE))),
    TRANSLATIONS("translations", "translation", t -> Stream.concat(
            Stream.of(t).filter(any -> !t.details().titles().isEmpty() || !t.details().descriptions().isEmpty())
                    .map(Taxonomy::name),
            paths(t, TaxonomyFeature::isTranslated))),
    SYNONYMS("synonyms", "synonym", t -> paths(t, c -> !c.details().synonyms().isEmpty())),
    NOTATIONS("notations", "notation", t -> paths(t, c -> c.details().notation().isPresent())),
    SEVERAL_PARENTS("severalParents", "further parent", t -> paths(t, c -> !c.details().otherParents().isEmpty())),
    RELATED("related", "related category", t -> paths(t, c -> !c.details().related().isEmpty())),
    KEYS("keys", "key", t -> paths(t, c -> c.key().isPresent())),
    COLOURS("colours", "colour", t -> paths(t, c -> c.colour().isPresent())),
    ABSTRACT("abstract", "category that only groups others", t -> paths(t, Category::isAbstract)),
    FACETS("facets", "facet", t -> paths(t, c -> c.details().facet())),
    CHOICES("choices", "number of choices, or that one is required",
            t -> paths(t, c -> c.details().choice().isPresent() || c.details().required())),
    PRIORITY("priority", "order of priority", t -> paths(t, c -> !c.details().priority().isEmpty())),
    POLARITY("polarity", "polarity", t -> paths(t, c -> c.details().polarity().isPresent())),
    WEIGHTS("weights", "weight, or sum of weights", t -> Stream.concat(
            t.details().weightSum().map(sum -> t.name()).stream(),
            paths(t, c -> c.details().weight().isPresent() || c.details().weightSum().isPresent()))),
    SINCE("since", "version since which a category is there", t -> paths(t, c -> c.details().since().isPresent())),
    APPLICABILITY("applicability", "thing that a category applies to",
            t -> paths(t, c -> !c.details().applicability().equals(Applicability.UNSAID))),
    SCALES("scales", "scale", t -> t.details().scales().stream().map(Scale::name)),
    ATTRIBUTES("attributes", "attribute", t -> t.details().attributes().stream().map(Attribute::name)),
    RELATIONS("relations", "relation", t -> t.details().relations().stream().map(Relation::name)),
    RULES("rules", "rule", t -> t.details().rules().stream().map(Rule::name)),
    LIMITS("limits", "limit between facets", t -> t.details().limits().stream().map(limit -> limit.facet().value())),
    CROSSES("crosses", "cross product", t -> t.details().crosses().stream().map(Cross::name)),
    GROUPS("groups", "mapping that groups categories", t -> t.details().mappings().stream().filter(Mapping::isGrouping)
            .map(Mapping::name)),
    MAPPINGS("mappings", "mapping to categories, or made of another one",
            t -> t.details().mappings().stream().filter(mapping -> !mapping.isGrouping()).map(Mapping::name)),
    DEPRECATIONS("deprecations", "deprecated category", t -> t.details().changes().stream()
            .filter(change -> change instanceof TaxonomyChange.Deprecated && isOfCategory(change)).map(TaxonomyFeature::old)),
    OTHER_DEPRECATIONS("otherDeprecations", "deprecated attribute or relation", t -> t.details().changes().stream()
            .filter(change -> change instanceof TaxonomyChange.Deprecated && !isOfCategory(change)).map(TaxonomyFeature::old)),
    OTHER_RENAMINGS("otherRenamings", "renamed attribute or relation", t -> t.details().changes().stream()
            .filter(change -> change instanceof TaxonomyChange.Renamed && !isOfCategory(change)).map(TaxonomyFeature::old)),
    CHANGES("changes", "other change since an earlier version (renamed, moved, merged, split)", t -> t.details().changes()
            .stream().filter(change -> !(change instanceof TaxonomyChange.Deprecated) && isOfCategory(change))
            .map(TaxonomyFeature::old)),
    CONDITIONAL_SPLITS("splitCases", "case of a split category", t -> t.details().changes().stream()
            .filter(change -> change instanceof TaxonomyChange.Split split && !split.cases().isEmpty())
            .map(TaxonomyFeature::old));

    private final String code;
    private final String words;
    private final Function<Taxonomy, Stream<String>> uses;

    TaxonomyFeature(String code, String words, Function<Taxonomy, Stream<String>> uses) {
        this.code = code;
        this.words = words;
        this.uses = uses;
    }

    /** @return stable, for scripts; part of the code of the problem that says that it was lost */
    public String code() {
        return code;
    }

    /** @return what it is, for people, in the singular */
    public String words() {
        return words;
    }

    /** @return where a taxonomy says it: names and paths, in its order; empty where nowhere */
    public List<String> in(Taxonomy taxonomy) {
        return uses.apply(taxonomy).toList();
    }

    private static Stream<String> paths(Taxonomy taxonomy, Predicate<Category> test) {
        return taxonomy.all().filter(test).map(Category::path);
    }

    private static Stream<String> cited(List<TaxonomyDetails.Cited> all) {
        return all.stream().map(one -> one.text().isEmpty() ? one.iri().orElse("") : one.text());
    }

    private static Predicate<Category> has(ScopeNote.Kind kind) {
        return category -> category.notes().stream().anyMatch(note -> note.kind() == kind);
    }

    private static boolean isTranslated(Category category) {
        CategoryDetails details = category.details();
        return !details.labels().isEmpty() || !details.definitions().isEmpty()
                || details.synonyms().stream().anyMatch(synonym -> !synonym.translations().isEmpty())
                || category.notes().stream().anyMatch(note -> !note.translations().isEmpty() || !note.reasons().isEmpty());
    }

    private static boolean isOfCategory(TaxonomyChange change) {
        return TaxonomyChange.kind(change) == TaxonomyChange.Kind.CATEGORY;
    }

    private static String old(TaxonomyChange change) {
        return String.join(", ", TaxonomyChange.origins(change));
    }

    /** @return the feature of that code */
    public static Optional<TaxonomyFeature> of(String code) {
        return Stream.of(values()).filter(feature -> feature.code.equals(code)).findFirst();
    }
}
