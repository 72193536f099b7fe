package org.glossator.exchange.internal.skos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.glossator.exchange.internal.skos.Graph.Arc;
import org.glossator.exchange.internal.skos.Graph.Node;
import org.glossator.model.Outcome;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.model.Taxonomy;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.model.taxonomy.spi.CategoryDraft;
import org.glossator.model.taxonomy.spi.DraftTexts;
import org.glossator.model.taxonomy.spi.TaxonomyDraft;
import org.glossator.model.taxonomy.spi.TaxonomyInput;

/**
 * From the statements of a vocabulary to a taxonomy. Concepts become categories, a concept scheme the taxonomy; where concepts
 * at the top belong to several schemes, each of these becomes a facet. Collections become mappings that group categories.
 */
final class SkosImport {
    private final Graph graph;
    private final Losses losses;
    private final Schemes schemes;
    private final SkosText texts;
    private final TaxonomyDraft draft;
    private final Map<Term, CategoryDraft> categories = new LinkedHashMap<>();
    private final Map<Term, CategoryDraft> facets = new LinkedHashMap<>();

    private SkosImport(Graph graph, TaxonomyInput input) {
        this.graph = graph;
        losses = new Losses(input.file());
        Set<Term> concepts = concepts(graph);
        schemes = Schemes.of(graph, concepts);
        texts = new SkosText(graph, Languages.main(graph, concepts, schemes.main().flatMap(graph::node), input.language()));
        Optional<Node> main = schemes.main().flatMap(graph::node);
        draft = new TaxonomyDraft(input.name(main.map(node -> node.text(Skos.NAME)).filter(name -> !name.isEmpty())));
        draft.details().language(texts.main()).defaultLanguage(texts.main());
        main.ifPresent(node -> new SchemeHeader(texts, draft, losses).read(node));
        concepts.forEach(this::add);
    }

    static Outcome<Taxonomy> read(Graph graph, TaxonomyInput input) {
        var reading = new SkosImport(graph, input);
        if (reading.categories.isEmpty()) {
            return Outcome.refused(Problem.error("skos.noConcept", "The file is RDF, but holds no concepts of SKOS (skos:Concept), so that"
                    + " there is nothing to convert. Choose another file.", Place.file(input.file())));
        }
        reading.fill();
        Outcome<Taxonomy> outcome = reading.draft.build(Place.file(input.file()));
        return Outcome.done(true, reading.losses.problems()).then(any -> outcome);
    }

    /** @return what has the class of concepts or one below it, or stands in a hierarchy */
    private static Set<Term> concepts(Graph graph) {
        var classes = new HashSet<String>(Set.of(Skos.CONCEPT));
        boolean more = true;
        while (more) {
            more = false;
            for (Node node : graph.nodes()) {
                more |= node.id instanceof Term.Iri(var name) && !classes.contains(name) && node.all(Skos.SUBCLASS)
                        .anyMatch(above -> above instanceof Term.Iri(var value) && classes.contains(value)) && classes.add(name);
            }
        }
        var named = new HashSet<Term>();
        graph.nodes().forEach(node -> Stream.of(Skos.HAS_TOP_CONCEPT, Skos.NARROWER, Skos.BROADER).flatMap(node::all).forEach(named::add));
        var concepts = new LinkedHashSet<Term>();
        for (Node node : graph.nodes()) {
            boolean other = node.isA(Skos.SCHEME) || node.isA(Skos.COLLECTION) || node.isA(Skos.ORDERED);
            boolean typed = node.all(Skos.TYPE).anyMatch(type -> type instanceof Term.Iri(var name) && classes.contains(name));
            boolean placed = named.contains(node.id) || node.has(Skos.BROADER) || node.has(Skos.NARROWER)
                    || node.has(Skos.TOP_CONCEPT_OF);
            if (typed || placed && !other) {
                concepts.add(node.id);
            }
        }
        return concepts;
    }

    private void add(Term id) {
        Node node = graph.node(id).orElseThrow();
        categories.put(id, draft.add(label(node), losses.place(node)));
    }

