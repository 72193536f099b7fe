package org.glossator.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A taxonomy of any size, made up of the constructs of the language in about the proportions of the taxonomies that ship:
 * every category has a label and a definition, one in ten says when to use it, one in seventeen takes an attribute, and so
 * on. The same size and seed make the same text. Nothing is wrong with it. The categories can be written as a SKOS
 * vocabulary too, for programs that read no taxonomies.
 */
public final class GeneratedTaxonomy {
    private static final String BASE = "https://example.org/generated/";
    private static final int ROOTS = 12;
    private static final int FEWEST = 3; // children of a category that has any
    private static final int MOST = 13;
    private static final List<String> COLOURS = List.of("#0a9fbd", "#7a63c7", "#2a7d33", "#bb8a1f", "#999075");
    private static final String[] WORDS = ("answer question writer reader claim source reason method result figure table term scale "
            + "tone style order length detail gap link proof test case rule goal cost risk value model agent user expert crowd "
            + "teacher pupil turn step draft plan code data set part whole cause change effect limit range point view topic theme "
            + "voice word phrase line page note mark score level degree form kind type group branch leaf root field area place")
            .split(" ");

    private final Random random;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Node> roots = new ArrayList<>();

    /** A category; what else is said of it is written at once. */
    private static final class Node {
        final String name;
        final String label;
        final String above; // the path of its parent; empty for a root
        final int depth;
        final List<Node> children = new ArrayList<>();

        Node(String name, String label, String above, int depth) {
            this.name = name;
            this.label = label;
            this.above = above;
            this.depth = depth;
        }

        String path() {
            return above.isEmpty() ? name : above + "." + name;
        }
    }

