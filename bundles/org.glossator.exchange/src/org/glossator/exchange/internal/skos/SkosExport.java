package org.glossator.exchange.internal.skos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.Problem;
import org.glossator.model.Place;
import org.glossator.model.Taxonomy;
import org.glossator.model.taxonomy.CategoryDetails;
import org.glossator.model.taxonomy.CategoryRef;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.model.taxonomy.MadeNames;
import org.glossator.model.taxonomy.Mapping;
import org.glossator.model.taxonomy.TaxonomyChange;
import org.glossator.model.taxonomy.TaxonomyFeature;
import org.glossator.model.taxonomy.spi.DraftTexts;

/**
 * From a taxonomy to statements of SKOS: what SKOS has a word for in its words, the rest, as far as it concerns single categories,
 * in ours. Concepts come in the order of the tree, and the parent in the tree comes first of several.
 */
final class SkosExport {
    private final Taxonomy taxonomy;
    private final Statements out;
    private final String scheme;
    private final Set<CategoryId> schemes;
    private final MadeNames madeNames;
    private final Map<CategoryId, String> addresses = new HashMap<>();
    private final Map<String, CategoryId> paths = new HashMap<>();
    private final Map<String, TaxonomyChange.Deprecated> deprecated = new HashMap<>(); // by path

    SkosExport(Taxonomy taxonomy, Sink sink) {
        this.taxonomy = taxonomy;
        out = new Statements(sink, taxonomy.details().language());
        scheme = taxonomy.details().uri().orElse(Skos.IRI_BASE + taxonomy.name());
        schemes = schemes(taxonomy);
        madeNames = new MadeNames(taxonomy);
        var taken = new HashSet<String>(Set.of(scheme));
        taxonomy.all().forEach(category -> category.details().uri().filter(taken::add)
                .ifPresent(uri -> addresses.put(category.id(), uri)));
        taxonomy.all().filter(category -> !addresses.containsKey(category.id()))
                .forEach(category -> addresses.put(category.id(), Skos.address(scheme, category.id().value())));
        taxonomy.all().forEach(category -> paths.put(category.path(), category.id()));
        taxonomy.details().changes().forEach(change -> {
            if (change instanceof TaxonomyChange.Deprecated one && one.kind() == TaxonomyChange.Kind.CATEGORY && paths.containsKey(one.old())
                    && one.use().map(paths::containsKey).orElse(true)) {
                deprecated.put(one.old(), one);
            }
        });
    }

    static Set<TaxonomyFeature> says() {
        return EnumSet.complementOf(EnumSet.of(TaxonomyFeature.IMPORTS, TaxonomyFeature.IMPORTED_IDS, TaxonomyFeature.LEVELS,
                TaxonomyFeature.PRIORITY, TaxonomyFeature.APPLICABILITY, TaxonomyFeature.SCALES, TaxonomyFeature.ATTRIBUTES,
                TaxonomyFeature.RELATIONS, TaxonomyFeature.RULES, TaxonomyFeature.LIMITS, TaxonomyFeature.CROSSES,
                TaxonomyFeature.MAPPINGS, TaxonomyFeature.OTHER_DEPRECATIONS, TaxonomyFeature.OTHER_RENAMINGS,
                TaxonomyFeature.CONDITIONAL_SPLITS));
    }

    List<Problem> write() throws IOException {
        out.begin();
        header();
        for (Category root : taxonomy.categories()) {
            concept(root, null);
        }
        for (Mapping mapping : taxonomy.details().mappings()) {
            if (mapping.isGrouping()) {
                new Groups(taxonomy, out, addresses).write(mapping);
            }
        }
        out.end();
        return losses();
    }

