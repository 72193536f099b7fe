package org.glossator.exchange.internal.skos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.glossator.exchange.internal.skos.Graph.Node;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.model.taxonomy.spi.DraftTexts;

/** The texts of a vocabulary, in one language first. */
final class SkosText {
    private final Graph graph;
    private final String main;

    /** @param main the tag of the language whose texts stand first */
    SkosText(Graph graph, String main) {
        this.graph = graph;
        this.main = main;
    }

    String main() {
        return main;
    }

    Optional<Node> node(Term id) {
        return graph.node(id);
    }

    /** What a property says: texts that may be translations of each other, and things with texts that are. */
    record Said(Map<String, List<String>> plain, List<Node> nodes) {
        boolean isEmpty() {
            return plain.isEmpty() && nodes.isEmpty();
        }

        /** @return whether no language has two of them, so that all of them may be one text */
        boolean isOne() {
            return !plain.isEmpty() && plain.values().stream().allMatch(texts -> texts.size() == 1);
        }
    }

    Said said(Node node, String property) {
        return said(node.all(property));
    }

    private Said said(Stream<Term> terms) {
        var plain = new LinkedHashMap<String, List<String>>();
        var nodes = new ArrayList<Node>();
        terms.forEach(term -> {
            switch (term) {
                case Term.Literal literal -> add(plain, literal);
                case Term.Iri iri -> graph.node(iri).ifPresent(nodes::add);
                case Term.Blank blank -> graph.node(blank).ifPresent(nodes::add);
            }
        });
        return new Said(plain, nodes);
    }

    private static void add(Map<String, List<String>> texts, Term.Literal literal) {
        List<String> same = texts.computeIfAbsent(DraftTexts.tag(literal.language()), tag -> new ArrayList<>(1));
        String text = DraftTexts.clean(literal.text());
        if (!text.isEmpty() && !same.contains(text)) {
            same.add(text);
        }
    }

    /** @return the labels of SKOS and of SKOS-XL */
    Said labels(Node node, String kind) {
        Stream<Term> forms = node.all(Skos.XL + kind).flatMap(label -> graph.node(label).stream())
                .flatMap(label -> label.all(Skos.LITERAL_FORM));
        return said(Stream.concat(node.all(Skos.CORE + kind), forms));
    }

    /** @return all texts of the property that a thing has, as one text with its translations */
    LocalText value(Node node, String property) {
        return first(said(node, property).plain);
    }

    /** @return the first text of each language */
    LocalText first(Map<String, List<String>> texts) {
        var first = new LinkedHashMap<String, String>();
        texts.forEach((tag, all) -> all.stream().findFirst().ifPresent(text -> first.put(tag, text)));
        return DraftTexts.local(first, main);
    }

    /** @return the texts one by one: as one where they may be translations of each other */
    List<LocalText> each(Said said) {
        if (said.isOne()) {
            return List.of(first(said.plain));
        }
        var each = new ArrayList<LocalText>();
        said.plain.forEach((tag, texts) -> texts.forEach(text -> each.add(DraftTexts.local(Map.of(tag, text), main))));
        return each;
    }

    /** @return the texts of every language together, where a language has several they are joined */
    LocalText joined(Said said) {
        var all = new LinkedHashMap<String, List<String>>();
        said.plain.forEach((tag, texts) -> all.computeIfAbsent(tag, any -> new ArrayList<>()).addAll(texts));
        said.nodes.forEach(node -> said(node, Skos.VALUE).plain
                .forEach((tag, texts) -> all.computeIfAbsent(tag, any -> new ArrayList<>()).addAll(texts)));
        var joined = new LinkedHashMap<String, String>();
        all.forEach((tag, texts) -> joined.put(tag, String.join("\n", texts)));
        joined.values().removeIf(String::isEmpty);
        return DraftTexts.local(joined, main);
    }

    /** @return the text of the first of the properties that says any */
    LocalText any(Node node, List<String> properties) {
        Optional<LocalText> found = properties.stream().map(property -> value(node, property))
                .filter(text -> !text.equals(LocalText.EMPTY)).findFirst();
        return found.orElse(LocalText.EMPTY);
    }
}
