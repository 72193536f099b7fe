package org.glossator.taxonomy.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.Taxonomy;
import org.glossator.model.Version;
import org.glossator.model.taxonomy.Applicability;
import org.glossator.model.taxonomy.Attribute;
import org.glossator.model.taxonomy.TaxonomyChange;
import org.glossator.model.taxonomy.TaxonomyDetails;
import org.glossator.model.taxonomy.TaxonomyDetails.Cited;
import org.glossator.taxonomy.links.CategoryTree;
import org.glossator.taxonomy.links.Imports;
import org.glossator.taxonomy.syntax.AttributeText;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** From a syntax tree without errors to the taxonomy that annotators use. */
final class TaxonomyCompiler {
    private final TaxonomyText text;
    private final CategoryTree tree;
    private final Ids ids;

    private TaxonomyCompiler(TaxonomyText text, CategoryTree tree) {
        this.text = text;
        this.tree = tree;
        ids = new Ids(text, tree);
    }

    static Taxonomy compile(TaxonomyText text) {
        return new TaxonomyCompiler(text, CategoryTree.of(text).orElseThrow()).taxonomy();
    }

    private Taxonomy taxonomy() {
        String name = text.getName();
        TaxonomyDetails details = details();
        Set<String> deprecated = new HashSet<>();
        details.changes().forEach(change -> {
            if (change instanceof TaxonomyChange.Deprecated(var kind, var old, var use, var since, var reason)
                    && kind == TaxonomyChange.Kind.CATEGORY) {
                deprecated.add(old);
            }
        });
        var categories = new Categories(ids, tree, details, deprecated, starting(details.attributes()));
        List<String> everywhere = details.attributes().stream().filter(attribute -> attribute.categories().isEmpty())
                .map(Attribute::name).toList();
        List<Category> roots = categories.of(tree.roots(),
                new Categories.Inherited("", 0, Optional.empty(), Applicability.UNSAID, everywhere));
        return new Taxonomy(name, Version.parse(text.getVersion()).orElseThrow(), Texts.orElse(text.getTitle(), name),
                String.join(" ", text.getDescription()), roots, details);
    }

    /** @return the attributes that some categories take, by the category that they begin with */
    private static Map<CategoryId, List<Attribute>> starting(List<Attribute> attributes) {
        var starting = new HashMap<CategoryId, List<Attribute>>();
        attributes.forEach(attribute -> attribute.categories().forEach(
                category -> starting.computeIfAbsent(category.id(), key -> new ArrayList<>()).add(attribute)));
        return starting;
    }

    private TaxonomyDetails details() {
        var declarations = new Declarations(text, ids);
        var history = new History(ids);
        var details = new TaxonomyDetails.Builder().titles(Texts.map(text.getTitleTranslations()))
                .descriptions(Texts.map(text.getDescriptionTranslations()))
                .authors(text.getAuthors().stream().map(author -> cited(author.getName(), author.getIri())).toList())
                .licence(Optional.ofNullable(text.getLicence()))
                .sources(text.getSources().stream().map(source -> cited(source.getText(), source.getIri())).toList())
                .language(Texts.orElse(text.getLanguage(), "en")).languages(text.getLanguages())
                .defaultLanguage(Texts.orElse(text.getDefaultLanguage(), Texts.orElse(text.getLanguage(), "en")))
                .uri(Optional.ofNullable(text.getUri())).weightSum(Texts.number(text.getWeightSum()))
                .imports(text.getImports().stream().map(one -> new TaxonomyDetails.Import(one.getTaxonomy(),
                        Texts.orElse(one.getRange(), ""), Imports.alias(one))).toList())
                .levels(all(TaxonomyText::getLevels).map(level -> new TaxonomyDetails.Level(level.getName(),
                        Texts.of(level.getLabel(), level.getLabelTranslations()))).toList());
        return details.scales(all(TaxonomyText::getScales).map(Declarations::scale).toList())
                .attributes(attributes().stream().map(declarations::attribute).toList())
                .relations(all(TaxonomyText::getRelations).map(declarations::relation).toList())
                .rules(all(TaxonomyText::getRules).flatMap(rule -> declarations.rule(rule).stream()).toList())
                .limits(all(TaxonomyText::getLimits).flatMap(limit -> declarations.limit(limit).stream()).toList())
                .crosses(all(TaxonomyText::getCrosses).map(declarations::cross).toList())
                .mappings(all(TaxonomyText::getMappings).map(history::mapping).toList())
                .changes(text.getChanges().stream().flatMap(change -> history.change(change).stream()).toList()).build();
    }

    private static Cited cited(@Nullable String words, @Nullable String iri) {
        return new Cited(Texts.orElse(words, ""), iri == null ? Optional.empty() : Optional.of(iri));
    }

    /** Those of the taxonomies that this one extends, then its own. */
    private <T> Stream<T> all(Function<TaxonomyText, List<T>> part) {
        return Stream.concat(tree.bases().stream(), Stream.of(text)).flatMap(one -> part.apply(one).stream());
    }

    private List<AttributeText> attributes() {
        var all = new ArrayList<AttributeText>(all(TaxonomyText::getAttributes).toList());
        all(TaxonomyText::getExtensions).forEach(extension -> all.addAll(extension.getAttributes()));
        tree.roots().forEach(root -> collect(root, all));
        return all;
    }

    private void collect(CategoryText category, List<AttributeText> all) {
        if (category.eIsSet(Literals.CATEGORY_TEXT__ATTRIBUTES)) {
            all.addAll(category.getAttributes());
        }
        tree.children(category).forEach(child -> collect(child, all));
    }
}
