package org.glossator.taxonomy.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.glossator.model.Problem;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.TaxonomySources;
import org.glossator.taxonomy.internal.XtextTaxonomies;
import org.glossator.taxonomy.libraries.LibraryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of reference and tutorial is read; those that are wrong on purpose give the code that they are shown with. */
class HelpExamplesTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```taxonomy(?: bad (\\S+))?\\R(.*?)^```$");
    private static final Pattern CODE = Pattern.compile("`(taxonomy\\.\\w+)`");

    record Example(String page, int line, Optional<String> code, String text) {
        @Override
        public String toString() {
            return page + ":" + line + code.map(bad -> " " + bad).orElse("");
        }
    }

    static Stream<Example> good() {
        return examples().filter(example -> example.code().isEmpty());
    }

    static Stream<Example> bad() {
        return examples().filter(example -> example.code().isPresent());
    }

    @ParameterizedTest
    @MethodSource("good")
    void aGoodExampleHasNoProblem(Example example) {
        assertThat(problems(example)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aBadExampleGivesItsCode(Example example) {
        assertThat(problems(example)).extracting(Problem::code).contains(example.code().orElseThrow());
    }

    @Test
    void theReferenceListsEveryCodeAndNoOther() {
        List<String> listed = CODE.matcher(page("reference.md")).results().map(found -> found.group(1)).toList();
        assertThat(listed).containsOnlyOnceElementsOf(codes());
        assertThat(codes()).containsAll(listed);
    }

    private static List<Problem> problems(Example example) {
        String text = example.text();
        String whole = text.lines().anyMatch(line -> line.startsWith("taxonomy ")) ? text
                : "taxonomy reference version 1.0.0 " + text;
        return new XtextTaxonomies().check(whole, "example.taxonomy", TaxonomySources.folder(LibraryFiles.FOLDER));
    }

    private static Stream<Example> examples() {
        var examples = new ArrayList<Example>();
        for (String page : List.of("reference.md", "tutorial.md")) {
            String text = page(page);
            Matcher matcher = EXAMPLE.matcher(text);
            while (matcher.find()) {
                int line = (int) text.substring(0, matcher.start()).lines().count() + 1;
                examples.add(new Example(page, line, Optional.ofNullable(matcher.group(1)), matcher.group(2)));
            }
        }
        return examples.stream();
    }

    private static String page(String name) {
        try {
            return Files.readString(Path.of("help", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> codes() {
        return Arrays.stream(TaxonomyProblems.class.getFields()).map(HelpExamplesTest::code).toList();
    }

    private static String code(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