    private void header() throws IOException {
        var details = taxonomy.details();
        out.about(scheme);
        out.type(Skos.SCHEME);
        out.type(Skos.TAXONOMY);
        out.plain(Skos.NAME, taxonomy.name());
        out.plain(Skos.VERSION, taxonomy.version().toString());
        if (!taxonomy.title().equals(taxonomy.name()) || !details.titles().isEmpty()) {
            out.text(Skos.DCT + "title", taxonomy.title(), details.titles());
        }
        out.text(Skos.DCT + "description", taxonomy.description(), details.descriptions());
        out.cited(Skos.DCT + "creator", Skos.FOAF + "name", details.authors());
        out.cited(Skos.DCT + "source", Skos.DCT + "bibliographicCitation", details.sources());
        Optional<String> address = details.licence().flatMap(DraftTexts::address);
        if (address.isPresent()) {
            out.iri(Skos.DCT + "license", address.get());
        } else {
            out.plain(Skos.DCT + "license", details.licence());
        }
        out.plain(Skos.DCT + "language", details.language());
        if (!details.languages().isEmpty()) {
            out.plain(Skos.TRANSLATIONS, String.join(" ", details.languages()));
            out.plain(Skos.DEFAULT_LANGUAGE, details.defaultLanguage());
        }
        out.number(Skos.WEIGHTS_SUM, details.weightSum());
        for (Category root : taxonomy.categories()) {
            if (!isScheme(root)) {
                out.iri(Skos.HAS_TOP_CONCEPT, address(root.id()));
            }
        }
        for (TaxonomyChange change : details.changes()) {
            boolean said = change instanceof TaxonomyChange.Deprecated one && deprecated.containsKey(one.old()); // with its category
            if (TaxonomyChange.kind(change) == TaxonomyChange.Kind.CATEGORY && !said) {
                change(change);
            }
        }
    }

    private void change(TaxonomyChange change) throws IOException {
        String kind = switch (change) {
            case TaxonomyChange.Deprecated one -> "Deprecated";
            case TaxonomyChange.Renamed one -> "Renamed";
            case TaxonomyChange.Moved one -> "Moved";
            case TaxonomyChange.Merged one -> "Merged";
            case TaxonomyChange.Split one -> "Split";
        };
        out.open(Skos.CHANGE);
        out.type(Skos.OURS + kind);
        out.plain(Skos.OLD, String.join(" ", TaxonomyChange.origins(change)));
        if (!TaxonomyChange.results(change).isEmpty()) {
            out.plain(Skos.NEW, String.join(" ", TaxonomyChange.results(change)));
        }
        out.plain(Skos.SINCE, change.since().map(Object::toString));
        out.text(Skos.REASON, change.reason().value(), change.reason().translations());
        out.close();
    }

    /**
     * A facet at the top that has an address of its own was a scheme, or is one to others; but not where it stands below others, or
     * others refer to it, as they can to concepts only.
     */
    private static Set<CategoryId> schemes(Taxonomy taxonomy) {
        var schemes = new HashSet<CategoryId>();
        taxonomy.categories().stream().filter(root -> root.details().facet() && root.details().uri().isPresent()
                && root.details().otherParents().isEmpty() && root.details().related().isEmpty() && !root.details().deprecated())
                .forEach(root -> schemes.add(root.id()));
        if (!schemes.isEmpty()) {
            taxonomy.all().forEach(category -> {
                category.details().otherParents().forEach(schemes::remove);
                category.details().related().forEach(ref -> schemes.remove(ref.id()));
            });
            taxonomy.details().mappings().forEach(mapping -> mapping.entries().forEach(entry -> entry.sources().forEach(end -> {
                if (end instanceof Mapping.End.OfCategory(var ref)) {
                    schemes.remove(ref.id());
                }
            })));
            taxonomy.details().changes().forEach(change -> taxonomy.categories().stream()
                    .filter(root -> TaxonomyChange.results(change).contains(root.path())).forEach(root -> schemes.remove(root.id())));
        }
        return schemes;
    }

    private boolean isScheme(Category category) {
        return schemes.contains(category.id());
    }

