package org.glossator.taxonomy.libraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glossator.taxonomy.libraries.LibraryFiles.at;

import java.util.List;
import java.util.stream.Stream;

import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.TaxonomyText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers that the sources give, as far as they were seen. */
class SchemeCountsTest {

    @Test
    void peerCounsellingHasEightAreasWithFortyFourPoints() {
        TaxonomyText taxonomy = LibraryFiles.read("counselling.peer");
        List<CategoryText> areas = at(taxonomy, "area").getChildren();
        assertThat(areas).hasSize(8).extracting(area -> area.getChildren().size()).containsExactly(11, 10, 4, 3, 4, 5, 3, 4);
        assertThat(areas.stream().mapToInt(area -> area.getChildren().size()).sum()).isEqualTo(44);
        assertThat(at(taxonomy, "strength").getChildren()).extracting(CategoryText::getName)
                .containsExactlyElementsOf(areas.stream().map(CategoryText::getName).toList());
    }

    /** Path of a category, and how many stand directly below it; without a path: at the top. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "empathy.comae, -, 3", "empathy.comae, mechanism, 3", "empathy.comae, act, 8",
            "empathy.comae, emotion, 9", "prompting.hpt, strategy, 5", "qa.errors, error, 5", "qa.errors, missing, 3",
            "qa.errors, preference, 3", "ultrafeedback, aspect, 4", "ultrafeedback, principle, 4",
            "dialogue.user-feedback, feedback, 6", "dialogue.fits, feedback_type, 6", "dialogue.fits, satisfaction, 2",
            "reasoning.maf, error, 10", "judging.mj-bench, -, 4", "judging.mj-bench, alignment, 5",
            "judging.mj-bench, safety.toxicity, 3", "judging.mj-bench, safety.nsfw, 3", "judging.mj-bench, quality.distortion, 3",
            "judging.mj-bench, quality.blurry, 2", "judging.mj-bench, bias, 5", "queries.feedbacker, writing.stages, 4",
            "queries.feedbacker, writing.domains, 6", "queries.feedbacker, roleplay.tasks, 6",
            "queries.feedbacker, knowledge.fields, 5", "queries.feedbacker, knowledge.cognition, 3",
            "queries.feedbacker, knowledge.tasks, 4", "queries.feedbacker, coding.tasks, 5",
            "queries.feedbacker, mathematics.tasks, 6", "queries.feedbacker, reasoning.modes, 5",
            "queries.feedbacker, quality, 7", "agents.devai, requirement, 8", "agents.devai, tag, 14",
            "fields.science, science.formal, 7", "fields.science, science.natural.physical.physics, 12",
            "fields.science, science.natural.physical.chemistry, 7", "fields.science, science.natural.physical, 7",
            "fields.science, science.natural.life, 7", "fields.science, science.social, 7",
            "coding.convcodeworld, execution, 3", "coding.convcodeworld, verbal, 3", "agents.mint, provider, 3",
            "agents.mint, content, 2", "agents.mint, truth, 2", "agents.mint, density, 2", "judging.wafer-qa, intent, 3",
            "judging.wafer-qa, knowledge, 2", "feedback.barriers, barrier, 4", "ratings.helpsteer, rating, 5",
            "ratings.helpsteer, helpful, 5", "survey.self-feedback, signal, 6", "survey.self-feedback, line.reasoning, 3",
            "survey.self-feedback, line.alleviation, 4", "survey.self-feedback, line.other, 12",
            "survey.self-feedback, evaluation, 4", "survey.self-feedback, layer, 3", "survey.self-feedback, module, 2",
            "survey.co-design, component, 4", "survey.co-design, framework, 4", "survey.co-design, framework.bi-level, 4",
            "survey.co-design, framework.single-level, 4", "survey.co-design, framework.generative, 3",
            "survey.co-design, framework.open-ended, 3", "survey.co-design, agent, 5", "survey.deep-research, dimension, 4",
            "survey.deep-research, architecture, 5", "behaviour.model-written, persona, 7",
            "behaviour.model-written, sycophancy, 3", "planning.travelplanner, -, 3", "planning.travelplanner, commonsense, 8",
            "planning.travelplanner, hard, 5", "social.dialogrpt, feedback, 3", "social.dialogrpt, human-like, 2",
            "robots.inner-monologue, source, 3", "scope.rlvf, scope, 3", "search.next-search, stage, 3",
            "labels.web-of-science, -, 7", "explanations.recommendation, aspect, 3" })
    void theSchemeHasAsManyCategoriesAsItsSource(String library, String path, int count) {
        TaxonomyText taxonomy = LibraryFiles.read(library);
        assertThat(path == null ? taxonomy.getCategories() : at(taxonomy, path).getChildren()).hasSize(count);
    }

    @Test
    void theRisksOfModelWrittenEvaluationsAreSixteen() {
        assertThat(LibraryFiles.all(at(LibraryFiles.read("behaviour.model-written"), "risk").getChildren())
                .filter(below -> below.getChildren().isEmpty())).hasSize(16);
    }

    @Test
    void feedbackerHasSixFieldsWithEighteenAxesAndTheNodesThatWereSeen() {
        List<CategoryText> fields = LibraryFiles.read("queries.feedbacker").getCategories().stream()
                .filter(field -> !field.getName().equals("quality")).toList();
        assertThat(fields).hasSize(6);
        assertThat(fields.stream().mapToInt(field -> field.getChildren().size()).sum()).isEqualTo(18);
        assertThat(fields.stream().flatMap(field -> field.getChildren().stream()).mapToInt(axis -> axis.getChildren().size()).sum())
                .isEqualTo(46);
    }

    @Test
    void whateverTheShortTaxonomyOfFeedbackHasTheBaseHasToo() {
        assertThat(paths(LibraryFiles.read("feedback").getCategories(), "")).isSubsetOf(
                paths(LibraryFiles.read("feedback.base").getCategories(), "").toList());
    }

    /** Neither writes ids of its own, so that paths are ids. */
    private static Stream<String> paths(List<CategoryText> categories, String prefix) {
        return categories.stream().flatMap(category -> Stream.concat(Stream.of(prefix + category.getName()),
                paths(category.getChildren(), prefix + category.getName() + ".")));
    }
}