    private LocalText label(Node node) {
        SkosText.Said said = texts.labels(node, "prefLabel");
        LocalText label = texts.first(said.plain());
        if (label.equals(LocalText.EMPTY)) {
            LocalText other = texts.any(node, List.of(Skos.LABEL, Skos.DCT + "title", Skos.DC + "title"));
            label = new LocalText(DraftTexts.line(other.value()), other.translations());
        }
        // without one, the name stands for it, and an empty text says that there is none
        return label.equals(LocalText.EMPTY) ? new LocalText("", Map.of(texts.main(), "")) : label;
    }

    private void fill() {
        var concepts = new Concepts(graph, texts, losses, categories, schemes.ownAddress());
        if (schemes.several()) {
            for (Term scheme : schemes.all()) {
                graph.node(scheme).ifPresent(node -> facets.put(scheme, facet(node)));
            }
        }
        categories.forEach((id, category) -> concepts.fill(graph.node(id).orElseThrow(), category));
        facets.forEach((id, facet) -> concepts.fill(graph.node(id).orElseThrow(), facet));
        hierarchy();
        new Collections(graph, texts, losses, categories, draft).read();
        schemes.main().flatMap(graph::node).ifPresent(node -> new Changes(graph, texts, draft).read(node));
        rest();
    }

    private CategoryDraft facet(Node scheme) {
        CategoryDraft facet = draft.add(label(scheme), losses.place(scheme)).grouping(true);
        facet.details().facet(true);
        return facet;
    }

    private void hierarchy() {
        var unknown = new HashSet<Term>();
        categories.forEach((id, category) -> {
            Node node = graph.node(id).orElseThrow();
            Stream.concat(Stream.of(Skos.BROADER), Skos.BROADER_KINDS.stream()).flatMap(node::all)
                    .forEach(broader -> under(category, broader, unknown));
            if (!schemes.ownAddress().isEmpty() && node.all(Skos.TOP_CONCEPT_OF).anyMatch(graph.iri(schemes.ownAddress())::equals)) {
                category.atTop();
            }
        });
        categories.forEach((id, category) -> {
            Node node = graph.node(id).orElseThrow();
            Stream.concat(Stream.of(Skos.NARROWER), Skos.NARROWER_KINDS.stream()).flatMap(node::all).forEach(narrower -> {
                CategoryDraft below = categories.get(narrower);
                if (below == null) {
                    unknown.add(narrower);
                } else {
                    below.under(category);
                }
            });
        });
        facets.forEach((id, facet) -> categories.forEach((concept, category) -> {
            if (schemes.isTop(concept, id)) {
                category.firstUnder(facet);
            }
        }));
        if (!unknown.isEmpty()) {
            losses.add("skos.unknownConcept", unknown.size() + " concepts are named as broader or narrower, but nothing is said about them"
                    + " in this file (" + Losses.some(unknown.stream().map(Losses::words)) + "); they were left out.");
        }
    }

    private void under(CategoryDraft category, Term broader, Set<Term> unknown) {
        CategoryDraft above = categories.get(broader);
        if (above == null) {
            unknown.add(broader);
        } else {
            category.under(above);
        }
    }

    /** Says what was not understood of the rest of the file. */
    private void rest() {
        schemes.losses(losses);
        var left = new TreeMap<String, Integer>();
        Set<String> known = Concepts.known();
        Stream.concat(categories.keySet().stream(), facets.keySet().stream()).flatMap(id -> graph.node(id).stream()).forEach(node -> {
            var here = new HashMap<String, Boolean>();
            for (Arc arc : node.arcs()) {
                if (!known.contains(arc.property()) && here.putIfAbsent(arc.property(), true) == null) {
                    left.merge(arc.property(), 1, Integer::sum);
                }
            }
        });
        var byCount = new ArrayList<>(left.entrySet());
        byCount.sort(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        byCount.forEach(entry -> losses.add("skos.property", "The property <" + entry.getKey() + "> of " + entry.getValue()
                + (entry.getValue() == 1 ? " concept" : " concepts") + " is none that a taxonomy has, and was left out."));
    }
}