    /** @param categories at least {@value #ROOTS} */
    public GeneratedTaxonomy(int categories, long seed) {
        random = new Random(seed);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < ROOTS; i++) {
            add("", 0, names, roots);
        }
        for (int next = 0; nodes.size() < categories; next++) {
            Node parent = nodes.get(next);
            int some = Math.min(FEWEST + random.nextInt(MOST - FEWEST + 1), categories - nodes.size());
            names.clear();
            for (int i = 0; i < some; i++) {
                add(parent.path(), parent.depth + 1, names, parent.children);
            }
        }
    }

    private void add(String above, int depth, Set<String> names, List<Node> siblings) {
        String name;
        do {
            name = word() + "_" + word();
        } while (!names.add(name));
        String label = Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('_', ' ');
        var node = new Node(name, label, above, depth);
        nodes.add(node);
        siblings.add(node);
    }

    /** @return the taxonomy in the language of taxonomies, laid out as the formatter does */
    public String text() {
        var text = new StringBuilder(nodes.size() * 180);
        text.append("/* Made by a program. */\ntaxonomy generated.size").append(nodes.size()).append(" version 1.2.0\n")
                .append("  title \"").append(nodes.size()).append(" categories\"\n  description \"").append(sentence())
                .append("\"\n  author \"Ada Example\" <https://example.org/ada>\n  source \"Example 2020\" <doi:10.1000/182>\n")
                .append("  language en\n  levels domain, area, topic, theme, aspect, point, detail\n\n");
        roots.forEach(root -> category(root, text));
        declarations(text);
        return text.toString();
    }

    private void category(Node node, StringBuilder text) {
        String in = "  ".repeat(node.depth);
        int root = roots.indexOf(node);
        boolean facet = root == 0 || root == 1;
        if (oneIn(100)) {
            text.append(in).append("// ").append(sentence()).append('\n');
        }
        text.append(in).append(facet ? "facet " : "category ").append(node.name).append(" \"").append(node.label).append('"');
        if (oneIn(20)) {
            text.append(" \"").append(word()).append(' ').append(word()).append("\"@de");
        }
        if (oneIn(50)) {
            text.append(" id c.").append(node.name).append('_').append(text.length()); // which no other has
        }
        if (root >= 0) {
            text.append(root < COLOURS.size() ? " colour " + COLOURS.get(root) : "").append(" key ").append((char) ('A' + root));
        }
        if (!facet && !node.children.isEmpty() && oneIn(3)) {
            text.append(" abstract");
        }
        text.append('\n').append(in).append("  \"").append(sentence()).append("\"\n");
        guidance(node, in + "  ", text);
        if (!node.children.isEmpty() || oneIn(17)) {
            text.append(in).append("{\n");
            if (oneIn(17)) {
                attribute(text, in + "  ", "own_" + word());
            }
            node.children.forEach(child -> category(child, text));
            text.append(in).append("}\n");
        }
        if (node.depth == 0) {
            text.append('\n');
        }
    }

    private void guidance(Node node, String in, StringBuilder text) {
        if (oneIn(10)) {
            line(text, in, "use when \"" + sentence() + '"');
        }
        if (oneIn(25)) {
            line(text, in, "avoid when \"" + sentence() + '"');
        }
        if (oneIn(20)) {
            line(text, in, "example \"An example: " + sentence() + '"');
        }
        if (oneIn(50)) {
            line(text, in, "near miss \"" + sentence() + '"' + (oneIn(2) ? " because \"" + sentence() + '"' : ""));
        }
        if (oneIn(300)) {
            line(text, in, "negative \"" + sentence() + '"');
        }
        if (oneIn(14)) {
            line(text, in, "note \"" + sentence() + '"');
        }
        if (oneIn(33)) {
            line(text, in, "synonym \"" + word() + ' ' + word() + '"');
        }
        if (oneIn(50)) {
            line(text, in, "notation \"" + node.depth + "." + random.nextInt(1_000) + '"');
        }
        if (oneIn(50)) {
            line(text, in, "polarity " + (oneIn(2) ? "good" : "bad"));
        }
        if (oneIn(100)) {
            line(text, in, "uri <https://example.org/concepts/" + node.path() + '>');
        }
        if (oneIn(100)) {
            line(text, in, "since 1.1.0");
        }
        if (oneIn(50)) {
            line(text, in, "see " + any().path());
        }
        if (node.depth > 1 && oneIn(200)) {
            Node other = roots.get(random.nextInt(ROOTS)); // a root is below nothing, so that there is no circle
            line(text, in, "also under " + other.name);
        }
        if (oneIn(33)) {
            line(text, in, oneIn(2) ? "applies to span, claim (borders word, overlap none)" : "applies to claim, list of claim [2..5]");
        }
        if (!node.children.isEmpty() && oneIn(100)) {
            line(text, in, "choose first");
            line(text, in, "priority " + names(node.children));
        }
    }

    private void declarations(StringBuilder text) {
        int n = nodes.size();
        for (int i = 0; i < n / 50; i++) {
            text.append("scale rating_").append(i).append(" \"Rating ").append(i).append("\" 1..5 or n/a\n  \"").append(sentence())
                    .append("\"\n{ 1 \"low\" 3 \"middle\" 5 \"high\" }\n");
        }
        for (int i = 0; i < n / 25; i++) {
            attribute(text, "", "entry_" + i);
        }
        for (int i = 0; i < n / 100; i++) {
            text.append("relation links_").append(i).append(" \"Links ").append(i).append("\" : ").append(any().path())
                    .append(oneIn(2) ? " -> claim transitive\n" : " -> claim across papers\n").append("  \"").append(sentence())
                    .append("\"\n");
        }
        for (int i = 0; i < n / 25; i++) {
            rule(text, i);
        }
        for (int i = 0; i < n / 250; i++) {
            cross(text, i);
        }
        for (int i = 0; i < n / 70; i++) {
            mapping(text, i);
        }
        for (int i = 0; i < n / 70; i++) {
            text.append("renamed ").append(any().path()).append(".gone_").append(i).append(" to ").append(any().path())
                    .append(" since 1.1.0\n");
        }
    }

    private void attribute(StringBuilder text, String in, String name) {
        text.append(in).append("attribute ").append(name).append(" \"").append(word()).append(' ').append(word()).append('"');
        text.append(switch (random.nextInt(6)) {
            case 0 -> " : integer 0..10 default 3";
            case 1 -> " : boolean";
            case 2 -> " : one of none, some, all default some";
            case 3 -> " : text max 500";
            case 4 -> nodes.size() < 50 ? " : decimal 0..1" : " : rating_" + random.nextInt(nodes.size() / 50) + " required";
            default -> " : evidence sentence 1..*";
        });
        if (in.isEmpty() && !name.equals("entry_0")) { // one of them for every category: nobody fills in more each time
            text.append(" on ").append(any().path()).append(oneIn(4) ? ".*" : "");
        }
        text.append('\n').append(in).append("  \"").append(sentence()).append("\"\n");
    }

    /** Over children that stand side by side; what is required or implied is never forbidden by another rule. */
    private void rule(StringBuilder text, int number) {
        Node parent = nodes.get(random.nextInt(Math.max(1, nodes.size() / MOST)));
        Node one = parent.children.isEmpty() ? parent : parent.children.getFirst();
        Node other = parent.children.isEmpty() ? roots.get(1) : parent.children.getLast();
        text.append("rule rule_").append(number).append(switch (random.nextInt(5)) {
            case 0 -> " imply " + parent.path() + " when " + one.path();
            case 1 -> " require " + roots.get(1).name + " when " + other.path() + " and not " + one.path();
            case 2 -> " at most 2 of " + parent.path() + " per claim";
            case 3 -> " at least 1 of " + one.path() + ", " + other.path() + " per paper as warning";
            default -> " imply " + parent.path() + " when " + other.path() + " or " + one.path();
        }).append("\n  \"").append(sentence()).append("\"\n");
    }

    private void cross(StringBuilder text, int number) {
        Node one = roots.get(0);
        Node other = roots.get(1);
        text.append("cross cross_").append(number).append(" \"Cross ").append(number).append("\" of ").append(one.name).append(", ")
                .append(other.name).append("\n  \"").append(sentence()).append("\"\n{\n  cell ").append(below(one)).append(", ")
                .append(below(other)).append(" \"").append(word()).append("\"\n  without ").append(below(one)).append(", ")
                .append(below(other)).append("\n}\n");
        if (oneIn(2)) {
            text.append("limit ").append(other.name).append(" to ").append(below(other)).append(" when ").append(below(one))
                    .append("\n  \"").append(sentence()).append("\"\n");
        }
    }

    private void mapping(StringBuilder text, int number) {
        text.append("mapping map_").append(number).append(" \"Map ").append(number).append("\"\n  \"").append(sentence())
                .append("\"\n{\n");
        Set<Node> seen = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            Node from = any();
            if (seen.add(from)) {
                text.append("  ").append(from.path()).append(" -> ").append(any().path()).append(oneIn(3) ? " as close\n" : "\n");
            }
        }
        text.append("}\n");
    }

    /** @return the categories as a SKOS vocabulary in Turtle, with their texts, and a statement for each declaration beside them */
    public String turtle() {
        var text = new StringBuilder(nodes.size() * 300);
        text.append("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix dct: <http://purl.org/dc/terms/> .\n")
                .append("@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n@prefix : <https://example.org/generated/> .\n\n")
                .append(":scheme a skos:ConceptScheme ; dct:title \"").append(nodes.size()).append(" categories\"@en .\n\n");
        for (Node node : nodes) {
            text.append('<').append(iri(node)).append("> a skos:Concept ;\n  skos:prefLabel \"").append(node.label)
                    .append("\"@en ;\n  skos:definition \"").append(sentence()).append("\"@en ;\n");
            turtleNotes(node, text);
            text.append(node.depth == 0 ? "  skos:topConceptOf :scheme .\n\n"
                    : "  skos:broader <" + BASE + node.above + "> .\n\n");
        }
        for (int i = 0; i < nodes.size() / 5; i++) { // attributes, scales, relations, rules, mappings and changes are about as many
            text.append(":declared").append(i).append(" a :Declaration ;\n  rdfs:label \"").append(word()).append(' ').append(word())
                    .append("\"@en ;\n  rdfs:comment \"").append(sentence()).append("\"@en ;\n  :about <").append(iri(any()))
                    .append("> .\n\n");
        }
        return text.toString();
    }

    private void turtleNotes(Node node, StringBuilder text) {
        if (oneIn(20)) {
            text.append("  skos:prefLabel \"").append(word()).append(' ').append(word()).append("\"@de ;\n");
        }
        for (String property : List.of("scopeNote", "scopeNote", "example", "note", "altLabel", "notation", "changeNote")) {
            if (oneIn(15)) {
                text.append("  skos:").append(property).append(" \"").append(sentence()).append("\"@en ;\n");
            }
        }
        if (oneIn(50)) {
            text.append("  skos:related <").append(iri(any())).append("> ;\n");
        }
    }

    private static String iri(Node node) {
        return BASE + node.path();
    }

    private boolean oneIn(int some) {
        return random.nextInt(some) == 0;
    }

    private Node any() {
        return nodes.get(random.nextInt(nodes.size()));
    }

    private String below(Node node) {
        return node.children.isEmpty() ? node.name : node.children.get(random.nextInt(node.children.size())).path();
    }

    private static String names(List<Node> some) {
        return some.stream().map(node -> node.name).collect(Collectors.joining(", "));
    }

    private static void line(StringBuilder text, String in, String line) {
        text.append(in).append(line).append('\n');
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private String sentence() {
        var sentence = new StringBuilder("The ");
        for (int i = 5 + random.nextInt(7); i > 0; i--) {
            sentence.append(word()).append(i > 1 ? " " : "");
        }
        return sentence.append('.').toString();
    }
}
