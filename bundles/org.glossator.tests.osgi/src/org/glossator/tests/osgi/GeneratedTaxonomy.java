package org.glossator.tests.osgi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/** Texts of taxonomies in which every construct of the language can occur; the same for the same seed. */
final class GeneratedTaxonomy {
    private static final List<String> WORDS = List.of("error", "Fact", "größer", "двое", "事実", "nothing", "claim", "to", "as", "of",
            "3-eyed fish", "\\\"quoted\\\"", "back\\\\slash", "a\\nb", "x", "É", "category", "why?", "tone", "style", "_", "<b>", "&amp;", "😀");
    private static final List<String> TAGS = List.of("de", "pt-BR", "fi");

    private final SplittableRandom random;
    private final StringBuilder text = new StringBuilder();
    private final List<String> paths = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> deprecated = new HashSet<>();
    private int number;

    private GeneratedTaxonomy(long seed) {
        random = new SplittableRandom(seed);
    }

    static String text(long seed) {
        return new GeneratedTaxonomy(seed).write();
    }

    private String write() {
        line(0, "taxonomy generated.n" + random.nextInt(1000) + " version 3." + random.nextInt(9) + ".1");
        if (often()) {
            line(1, "title " + said("Title"));
            line(1, "description " + said("Description"));
        }
        if (often()) {
            line(1, "author \"Mia Berg\" <https://example.org/mia>");
            line(1, "author \"Ola\"");
            line(1, "licence \"CC-BY-4.0\"");
            line(1, "source \"A paper\" <doi:10.1000/182>");
            line(1, "source <https://example.org/book>");
        }
        if (often()) {
            line(1, "uri <https://example.org/scheme>");
        }
        if (often()) {
            line(1, "translations de, fi");
        }
        if (often()) {
            line(1, "levels area, point \"Point\"");
        }
        int roots = 2 + random.nextInt(3);
        for (int i = 0; i < roots; i++) {
            category(0, "");
        }
        beside();
        return text.toString();
    }

    private void category(int depth, String prefix) {
        String name = "n" + ++number;
        String path = prefix + name;
        boolean parent = depth < 3 && random.nextInt(3) > 0;
        boolean facet = depth == 0 && parent && rarely();
        var head = new StringBuilder(facet ? "facet " : "category ").append(name).append(' ').append(said("L" + number));
        if (rarely() && ids.add("old.id" + number)) {
            head.append(" id old.id").append(number);
        }
        if (rarely()) {
            head.append(" colour #").append(String.format(Locale.ROOT, "%06x", random.nextInt(0x1000000)));
        }
        String key = Character.toString("ABCDEFGHIJKLM123".charAt(random.nextInt(16)));
        if (rarely() && keys.add(key)) {
            head.append(" key ").append(key);
        }
        head.append(parent && !facet && rarely() ? " abstract" : "");
        head.append(parent && often() ? " choose any" : "").append(rarely() && parent ? " required" : "");
        head.append(rarely() ? " notation \"4." + number + "\"" : "").append(rarely() ? " polarity bad" : "")
                .append(rarely() ? " weight 2.5" : "").append(rarely() ? " since 1.0.0" : "");
        line(depth, head.toString());
        details(depth + 1, path);
        paths.add(path);
        if (parent) {
            line(depth, "{");
            if (rarely()) {
                line(depth + 1, "attribute a" + number + " : integer 0..5");
            }
            int children = 1 + random.nextInt(3);
            for (int i = 0; i < children; i++) {
                category(depth + 1, path + ".");
            }
            line(depth, "}");
        }
    }

    private void details(int depth, String path) {
        if (often()) {
            line(depth, said("Definition of " + path));
        }
        for (String kind : List.of("use when", "avoid when", "example", "near miss", "negative", "note", "synonym")) {
            int count = rarely() ? 1 + random.nextInt(3) : 0;
            for (int i = 0; i < count; i++) {
                boolean because = (kind.equals("near miss") || kind.equals("negative")) && often();
                line(depth, kind + " " + said(kind + " " + i) + (because ? " because " + said("reason") : ""));
            }
        }
        line(depth, rarely() ? "note \"Exact match: https://example.org/other/" + number + "\"" : "");
        line(depth, rarely() ? "note " + "\"History: it was new\"" : "");
        line(depth, rarely() ? "uri <https://example.org/concept/" + number + ">" : "");
        line(depth, rarely() ? "applies to span, claim" : "");
        // below what comes earlier only, and not below what it stands in: so no circles
        String other = other(path);
        line(depth, rarely() && !other.isEmpty() ? "also under " + other : "");
        line(depth, rarely() && !other.isEmpty() ? "see " + other : "");
    }

    private String other(String path) {
        List<String> earlier = paths.stream().filter(each -> !path.startsWith(each + ".") && !each.startsWith(path)).toList();
        return earlier.isEmpty() ? "" : earlier.get(random.nextInt(earlier.size()));
    }

    private void beside() {
        line(0, rarely() ? "scale s 1..5 { 1 \"bad\" 5 \"good\" }" : "");
        line(0, rarely() ? "attribute free : text" : "");
        line(0, rarely() ? "relation supports : claim -> claim transitive" : "");
        line(0, rarely() ? "rule r exclusive " + paths.getFirst() + ", " + paths.getLast() : "");
        if (often() && paths.size() > 3) {
            line(0, "mapping m " + said("Mapping") + " {\n  values one " + said("One") + ", two\n  " + paths.get(0) + ", " + paths.get(1)
                    + " -> one\n  " + paths.get(2) + " -> two\n}");
        }
        if (often()) {
            String old = paths.get(random.nextInt(paths.size()));
            deprecated.add(old);
            String use = paths.stream().filter(each -> !each.equals(old)).findFirst().orElse("");
            line(0, "deprecated category " + old + (often() && !use.isEmpty() ? " use " + use : "") + " since 2.0.0"
                    + (often() ? " " + said("Nobody used it") : ""));
        }
        if (often()) {
            String now = paths.getFirst();
            line(0, "deprecated category gone.long use " + now + " since 1.0.0");
            line(0, "renamed was.one to " + now + " since 2.0.0 " + said("A better name"));
            line(0, "moved was.two to " + now + " since 2.0.0");
            line(0, "merged was.three, was.four into " + now + " since 2.0.0");
            line(0, "split was.five into " + now + ", " + paths.getLast() + " by hand since 3.0.0");
        }
    }

    /** A text that is unlike any other, most with translations. */
    private String said(String what) {
        var said = new StringBuilder("\"").append(what).append(' ').append(WORDS.get(random.nextInt(WORDS.size()))).append(' ')
                .append(++number).append('"');
        for (String tag : TAGS) {
            if (rarely()) {
                said.append(" \"").append(what).append(' ').append(WORDS.get(random.nextInt(WORDS.size()))).append(' ').append(++number)
                        .append("\"@").append(tag);
            }
        }
        return said.toString();
    }

    private void line(int depth, String line) {
        if (!line.isEmpty()) {
            text.append("  ".repeat(depth)).append(line).append('\n');
        }
    }

    private boolean often() {
        return random.nextBoolean();
    }

    private boolean rarely() {
        return random.nextInt(3) == 0;
    }
}
