package org.glossator.ui.internal.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.glossator.model.CategoryId;
import org.glossator.testkit.TaxonomyBuilder;
import org.glossator.ui.internal.palette.CategoryIndex.Other;
import org.junit.jupiter.api.Test;

class CategoryIndexTest {
    private static final CategoryId EXPERT = new CategoryId("source.expert");
    private static final CategoryId GONE = new CategoryId("form.own_words");

    private final CategoryIndex index = CategoryIndex.of(TaxonomyBuilder.taxonomy("feedback", "1.0.0")
            .category("source", c -> c.label("Source").category("expert", d -> d.label("Expert"))).build());

    @Test
    void itsCategoriesAreCalledByTheirLabels() {
        CategoryId expert = index.all().getLast().category().id();
        assertThat(index.label(expert)).isEqualTo("Expert");
        assertThat(index.path(expert)).isEqualTo("Source › Expert");
        assertThat(index.names(expert)).isTrue();
    }

    @Test
    void othersAreCalledAsTheirReleaseSaysAndMarked() {
        CategoryIndex more = index.with(Map.of(GONE, new Other("In own words", "Form › In own words")));
        assertThat(more.label(GONE)).isEqualTo("In own words");
        assertThat(more.path(GONE)).isEqualTo("Form › In own words\nThe taxonomy in use does not have this category.");
        assertThat(more.names(GONE)).isTrue();
        assertThat(more.entry(GONE)).as("cannot be chosen").isEmpty();
        assertThat(more.all()).isEqualTo(index.all());
        assertThat(more.with(Map.of(GONE, new Other("In own words", "Form › In own words")))).isSameAs(more);
    }

    @Test
    void whatWasInUseIsCalledAsBefore() {
        CategoryIndex other = CategoryIndex.EMPTY.with(index.called());
        assertThat(other.label(EXPERT)).isEqualTo(index.label(EXPERT));
        assertThat(other.path(EXPERT)).startsWith(index.path(EXPERT) + "\n");
        assertThat(other.entry(EXPERT)).as("cannot be chosen").isEmpty();
    }

    @Test
    void ofOthersTheIdGivesWordsWhereNothingElseIsKnown() {
        assertThat(index.names(GONE)).isFalse();
        assertThat(index.label(GONE)).isEqualTo("Own words");
        assertThat(index.path(GONE)).startsWith("form.own_words\n");
        assertThat(CategoryIndex.words(EXPERT)).isEqualTo("Expert");
        assertThat(CategoryIndex.words(new CategoryId("while-it-learns"))).isEqualTo("While it learns");
        assertThat(CategoryIndex.words(new CategoryId("form._"))).isEqualTo("form._");
    }
}
