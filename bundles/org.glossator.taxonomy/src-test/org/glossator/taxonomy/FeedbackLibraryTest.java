package org.glossator.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;


import org.glossator.model.Category;
import org.glossator.model.Taxonomy;
import org.glossator.taxonomy.internal.XtextTaxonomies;
import org.junit.jupiter.api.Test;

class FeedbackLibraryTest {
    private final Taxonomy taxonomy = new XtextTaxonomies().compile(TaxonomyTexts.feedback(), "feedback.taxonomy").orThrow();

    @Test
    void itHasNoProblemNotEvenAWarning() {
        assertThat(new XtextTaxonomies().check(TaxonomyTexts.feedback(), "feedback.taxonomy")).isEmpty();
    }

    @Test
    void itsFacetsGroupAndAllElseCanBeChosenByAKey() {
        assertThat(taxonomy.categories()).extracting(Category::label).containsExactly("Source", "Form", "Granularity", "Timing",
                "What it is about");
        assertThat(taxonomy.all()).hasSizeBetween(25, 36).allSatisfy(category -> {
            assertThat(category.isAbstract()).isEqualTo(!category.children().isEmpty());
            assertThat(category.key().isPresent()).isEqualTo(category.children().isEmpty());
        });
    }

    @Test
    void everyCategoryHasADefinitionAndGuidanceOrAParentThatHas() {
        assertThat(taxonomy.all()).allSatisfy(category -> assertThat(category.definition()).endsWith("."));
        assertThat(taxonomy.categories()).allSatisfy(category -> assertThat(category.notes()).isNotEmpty());
    }

    @Test
    void everyFacetHasAColourOfItsOwnThatItsCategoriesInherit() {
        assertThat(taxonomy.categories()).extracting(Category::colour).doesNotHaveDuplicates().allMatch(c -> c.isPresent());
        assertThat(taxonomy.categories()).allSatisfy(
                facet -> assertThat(facet.all()).allSatisfy(below -> assertThat(below.colour()).isEqualTo(facet.colour())));
    }
}
