package org.glossator.taxonomy.ui.internal.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewTaxonomyFormTest {
    private final NewTaxonomyForm form = new NewTaxonomyForm("/Taxonomies/there.taxonomy"::equals,
            folder -> folder.contains("*") ? Optional.of("no stars") : Optional.empty());

    @Test
    void anEmptyFormSaysWhatIsMissing() {
        assertThat(form.problem()).hasValueSatisfying(problem -> assertThat(problem).contains("name"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "study", "study.claims", "größe-2.a_b", " study " })
    void aNameOfTheLanguageIsTaken(String name) {
        form.setName(name);
        assertThat(form.problem()).isEmpty();
        assertThat(form.file()).isEqualTo("/Taxonomies/" + name.strip() + ".taxonomy");
    }

    @ParameterizedTest
    @ValueSource(strings = { "1a", "a b", "a..b", "a.", "a/b", "-a", "a\"b" })
    void anotherNameIsExplained(String name) {
        form.setName(name);
        assertThat(form.problem()).hasValueSatisfying(problem -> assertThat(problem).contains(name));
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() {
        form.setName("there");
        assertThat(form.problem()).hasValueSatisfying(problem -> assertThat(problem).contains("/Taxonomies/there.taxonomy"));
    }

    @Test
    void aFolderMayBeWrittenWithoutASlash() {
        form.setName("a");
        form.setFolder(" Study/books ");
        assertThat(form.file()).isEqualTo("/Study/books/a.taxonomy");
    }

    @Test
    void aBadFolderIsExplained() {
        form.setName("a");
        form.setFolder("/St*dy");
        assertThat(form.problem()).hasValueSatisfying(problem -> assertThat(problem).contains("no stars"));
        form.setFolder("");
        assertThat(form.problem()).isPresent();
    }

    @Test
    void theTitleIsTheNameInWordsUntilOneIsGiven() {
        form.setName("study.first-round");
        assertThat(form.title()).isEqualTo("Study first round");
        form.setTitle("Mine");
        assertThat(form.title()).isEqualTo("Mine");
    }
}
