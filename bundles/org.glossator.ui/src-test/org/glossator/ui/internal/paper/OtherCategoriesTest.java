package org.glossator.ui.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.glossator.model.CategoryId;
import org.glossator.testkit.TaxonomyBuilder;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.glossator.ui.internal.palette.CategoryIndex.Other;
import org.junit.jupiter.api.Test;

class OtherCategoriesTest {
    private final PaperDesk desk = new PaperDesk("OtherCategoriesTest");

    private CategoryIndex index() {
        return CategoryIndex.of(desk.taxonomy.orElseThrow().taxonomy());
    }

    private Map<CategoryId, Other> read(CategoryIndex known) {
        return desk.corpus.read(reader -> OtherCategories.read(reader, desk.work(), known));
    }

    /** Bo judges under a taxonomy, and Mia goes on with another one. */
    private void anotherTaxonomy() {
        desk.publish(TaxonomyBuilder.taxonomy("form", "1.0.0")
                .category("form", c -> c.label("Form").category("tag", d -> d.label("A tag or two"))).build());
        desk.judgedByOther("We ask readers.", index().all().getLast().category().id().value());
        desk.publish(TaxonomyBuilder.taxonomy("other", "1.0.0").category("good").build());
    }

    @Test
    void whatTheTaxonomyInUseHasIsNotAskedFor() {
        desk.judgedByOther("We ask readers.", index().all().getLast().category().id().value());
        assertThat(read(index())).isEmpty();
    }

    @Test
    void theReleaseUnderWhichTheyWereChosenSaysWhatTheyAreCalled() {
        anotherTaxonomy();
        Map<CategoryId, Other> others = read(index());
        assertThat(others.values()).containsExactly(new Other("A tag or two", "Form › A tag or two"));
        assertThat(read(index().with(others))).as("known by now").isEmpty();
    }

    @Test
    void chipsSayTheLabelAndThatTheTaxonomyInUseDoesNotHaveTheCategory() {
        anotherTaxonomy();
        PaperModel model = desk.open();
        var page = new PageText(model.record(), "Abstract");
        var looks = new ClaimLooks(model, page, index().with(read(index())), PageHighlights.ALL);
        assertThat(looks.chips(0, page.text().length())).singleElement().satisfies(chip -> {
            assertThat(chip.words()).isEqualTo("A tag or two (Bo)");
            assertThat(chip.toolTip()).isEqualTo("Form › A tag or two\nThe taxonomy in use does not have this category.");
            assertThat(chip.colour()).isEmpty();
        });
        var without = new ClaimLooks(model, page, index(), PageHighlights.ALL);
        assertThat(without.chips(0, page.text().length())).singleElement()
                .satisfies(chip -> assertThat(chip.words()).isEqualTo("Tag (Bo)"));
    }
}
