package org.glossator.exchange.internal.skos;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.glossator.exchange.internal.skos.Graph.Node;
import org.glossator.model.taxonomy.spi.DraftTexts;

/** In which language the texts of a taxonomy are. */
final class Languages {
    private static final String ENGLISH = "en";

    private Languages() {
    }

    /**
     * @param wanted by the person
     * @return that, else what our own scheme says, else the language that has labels for most concepts; English where it has nearly
     *         as many
     */
    static String main(Graph graph, Set<Term> concepts, Optional<Node> scheme, Optional<String> wanted) {
        Optional<String> said = wanted.map(DraftTexts::tag).or(() -> scheme.filter(node -> node.isA(Skos.TAXONOMY))
                .map(node -> node.text(Skos.DCT + "language")).filter(tag -> !tag.isEmpty()));
        if (said.isPresent()) {
            return said.get();
        }
        Map<String, Integer> counts = new HashMap<>();
        for (Term concept : concepts) {
            graph.node(concept).stream().flatMap(node -> labels(graph, node)).distinct().forEach(tag -> counts.merge(tag, 1, Integer::sum));
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (most == 0 || counts.getOrDefault(ENGLISH, 0) * 100L >= most * 95L) {
            return ENGLISH;
        }
        return counts.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()))).map(Map.Entry::getKey).orElse(ENGLISH);
    }

    private static Stream<String> labels(Graph graph, Node node) {
        return Stream.concat(node.all(Skos.PREF_LABEL), node.all(Skos.XL + "prefLabel").flatMap(label -> graph.node(label).stream())
                .flatMap(label -> label.all(Skos.LITERAL_FORM))).filter(Term.Literal.class::isInstance).map(Term.Literal.class::cast)
                .map(literal -> DraftTexts.tag(literal.language()));
    }
}
