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
import java.util.stream.Stream;

import org.glossator.exchange.internal.skos.Graph.Node;

/** The concept schemes of a file, and which of them concepts at the top belong to. */
final class Schemes {
    private final Map<Term, Set<Term>> tops; // by scheme
    private final Optional<Term> main;
    private final boolean own;
    private final List<Term> leftOut;

    private Schemes(Map<Term, Set<Term>> tops, Optional<Term> main, boolean own, List<Term> leftOut) {
        this.tops = tops;
        this.main = main;
        this.own = own;
        this.leftOut = leftOut;
    }

    static Schemes of(Graph graph, Set<Term> concepts) {
        Set<Term> roots = roots(graph, concepts);
        Map<Term, Set<Term>> members = new LinkedHashMap<>(); // roots by every scheme that they are in
        Map<Term, Set<Term>> tops = new HashMap<>();
        Optional<Term> own = Optional.empty();
        for (Node node : graph.nodes()) {
            if (node.isA(Skos.SCHEME) || node.isA(Skos.TAXONOMY)) {
                members.computeIfAbsent(node.id, any -> new LinkedHashSet<>());
                own = own.isEmpty() && node.isA(Skos.TAXONOMY) ? Optional.of(node.id) : own;
            }
            node.all(Skos.HAS_TOP_CONCEPT).filter(roots::contains).forEach(top -> {
                tops.computeIfAbsent(node.id, any -> new LinkedHashSet<>()).add(top);
                members.computeIfAbsent(node.id, any -> new LinkedHashSet<>()).add(top);
            });
        }
        for (Term root : roots) {
            Node node = graph.node(root).orElseThrow();
            node.all(Skos.TOP_CONCEPT_OF).forEach(scheme -> tops.computeIfAbsent(scheme, any -> new LinkedHashSet<>()).add(root));
            Stream.concat(node.all(Skos.TOP_CONCEPT_OF), node.all(Skos.IN_SCHEME))
                    .forEach(scheme -> members.computeIfAbsent(scheme, any -> new LinkedHashSet<>()).add(root));
        }
        List<Term> all = members.keySet().stream().filter(scheme -> !(scheme instanceof Term.Literal)).toList();
        if (own.isPresent()) {
            Term taxonomy = own.get();
            Map<Term, Set<Term>> parts = new LinkedHashMap<>();
            all.stream().filter(scheme -> !scheme.equals(taxonomy)).filter(scheme -> graph.node(scheme).isPresent())
                    .forEach(scheme -> parts.put(scheme, new LinkedHashSet<>()));
            for (Term concept : concepts) { // also those that stand below another concept as well
                graph.node(concept).stream().flatMap(node -> node.all(Skos.TOP_CONCEPT_OF)).filter(parts::containsKey)
                        .forEach(scheme -> parts.get(scheme).add(concept));
            }
            return new Schemes(parts, own, true, List.of());
        }
        Optional<Term> whole = all.stream().filter(scheme -> members.getOrDefault(scheme, Set.of()).containsAll(roots)).findFirst();
        if (whole.isPresent() || all.size() < 2) {
            Optional<Term> only = whole.or(() -> all.stream().findFirst());
            return new Schemes(Map.of(), only, false, all.stream().filter(scheme -> !only.equals(Optional.of(scheme))).toList());
        }
        return several(all, members, tops);
    }

    /** Each concept at the top goes to the first scheme that calls it a top concept, else to the first that it is in. */
    private static Schemes several(List<Term> all, Map<Term, Set<Term>> members, Map<Term, Set<Term>> tops) {
        var placed = new HashSet<Term>();
        Map<Term, Set<Term>> parts = new LinkedHashMap<>();
        all.forEach(scheme -> parts.put(scheme, new LinkedHashSet<>()));
        for (Map<Term, Set<Term>> wish : List.of(tops, members)) {
            for (Term scheme : all) {
                wish.getOrDefault(scheme, Set.of()).stream().filter(placed::add).forEach(parts.get(scheme)::add);
            }
        }
        var empty = new ArrayList<Term>(all.stream().filter(scheme -> parts.get(scheme).isEmpty()).toList());
        empty.forEach(parts::remove);
        if (parts.size() < 2) {
            return new Schemes(Map.of(), parts.keySet().stream().findFirst(), false, empty);
        }
        return new Schemes(parts, Optional.empty(), false, empty);
    }

    private static Set<Term> roots(Graph graph, Set<Term> concepts) {
        var below = new HashSet<Term>();
        for (Term concept : concepts) {
            Node node = graph.node(concept).orElseThrow();
            Stream.concat(Stream.of(Skos.NARROWER), Skos.NARROWER_KINDS.stream()).flatMap(node::all).forEach(below::add);
            if (Stream.concat(Stream.of(Skos.BROADER), Skos.BROADER_KINDS.stream()).flatMap(node::all).anyMatch(concepts::contains)) {
                below.add(concept);
            }
        }
        var roots = new LinkedHashSet<Term>(concepts);
        roots.removeAll(below);
        return roots;
    }

    /** @return the one that the taxonomy is; nothing where there is none, or several */
    Optional<Term> main() {
        return main;
    }

    /** @return that of the taxonomy, where we wrote the file; else empty */
    String ownAddress() {
        return own && main.isPresent() && main.get() instanceof Term.Iri(var address) ? address : "";
    }

    /** @return whether the taxonomy has parts that are schemes */
    boolean several() {
        return !tops.isEmpty();
    }

    /** @return those that are parts */
    Set<Term> all() {
        return tops.keySet();
    }

    boolean isTop(Term concept, Term scheme) {
        return tops.getOrDefault(scheme, Set.of()).contains(concept);
    }

    void losses(Losses losses) {
        if (!leftOut.isEmpty()) {
            losses.add("skos.schemes", leftOut.size() + " further concept schemes (" + Losses.some(leftOut.stream().map(Losses::words))
                    + ") hold the same concepts or none at the top; that concepts belong to them was left out.");
        }
    }
}