    private void concept(Category category, @Nullable Category parent) throws IOException {
        CategoryDetails details = category.details();
        boolean isScheme = isScheme(category);
        out.about(address(category.id()));
        out.type(isScheme ? Skos.SCHEME : Skos.CONCEPT);
        if (!isScheme) {
            out.iri(Skos.IN_SCHEME, scheme);
        }
        place(category, parent);
        out.text(Skos.PREF_LABEL, category.label(), details.labels());
        for (LocalText synonym : details.synonyms()) {
            out.text(Skos.ALT_LABEL, synonym.value(), synonym.translations());
        }
        out.plain(Skos.NOTATION, details.notation());
        out.text(Skos.DEFINITION, category.definition(), details.definitions());
        new Notes(out, taxonomy.details().language()).write(category.notes());
        for (CategoryRef related : details.related()) {
            out.iri(Skos.RELATED, address(related.id()));
        }
        deprecation(category);
        ours(category, parent);
        for (Category child : category.children()) {
            concept(child, category);
        }
    }

    private void place(Category category, @Nullable Category parent) throws IOException {
        if (parent == null) {
            if (!isScheme(category)) {
                out.iri(Skos.TOP_CONCEPT_OF, scheme);
            }
        } else if (isScheme(parent)) {
            out.iri(Skos.TOP_CONCEPT_OF, address(parent.id()));
            out.iri(Skos.IN_SCHEME, address(parent.id()));
        } else {
            out.iri(Skos.BROADER, address(parent.id()));
        }
        for (CategoryId other : category.details().otherParents()) {
            out.iri(Skos.BROADER, address(other));
        }
    }

    private void deprecation(Category category) throws IOException {
        TaxonomyChange.Deprecated change = deprecated.get(category.path());
        if (change != null) {
            out.typed(Skos.DEPRECATED, "true", Skos.XSD + "boolean");
            CategoryId use = paths.get(change.use().orElse(""));
            if (use != null) {
                out.iri(Skos.REPLACED_BY, address(use));
            }
            out.plain(Skos.DEPRECATED_SINCE, change.since().map(Object::toString));
            out.text(Skos.REASON, change.reason().value(), change.reason().translations());
        }
    }

    private void ours(Category category, @Nullable Category parent) throws IOException {
        CategoryDetails details = category.details();
        String id = category.id().value();
        if (!Concepts.local(address(category.id())).equals(id)) {
            out.plain(Skos.ID, id);
        }
        if (!madeNames.follows(category)) {
            out.plain(Skos.NAME, category.name());
        }
        out.plain(Skos.KEY, category.key().map(String::valueOf));
        Optional<String> above = parent == null ? Optional.empty() : parent.colour().map(Object::toString);
        out.plain(Skos.COLOUR, category.colour().map(Object::toString).filter(own -> !above.equals(Optional.of(own))));
        out.yes(Skos.ABSTRACT, category.isAbstract() && !details.facet());
        out.yes(Skos.FACET, details.facet());
        out.plain(Skos.CHOOSE, details.choice().map(choice -> choice.name().toLowerCase(Locale.ROOT)));
        out.yes(Skos.REQUIRED, details.required());
        out.plain(Skos.POLARITY, details.polarity().map(polarity -> polarity.name().toLowerCase(Locale.ROOT)));
        out.number(Skos.WEIGHT, details.weight());
        out.number(Skos.WEIGHTS_SUM, details.weightSum());
        out.plain(Skos.SINCE, details.since().map(Object::toString));
    }

    private String address(CategoryId id) {
        String known = addresses.get(id);
        return known == null ? Skos.address(scheme, id.value()) : known;
    }

    private List<Problem> losses() {
        var losses = new ArrayList<Problem>();
        long unclear = taxonomy.all().filter(category -> category.details().synonyms().size() > 1
                && category.details().synonyms().stream().anyMatch(synonym -> texts(synonym).size() > 1)).count();
        if (unclear > 0) {
            losses.add(Problem.warning("lost.synonymTranslations", "Which synonym is the translation of which was left out for " + unclear
                    + " categories; the synonyms themselves are there in each language.", Place.NONE));
        }
        return losses;
    }

    private Map<String, String> texts(LocalText text) {
        return DraftTexts.byTag(text.value(), text.translations(), taxonomy.details().language());
    }
}
