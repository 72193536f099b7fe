package org.glossator.taxonomy.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.testkit.GeneratedTaxonomy;
import org.junit.jupiter.api.Test;

/** However a text came to be, key by key or at once, the same is wrong with it. */
class TypingTest {
    private static final String TYPED = "file:///typed.taxonomy";
    private static final String WHOLE = "file:///whole";
    private static final List<String> KEYS = List.of("a", "Z", " ", ".", "é", "\"", "\\", "\n", "{", "}", "@", "//", "x_y", "");

    private static final List<String> NAME_KEYS = List.of("a", "b", "_", "-", "7", "", "key", "ä", ".");
    private static final Pattern NAME = Pattern.compile("(?:category|facet) ([\\w-]+)");

    /** NAME stands for the name of some category of the text, NEW for one that may be new. */
    private static final List<String> LINES = List.of("category NEW \"New\" \"Is new.\"", "category NEW \"New\" {", "}", "{",
            "facet NEW \"New\" { category a \"A\" category b \"B\" }", "attribute NEW : integer 0..9", "attribute NEW : one of x, y",
            "attribute NEW on NAME, NAME : text", "see NAME", "see NEW", "also under NAME", "priority NAME, NAME", "abstract", "key k",
            "id some.id", "weight 0.5", "use when \"It is so.\"", "example \"One.\"", "near miss \"One.\"", "applies to claim, NAME",
            "colour #336699", "rule NEW exclusive NAME, NAME \"Not both.\"", "rule NEW require NAME when NEW = 3 \"Is needed.\"",
            "rule NEW forbid NAME and NAME", "scale NEW 1..5 { 1 \"Bad\" 5 \"Good\" }", "relation NEW : NAME -> NAME", "level NEW",
            "mapping NEW { values x, y NAME -> x NEW -> y }", "limit NAME to NAME, NEW", "renamed NEW to NAME since 1.1.0",
            "renamed attribute NEW to NEW since 1.1.0", "renamed relation NEW to NAME.NEW since 1.1.0", "renamed attribute to NAME",
            "deprecated category NAME use NEW since 1.1.0", "/* open", "closed */", "// category", "\"A text.\"", "\"open", "choose one",
            "attribute NEW : text when NAME", "attribute NEW : text when NEW = 2", "priority", "cross NEW of NAME, NAME");

    private static final List<String> HEADERS = List.of("title \"T\"", "author \"A\"", "version 2.0.0", "language de", "translations de, fr",
            "levels one, two, new1", "licence \"L\"", "description \"D\"", "uri <https://example.org/x>", "taxonomy other.name",
            "import other.taxonomy as o", "weights sum 1");

    private boolean naming; // only names of categories are typed
    private boolean lines; // whole lines come and go
    private final BlockingQueue<List<Finding>> typed = new LinkedBlockingQueue<>();
    private final BlockingQueue<List<Finding>> whole = new LinkedBlockingQueue<>();
    private final Random random = new Random("typing".hashCode() + Integer.getInteger("typing.seed", 0));

    @Test
    void aGeneratedTaxonomyIsTyped() throws InterruptedException {
        type(new GeneratedTaxonomy(60, 3).text(), 80);
    }

    @Test
    void samplesAreTyped() throws IOException, InterruptedException {
        try (Stream<Path> samples = Files.list(Path.of("../org.glossator.taxonomy/src-test/org/glossator/taxonomy/samples"))) {
            for (Path sample : samples.filter(file -> file.toString().endsWith(".taxonomy")).sorted().toList()) {
                type(Files.readString(sample), 12);
            }
        }
    }

    @Test
    void aCommentHidesWhatFollowsOnItsLine() throws InterruptedException {
        String start = "taxonomy t version 1.0.0\ncategory a \"A\" \"It.\" {\ncategory b \"B\" \"Is.\" category c \"C\" \"It.\" }\n";

        try (var session = new TaxonomySession((uri, found) -> (uri.equals(TYPED) ? typed : whole).add(found))) {
            found(session, TYPED, typed, start);
            String commented = start.replace("\"B\" \"", "\"B\" //");

            assertThat(found(session, TYPED, typed, commented)).isEqualTo(found(session, WHOLE, whole, commented)).isNotEmpty();
        }
    }

    private void type(String start, int changes) throws InterruptedException {
        try (var session = new TaxonomySession((uri, found) -> (uri.equals(TYPED) ? typed : whole).add(found))) {
            String text = start;
            String shown = "";
            for (int i = 0; i < changes; i++) {
                String before = text;
                text = i % 10 == 9 ? start + " ".repeat(i) : changed(text);
                if (text.equals(before) || text.equals(shown)) {
                    continue;
                }
                shown = text;
                List<Finding> one = found(session, TYPED, typed, text);
                List<Finding> other = found(session, WHOLE + i, whole, text);
                session.forget(WHOLE + i);
                assertThat(sorted(one)).as("after change %s of%n%s", i, text).isEqualTo(sorted(other));
                if (lines && random.nextInt(2) > 0 && one.stream().anyMatch(finding -> finding.code().equals(TaxonomyProblems.SYNTAX))) {
                    text = before; // else nearly all would be about texts that cannot be parsed
                }
            }
        }
    }

    private static List<Finding> found(TaxonomySession session, String uri, BlockingQueue<List<Finding>> queue, String text)
            throws InterruptedException {
        queue.clear();
        session.update(uri, text);
        List<Finding> found = queue.poll(2, TimeUnit.MINUTES);
        assertThat(found).as("what is wrong with the text").isNotNull();
        return found;
    }

