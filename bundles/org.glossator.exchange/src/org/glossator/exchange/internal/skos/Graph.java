package org.glossator.exchange.internal.skos;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The statements of a file, by what they are about, in the file's order. Not safe for threads. */
final class Graph {
    private final Map<Term, Node> nodes = new LinkedHashMap<>();
    private final Map<String, String> words = new HashMap<>(); // each property and datatype once
    private final Map<String, Term.Iri> addresses = new HashMap<>();

    record Arc(String property, Term object) {
    }

    /** Something with what is said about it. */
    static final class Node {
        final Term id;
        final int line;
        private final List<Arc> arcs = new ArrayList<>(8);

        Node(Term id, int line) {
            this.id = id;
            this.line = line;
        }

        List<Arc> arcs() {
            return arcs;
        }

        Stream<Term> all(String property) {
            return arcs.stream().filter(arc -> arc.property.equals(property)).map(Arc::object);
        }

        Optional<Term> first(String property) {
            return all(property).findFirst();
        }

        /** @return the text of the first literal; empty where there is none */
        String text(String property) {
            return all(property).filter(Term.Literal.class::isInstance).map(Term.Literal.class::cast).map(Term.Literal::text)
                    .findFirst().orElse("");
        }

        boolean has(String property) {
            return arcs.stream().anyMatch(arc -> arc.property.equals(property));
        }

        boolean isTrue(String property) {
            return all(property).anyMatch(term -> term instanceof Term.Literal literal && literal.isTrue());
        }

        boolean isA(String type) {
            return all(Skos.TYPE).anyMatch(term -> term instanceof Term.Iri(var value) && value.equals(type));
        }
    }

    Term.Iri iri(String value) {
        return addresses.computeIfAbsent(value, Term.Iri::new);
    }

    Term literal(String text, String language, String datatype) {
        boolean plain = datatype.equals(Skos.XSD + "string") || datatype.equals(Skos.RDF + "langString");
        return new Term.Literal(text, once(language), plain ? "" : once(datatype));
    }

    /** @param line where it stands, counted from 1; 0 where that is not known */
    void add(Term subject, String property, Term object, int line) {
        nodes.computeIfAbsent(subject, id -> new Node(id, line)).arcs.add(new Arc(once(property), object));
    }

    private String once(String word) {
        String known = words.putIfAbsent(word, word);
        return known == null ? word : known;
    }

    Collection<Node> nodes() {
        return nodes.values();
    }

    Optional<Node> node(Term id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** @return the members of an RDF list; of one that is broken or leads back to itself, those up to there */
    List<Term> list(Term head) {
        var members = new ArrayList<Term>();
        Optional<Node> at = node(head);
        var seen = new HashMap<Term, Boolean>();
        while (at.isPresent() && seen.put(at.get().id, true) == null) {
            at.get().first(Skos.FIRST).ifPresent(members::add);
            at = at.get().first(Skos.REST).flatMap(this::node);
        }
        return members;
    }
}
