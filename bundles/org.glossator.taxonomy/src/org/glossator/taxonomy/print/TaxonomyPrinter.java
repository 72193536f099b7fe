package org.glossator.taxonomy.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.glossator.model.CategoryId;
import org.glossator.model.Taxonomy;
import org.glossator.model.taxonomy.Attribute;
import org.glossator.model.taxonomy.TaxonomyDetails;
import org.glossator.model.taxonomy.TaxonomyDetails.Cited;

/**
 * Writes a taxonomy as text which, when it is compiled, gives the same taxonomy again. The text is valid, but its long lines are
 * not broken: lay it out with {@link org.glossator.taxonomy.TaxonomyFormatter}.
 */
public final class TaxonomyPrinter {
    private final Lines lines = new Lines();
    private final Taxonomy taxonomy;
    private final TaxonomyDetails details;
    private final List<Taxonomy> bases;
    private final Names names;
    private final DeclarationPrinter declarations;

    private TaxonomyPrinter(Taxonomy taxonomy, List<Taxonomy> bases) {
        this.taxonomy = taxonomy;
        this.details = taxonomy.details();
        this.bases = List.copyOf(bases);
        names = new Names(taxonomy, bases);
        declarations = new DeclarationPrinter(lines, names);
    }

    /** @return the text of a taxonomy that imports none */
    public static String print(Taxonomy taxonomy) {
        return print(taxonomy, List.of());
    }

    /**
     * @param bases what it imports: their categories, scales and the like are in it once it extends them, but are theirs to say
     */
    public static String print(Taxonomy taxonomy, List<Taxonomy> bases) {
        return new TaxonomyPrinter(taxonomy, bases).print();
    }

    private String print() {
        header();
        Map<CategoryId, List<Attribute>> inside = new HashMap<>();
        List<Attribute> attributes = own(TaxonomyDetails::attributes);
        int first = firstInside(attributes);
        attributes.subList(first, attributes.size())
                .forEach(one -> inside.computeIfAbsent(one.categories().getFirst().id(), id -> new ArrayList<>()).add(one));
        section(own(TaxonomyDetails::scales), declarations::scale);
        section(attributes.subList(0, first), attribute -> declarations.attribute(attribute, true));
        new CategoryPrinter(lines, names, declarations, taxonomy, inside).print(taxonomy.categories());
        section(own(TaxonomyDetails::limits), declarations::limit);
        section(own(TaxonomyDetails::crosses), declarations::cross);
        section(own(TaxonomyDetails::relations), declarations::relation);
        section(own(TaxonomyDetails::rules), declarations::rule);
        section(own(TaxonomyDetails::mappings), declarations::mapping);
        section(details.changes(), declarations::change);
        return lines.toString();
    }

    private void header() {
        lines.add("taxonomy " + taxonomy.name() + " version " + taxonomy.version());
        if (!taxonomy.title().equals(taxonomy.name()) || !details.titles().isEmpty()) {
            lines.detail("title", Words.said(taxonomy.title(), details.titles()));
        }
        lines.detail("description", Words.said(taxonomy.description(), details.descriptions()));
        details.authors().forEach(author -> lines.detail("author", cited(author)));
        details.licence().ifPresent(licence -> lines.detail("licence", Words.quoted(licence)));
        details.sources().forEach(source -> lines.detail("source", cited(source)));
        if (!details.language().equals("en")) {
            lines.detail("language", details.language());
        }
        if (!details.languages().isEmpty()) {
            lines.detail("translations", String.join(", ", details.languages())
                    + (details.defaultLanguage().equals(details.language()) ? "" : " default " + details.defaultLanguage()));
        }
        details.uri().ifPresent(uri -> lines.detail("uri", CategoryPrinter.iri(uri)));
        details.imports().forEach(imported -> lines.detail("import", imported.taxonomy()
                + (imported.range().isEmpty() ? "" : " " + imported.range()) + " as " + imported.alias()));
        lines.detail("levels", String.join(", ",
                own(TaxonomyDetails::levels).stream().map(level -> level.name() + Words.said(level.label())).toList()));
        details.weightSum().ifPresent(sum -> lines.detail("weights sum", Words.number(sum)));
    }

    private static String cited(Cited cited) {
        return (cited.text().isEmpty() ? "" : Words.quoted(cited.text()))
                + cited.iri().map(iri -> (cited.text().isEmpty() ? "" : " ") + CategoryPrinter.iri(iri)).orElse("");
    }

    private <T> void section(List<T> all, Consumer<T> print) {
        if (!all.isEmpty()) {
            lines.blank();
            all.forEach(print);
        }
    }

    /** @return without what the imported taxonomies say: the same, but for the name of the taxonomy before what is theirs */
    private <T> List<T> own(Function<TaxonomyDetails, List<T>> part) {
        var others = new HashSet<String>();
        bases.forEach(base -> part.apply(base.details()).forEach(one -> others.add(one.toString())));
        return part.apply(details).stream().filter(
                one -> bases.stream().noneMatch(base -> others.contains(one.toString().replace(base.name() + ":", "")))).toList();
    }

    /**
     * Attributes at the end of the list, each of one category and in the order of the tree, may have stood in the braces of these
     * categories; two of them may have one name.
     */
    private int firstInside(List<Attribute> attributes) {
        List<CategoryId> order = taxonomy.all().map(category -> category.id()).toList();
        Map<CategoryId, Integer> places = new HashMap<>();
        IntStream.range(0, order.size()).forEach(i -> places.put(order.get(i), i));
        int first = attributes.size();
        int place = Integer.MAX_VALUE;
        while (first > 0) {
            Attribute attribute = attributes.get(first - 1);
            boolean single = attribute.categories().size() == 1 && !attribute.categories().getFirst().onlyBelow();
            int at = single ? places.getOrDefault(attribute.categories().getFirst().id(), Integer.MAX_VALUE) : Integer.MAX_VALUE;
            if (!single || at == Integer.MAX_VALUE || at > place) {
                return first;
            }
            place = at;
            first--;
        }
        return first;
    }
}
