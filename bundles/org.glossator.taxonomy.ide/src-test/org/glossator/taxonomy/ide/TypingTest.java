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
import java.util.stream.Stream;

import org.glossator.testkit.GeneratedTaxonomy;
import org.junit.jupiter.api.Test;

/** However a text came to be, key by key or at once, the same is wrong with it. */
class TypingTest {
    private static final String TYPED = "file:///typed.taxonomy";
    private static final String WHOLE = "file:///whole";
    private static final List<String> KEYS = List.of("a", "Z", " ", ".", "é", "\"", "\\", "\n", "{", "}", "@", "//", "x_y", "");

    private static final List<String> NAME_KEYS = List.of("a", "b", "_", "-", "7", "", "key", "ä", ".");
    private static final Pattern NAME = Pattern.compile("(?:category|facet) ([\\w-]+)");

    private boolean naming; // only names of categories are typed
    private final BlockingQueue<List<Finding>> typed = new LinkedBlockingQueue<>();
    private final BlockingQueue<List<Finding>> whole = new LinkedBlockingQueue<>();
    private final Random random = new Random("typing".hashCode());

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

    private void type(String start, int changes) throws InterruptedException {
        try (var session = new TaxonomySession((uri, found) -> (uri.equals(TYPED) ? typed : whole).add(found))) {
            String text = start;
            for (int i = 0; i < changes; i++) {
                String before = text;
                text = i % 10 == 9 ? start + " ".repeat(i) : changed(text);
                if (text.equals(before)) {
                    continue;
                }
                List<Finding> one = found(session, TYPED, typed, text);
                List<Finding> other = found(session, WHOLE + i, whole, text);
                session.forget(WHOLE + i);
                assertThat(sorted(one)).as("after change %s of%n%s", i, text).isEqualTo(sorted(other));
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

    /** Mostly within a text in quotation marks. */
    private String changed(String text) {
        if (naming) {
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