    @Test
    void categoriesOfAGeneratedTaxonomyAreNamed() throws InterruptedException {
        String start = new GeneratedTaxonomy(60, 3).text();
        naming = true;
        type(start, 60);
        type(start.replaceFirst("category (\\w+)", "category x_y") + "renamed x_y to xx since 1.1.0 category xx \"X\" abstract", 60);
    }

    @Test
    void linesOfAGeneratedTaxonomyComeAndGo() throws InterruptedException {
        lines = true;
        type(new GeneratedTaxonomy(60, 3).text(), 150);
    }

    @Test
    void linesOfSamplesComeAndGo() throws IOException, InterruptedException {
        lines = true;
        samplesAreTyped();
    }

    @Test
    void linesAreTypedKeyByKey() throws InterruptedException {
        keys(new GeneratedTaxonomy(40, 5).text(), 14);
    }

    @Test
    void linesOfSamplesAreTypedKeyByKey() throws IOException, InterruptedException {
        try (Stream<Path> samples = Files.list(Path.of("../org.glossator.taxonomy/src-test/org/glossator/taxonomy/samples"))) {
            for (Path sample : samples.filter(file -> file.toString().endsWith(".taxonomy")).sorted().toList()) {
                keys(Files.readString(sample), 3);
            }
        }
    }

    /** Types lines wherever a line begins or ends, and takes some of them back. */
    private void keys(String start, int some) throws InterruptedException {
        try (var session = new TaxonomySession((uri, found) -> (uri.equals(TYPED) ? typed : whole).add(found))) {
            String text = start;
            int count = 0;
            for (int i = 0; i < some; i++) {
                List<String> all = text.lines().toList();
                int at = random.nextInt(4) == 0 ? random.nextInt(Math.min(9, all.size())) : random.nextInt(all.size() + 1);
                String before = all.subList(0, at).stream().map(line -> line + "\n").collect(Collectors.joining());
                String behind = all.subList(at, all.size()).stream().map(line -> line + "\n").collect(Collectors.joining());
                String line = filled(random.nextInt(3) == 0 ? HEADERS.get(random.nextInt(HEADERS.size())) : LINES.get(random.nextInt(LINES.size())), text);
                String end = random.nextInt(3) == 0 ? " " : "\n";
                for (int key = 1; key <= line.length(); key += 1 + random.nextInt(2)) {
                    String now = before + line.substring(0, key) + end + behind;
                    List<Finding> one = found(session, TYPED, typed, now);
                    List<Finding> other = found(session, WHOLE + count, whole, now);
                    session.forget(WHOLE + count++);
                    assertThat(sorted(one)).as("key %s of %s in%n%s", key, line, now).isEqualTo(sorted(other));
                }
                text = random.nextInt(2) == 0 ? text : before + line + end + behind;
            }
        }
    }

    /** A line more, or less, or one that is said again elsewhere. */
    private String withOtherLines(String text) {
        var all = new ArrayList<>(text.lines().toList());
        int at = random.nextInt(all.size());
        switch (random.nextInt(5)) {
            case 0 -> all.remove(at);
            case 1 -> all.add(random.nextInt(all.size()), all.get(at));
            case 2 -> all.add(random.nextInt(all.size()), all.remove(at));
            default -> all.add(at, filled(LINES.get(random.nextInt(LINES.size())), text));
        }
        return String.join("\n", all) + "\n";
    }

    private String filled(String line, String text) {
        List<String> names = NAME.matcher(text).results().map(found -> found.group(1)).toList();
        String filled = line;
        while (filled.contains("NAME") && !names.isEmpty()) {
            filled = filled.replaceFirst("NAME", names.get(random.nextInt(names.size())));
        }
        return filled.replace("NEW", random.nextInt(4) == 0 && !names.isEmpty() ? names.get(random.nextInt(names.size())) : "new" + random.nextInt(4));
    }

    /** Mostly within a text in quotation marks. */
    private String changed(String text) {
        if (lines) {
            return withOtherLines(text);
        } else if (naming) {
            return named(text);
        }
        int at = random.nextInt(text.length());
        if (random.nextInt(4) > 0) {
            int quote = text.indexOf('"', at);
            at = quote < 0 ? at : quote + 1 + random.nextInt(3);
        }
        int from = Math.min(at, text.length());
        int to = Math.min(text.length(), from + random.nextInt(3));
        return text.substring(0, from) + KEYS.get(random.nextInt(random.nextInt(3) == 0 ? KEYS.size() : 5)) + text.substring(to);
    }

    /** A few keys in the name of a category, which others may have, or which changes and references name. */
    private String named(String text) {
        List<MatchResult> names = NAME.matcher(text).results().toList();
        MatchResult name = names.get(random.nextInt(random.nextInt(2) == 0 ? 3 : names.size()));
        int from = random.nextInt(name.start(1), name.end(1) + 1);
        int to = Math.min(name.end(1), from + random.nextInt(2));
        String other = names.get(random.nextInt(names.size())).group(1);
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, name.start(1)) + other + text.substring(name.end(1));
            case 1 -> text.substring(0, name.start(1)) + "x_y" + text.substring(name.end(1));
            default -> text.substring(0, from) + NAME_KEYS.get(random.nextInt(NAME_KEYS.size())) + text.substring(to);
        };
    }

    private static List<Finding> sorted(List<Finding> found) {
        var sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Finding::start).thenComparing(Finding::code).thenComparing(Finding::message));
        return sorted;
    }
}
