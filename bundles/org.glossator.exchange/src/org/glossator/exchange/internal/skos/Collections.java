package org.glossator.exchange.internal.skos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.glossator.exchange.internal.skos.Graph.Node;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.model.taxonomy.spi.CategoryDraft;
import org.glossator.model.taxonomy.spi.DraftTexts;
import org.glossator.model.taxonomy.spi.TaxonomyDraft;

/**
 * Collections of concepts as mappings that group categories: one of collections has a value for each of them, any other one has
 * one value.
 */
final class Collections {
    private final Graph graph;
    private final SkosText texts;
    private final Losses losses;
    private final Map<Term, CategoryDraft> categories;
    private final TaxonomyDraft draft;
    private int nested;

    Collections(Graph graph, SkosText texts, Losses losses, Map<Term, CategoryDraft> categories, TaxonomyDraft draft) {
        this.graph = graph;
        this.texts = texts;
        this.losses = losses;
        this.categories = categories;
        this.draft = draft;
    }

    void read() {
        List<Node> collections = graph.nodes().stream().filter(this::isCollection).toList();
        if (collections.isEmpty()) {
            return;
        }
        var parts = new HashSet<Term>();
        for (Node collection : collections) {
            List<Node> inside = members(collection).stream().flatMap(member -> graph.node(member).stream()).filter(this::isCollection)
                    .toList();
            boolean grouping = collection.isA(Skos.GROUPING) || !inside.isEmpty() && concepts(collection).isEmpty() && isDisjoint(inside)
                    && inside.stream().noneMatch(part -> parts.contains(part.id) || part == collection);
            if (grouping) {
                inside.forEach(part -> parts.add(part.id));
                draft.group(label(collection), texts.value(collection, Skos.DEFINITION), name(collection), inside.stream()
                        .map(part -> new TaxonomyDraft.Value(label(part), name(part), concepts(part))).toList());
            }
        }
        for (Node collection : collections) {
            List<CategoryDraft> members = concepts(collection);
            if (!parts.contains(collection.id) && !members.isEmpty() && !collection.isA(Skos.GROUPING)) {
                draft.group(label(collection), texts.value(collection, Skos.DEFINITION), name(collection),
                        List.of(new TaxonomyDraft.Value(label(collection), name(collection), members)));
                nested += members(collection).stream().anyMatch(member -> graph.node(member).filter(this::isCollection).isPresent()) ? 1 : 0;
            }
        }
        losses(collections);
    }

    private void losses(List<Node> collections) {
        List<Node> foreign = collections.stream().filter(each -> each.id instanceof Term.Iri(var address)
                && !address.startsWith(Skos.IRI_BASE) && !each.has(Skos.NAME)).toList();
        if (!foreign.isEmpty()) {
            losses.add("skos.collection", foreign.size() + " collections ("
                    + Losses.some(foreign.stream().map(node -> Losses.words(node.id)))
                    + ") became mappings that group categories; their own addresses were left out.", foreign.getFirst());
        }
        if (collections.stream().anyMatch(each -> each.isA(Skos.ORDERED))) {
            losses.add("skos.ordered", "Members of ordered collections kept their order, but will be a plain collection in SKOS again.");
        }
        if (nested > 0) {
            losses.add("skos.nested", "Of " + nested + " collections that hold both concepts and collections, only the concepts were taken.");
        }
    }

    private boolean isCollection(Node node) {
        return node.isA(Skos.COLLECTION) || node.isA(Skos.ORDERED);
    }

    private boolean isDisjoint(List<Node> collections) {
        var seen = new HashSet<CategoryDraft>();
        return collections.stream().allMatch(each -> concepts(each).stream().allMatch(seen::add));
    }

    private List<Term> members(Node collection) {
        Set<Term> members = new LinkedHashSet<>();
        collection.all(Skos.MEMBER_LIST).forEach(head -> members.addAll(graph.list(head)));
        collection.all(Skos.MEMBER).forEach(members::add);
        return new ArrayList<>(members);
    }

    private List<CategoryDraft> concepts(Node collection) {
        return members(collection).stream().flatMap(member -> Stream.ofNullable(categories.get(member))).toList();
    }

    private LocalText label(Node collection) {
        LocalText label = texts.first(texts.labels(collection, "prefLabel").plain());
        return label.equals(LocalText.EMPTY) ? texts.any(collection, List.of(Skos.LABEL, Skos.DCT + "title"))
                : new LocalText(DraftTexts.line(label.value()), label.translations());
    }

    private static Optional<String> name(Node collection) {
        return Optional.of(collection.text(Skos.NAME)).filter(name -> !name.isEmpty());
    }
}
