package org.glossator.taxonomy.libraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glossator.taxonomy.libraries.LibraryFiles.read;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.eclipse.emf.ecore.EObject;
import org.glossator.taxonomy.syntax.AttributeText;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.ChoiceType;
import org.glossator.taxonomy.syntax.CrossText;
import org.glossator.taxonomy.syntax.Evidence;
import org.glossator.taxonomy.syntax.FreeText;
import org.glossator.taxonomy.syntax.MappingText;
import org.glossator.taxonomy.syntax.Rewrite;
import org.glossator.taxonomy.syntax.ScaleText;
import org.glossator.taxonomy.syntax.ScaleType;
import org.glossator.taxonomy.syntax.TaxonomyText;
import org.junit.jupiter.api.Test;

/** What the sources say beyond their categories: scales, mappings, orders and what is asked. */
class SchemeConstructsTest {
    @Test
    void honestyOfUltraFeedbackAcceptsThatItDoesNotApply() {
        ScaleText honesty = scale(read("ultrafeedback"), "candour");
        assertThat(honesty.isNotApplicable()).isTrue();
        assertThat(honesty.getSteps()).hasSize(5);
    }

    @Test
    void truthfulnessOfUltraFeedbackHoldsTypesAndARating() {
        List<AttributeText> asked = category(read("ultrafeedback"), "truthfulness").getAttributes();
        assertThat(asked).filteredOn(attribute -> attribute.getType() instanceof ChoiceType choice && choice.isSeveral()
                && choice.getOptions().size() == 3).hasSize(1);
        assertThat(asked).filteredOn(attribute -> attribute.getType() instanceof ScaleType).hasSize(1);
    }

    @Test
    void userFeedbackGoesFromSixToThreeToTwoByPriority() {
        TaxonomyText taxonomy = read("dialogue.user-feedback");
        CategoryText feedback = category(taxonomy, "feedback");
        assertThat(feedback.getChoice()).isEqualTo("first");
        assertThat(feedback.getPriority()).hasSize(6);
        assertThat(mapping(taxonomy, "polarity").getValues()).hasSize(3);
        assertThat(mapping(taxonomy, "presence").getValues()).hasSize(2);
        assertThat(sources(mapping(taxonomy, "polarity"))).isEqualTo(6);
    }

    @Test
    void promptingHasFiveOrdinalLevels() {
        assertThat(scale(read("prompting.hpt"), "rung").getSteps()).hasSize(5);
        assertThat(category(read("prompting.hpt"), "strategy").getChildren()).extracting(CategoryText::getWeight).isSorted();
    }

    @Test
    void everyFineLabelOfEmpathyHasACoarseOne() {
        TaxonomyText taxonomy = read("empathy.comae");
        assertThat(mapping(taxonomy, "acts").getEntries()).hasSize(8);
        assertThat(sources(mapping(taxonomy, "acts"))).isEqualTo(9);
        assertThat(mapping(taxonomy, "emotions").getEntries()).hasSize(9);
        assertThat(sources(mapping(taxonomy, "emotions"))).isEqualTo(28);
    }

    @Test
    void theGoalForPeerCounsellorsHasItsOpeningAndTheAlternativeIsARewrite() {
        List<AttributeText> asked = read("counselling.peer").getAttributes();
        assertThat(asked).extracting(attribute -> attribute.getType() instanceof FreeText text ? text.getOpening() : "")
                .contains("The goal is to");
        assertThat(asked).extracting(AttributeText::getType).hasAtLeastOneElementOfType(Rewrite.class);
    }

    @Test
    void errorsInAnswersAreChosenByPriorityAndPointAtTheirEvidence() {
        CategoryText error = category(read("qa.errors"), "error");
        assertThat(error.getChoice()).isEqualTo("first");
        assertThat(error.getChildren()).extracting(CategoryText::getName).containsExactly("irrelevant", "repetitive",
                "inconsistent", "unverifiable", "incoherent");
        assertThat(category(read("qa.errors"), "inconsistent").getAttributes()).extracting(AttributeText::getType)
                .hasOnlyElementsOfType(Evidence.class);
    }

    @Test
    void crossedAxesMakeAsManyCellsAsTheSourcesSay() {
        assertThat(cross(read("judging.wafer-qa")).getCells()).hasSize(6);
        assertThat(cross(read("coding.convcodeworld")).getCells()).hasSize(9);
    }

    private static int sources(MappingText mapping) {
        return mapping.getEntries().stream().mapToInt(entry -> entry.getSources().size()).sum();
    }

    private static ScaleText scale(TaxonomyText taxonomy, String name) {
        return all(taxonomy, ScaleText.class).filter(scale -> scale.getName().equals(name)).findFirst().orElseThrow();
    }

    private static MappingText mapping(TaxonomyText taxonomy, String name) {
        return all(taxonomy, MappingText.class).filter(mapping -> mapping.getName().equals(name)).findFirst().orElseThrow();
    }

    private static CrossText cross(TaxonomyText taxonomy) {
        return all(taxonomy, CrossText.class).findFirst().orElseThrow();
    }

    private static CategoryText category(TaxonomyText taxonomy, String name) {
        return all(taxonomy, CategoryText.class).filter(category -> category.getName().equals(name)).findFirst().orElseThrow();
    }

    private static <T extends EObject> Stream<T> all(TaxonomyText taxonomy, Class<T> type) {
        Iterable<EObject> contents = taxonomy::eAllContents;
        return StreamSupport.stream(contents.spliterator(), false).filter(type::isInstance).map(type::cast);
    }
}
