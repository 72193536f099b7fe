package org.glossator.exchange.internal.skos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.glossator.exchange.internal.skos.Graph.Node;
import org.glossator.model.Place;
import org.glossator.model.Problem;

/** What could not be taken over: a sentence for each kind of thing, with how many there were and where the first is. */
final class Losses {
    private static final int SHOWN = 3;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Counted> counted = new LinkedHashMap<>();

    private record Counted(String sentence, List<Node> nodes) {
    }

    Losses(String file) {
        this.file = file;
    }

    void add(String code, String message) {
        problems.add(Problem.warning(code, message, Place.file(file)));
    }

    void add(String code, String message, Node node) {
        problems.add(Problem.warning(code, message, place(node)));
    }

    /** @param sentence about all concepts of which it is true: how many and which they are is said behind it */
    void count(String code, Node node, String sentence) {
        counted.computeIfAbsent(code, any -> new Counted(sentence, new ArrayList<>())).nodes.add(node);
    }

    List<Problem> problems() {
        var all = new ArrayList<Problem>(problems);
        counted.forEach((code, counted) -> {
            List<Node> nodes = counted.nodes.stream().distinct().toList();
            String many = nodes.size() + (nodes.size() == 1 ? " concept: " : " concepts: ")
                    + some(nodes.stream().map(node -> words(node.id)));
            all.add(Problem.warning(code, counted.sentence + " (" + many + ").", place(nodes.getFirst())));
        });
        return all;
    }

    static String some(Stream<String> names) {
        List<String> some = names.limit(SHOWN + 1L).toList();
        return some.stream().limit(SHOWN).collect(Collectors.joining(", ")) + (some.size() > SHOWN ? ", …" : "");
    }

    static String words(Term term) {
        return switch (term) {
            case Term.Iri(var value) -> "<" + value + ">";
            case Term.Blank blank -> "one without an address";
            case Term.Literal literal -> "“" + literal.text() + "”";
        };
    }

    Place place(Node node) {
        return node.line > 0 ? Place.line(file, node.line) : Place.file(file);
    }
}
