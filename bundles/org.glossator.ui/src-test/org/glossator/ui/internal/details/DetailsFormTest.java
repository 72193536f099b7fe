package org.glossator.ui.internal.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.glossator.model.Answer;
import org.glossator.model.Answers;
import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.Confidence;
import org.glossator.model.Reference;
import org.glossator.model.Target;
import org.glossator.model.Taxonomy;
import org.glossator.model.taxonomy.Applicability;
import org.glossator.model.taxonomy.Attribute;
import org.glossator.model.taxonomy.AttributeValue;
import org.glossator.model.taxonomy.Cardinality;
import org.glossator.model.taxonomy.CategoryRef;
import org.glossator.model.taxonomy.Choice;
import org.glossator.model.taxonomy.Condition;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.model.taxonomy.Scale;
import org.glossator.testkit.TaxonomyBuilder;
import org.glossator.ui.internal.details.DetailsForm.Field;
import org.glossator.ui.internal.details.DetailsForm.Row;
import org.glossator.ui.internal.paper.PaperDesk;
import org.glossator.ui.internal.paper.PaperModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DetailsFormTest {
    private static final CategoryId WRONG = new CategoryId("error.wrong");
    private static final CategoryId VAGUE = new CategoryId("error.vague");
    private static final CategoryId EXPERT = new CategoryId("source.expert");
    private static final CategoryId USER = new CategoryId("source.user");

    private final PaperDesk desk = new PaperDesk("DetailsFormTest");
    private PaperModel model = desk.open();
    private Optional<ClaimId> claim = Optional.empty();

    private static Taxonomy taxonomy() {
        var degree = new Scale("degree", LocalText.EMPTY, LocalText.EMPTY, 1, 3, 1, Optional.of(new LocalText("nobody misled")),
                List.of(new Scale.Step(1, 1, new LocalText("little"), LocalText.EMPTY)));
        List<CategoryRef> wrong = List.of(new CategoryRef(WRONG, false));
        return TaxonomyBuilder.taxonomy("study", "1.0.0")
                .category("error", c -> c.grouping().category("wrong").category("vague"))
                .category("source", c -> c.grouping().details(d -> d.facet(true).choice(Optional.of(Choice.ONE)))
                        .category("expert").category("user"))
                .details(d -> d.scales(List.of(degree)).attributes(List.of(
                        attribute("severity", new Attribute.Type.OfScale("degree"), wrong, true, List.of(), Optional.empty()),
                        attribute("checked", new Attribute.Type.YesNo(), wrong, false,
                                List.of(new AttributeValue.YesNo(false)), Optional.empty()),
                        attribute("how", new Attribute.Type.OneOf(List.of(new Attribute.Option("read", new LocalText("Read it")),
                                new Attribute.Option("ran", LocalText.EMPTY)), false), wrong, true, List.of(),
                                Optional.of(new Condition.Given("checked"))),
                        attribute("proof", new Attribute.Type.Evidence(Applicability.Kind.SENTENCE, new Cardinality(1, 3)),
                                wrong, false, List.of(), Optional.empty()))))
                .build();
    }

    private static Attribute attribute(String name, Attribute.Type type, List<CategoryRef> categories, boolean required,
            List<AttributeValue> defaults, Optional<Condition> shown) {
        return new Attribute(name, new LocalText(name.toUpperCase(Locale.ROOT)), LocalText.EMPTY, type, categories,
                required, defaults, shown, Optional.empty());
    }

    @BeforeEach
    void aTaggedClaim() {
        desk.publish(taxonomy());
        model = desk.open();
        claim = model.tag(desk.span("They answer."), WRONG).orThrow();
    }

    private DetailsForm form() {
        return DetailsForm.of(model, claim.map(Target.OnClaim::new)).orElseThrow();
    }

    private Field field(String name) {
        return form().fields().stream().filter(f -> f.attribute().name().equals(name)).findFirst().orElseThrow();
    }

    private List<String> asked() {
        return form().fields().stream().map(f -> f.attribute().name()).toList();
    }

    private Answers kept() {
        return desk.work().annotations().getFirst().answers();
    }

    @Test
    void theDefaultComesWithTheTagAndTheRestIsAsked() {
        assertThat(asked()).containsExactly("severity", "checked", "proof");
        assertThat(field("checked").answer()).contains(new Answer.YesNo(false));
        assertThat(field("severity").missing()).isTrue();
        assertThat(kept().values()).containsOnlyKeys("checked");
    }

    @Test
    void aScaleIsRowsWithDigitsAndNames() {
        assertThat(field("severity").rows()).extracting(Row::key).containsExactly('1', '2', '3', '-');
        assertThat(field("severity").rows()).extracting(Row::label).containsExactly("1   little", "2", "3",
                "n/a   nobody misled");
    }

    @Test
    void anAnswerIsKeptAtOnceAsOneStep() {
        form().answer(field("severity").attribute(), Optional.of(new Answer.Number(2)));
        assertThat(field("severity").missing()).isFalse();
        assertThat(kept().value("severity")).contains(new Answer.Number(2));
        assertThat(model.undoLabel()).contains("Answer \"SEVERITY\"");
        model.undo();
        assertThat(kept().value("severity")).isEmpty();
        model.redo();
        assertThat(kept().value("severity")).contains(new Answer.Number(2));
    }

    @Test
    void aQuestionShowsWhileItsConditionHolds() {
        form().answer(field("checked").attribute(), Optional.of(new Answer.YesNo(true)));
        assertThat(asked()).containsExactly("severity", "checked", "how", "proof");
        assertThat(field("how").missing()).isTrue();
        form().answer(field("checked").attribute(), Optional.empty());
        assertThat(asked()).doesNotContain("how");
        assertThat(kept().value("checked")).isEmpty();
    }

    @Test
    void whoCannotDecideMissesNothing() {
        form().undecided(true);
        assertThat(form().fields()).noneMatch(Field::missing);
        assertThat(kept().undecided()).isTrue();
        form().confidence(Optional.of(new Confidence(0.25)));
        assertThat(kept().confidence()).contains(new Confidence(0.25));
    }

    @Test
    void aPlaceIsAddedToThoseThatAreThere() {
        var one = new Reference.InText(desk.paper.id(), desk.span("It helps."));
        var other = new Reference.InText(desk.paper.id(), desk.span("We ask readers."));
        Attribute proof = field("proof").attribute();
        form().answer(proof, DetailsSheet.plus(field("proof").answer(), one));
        form().answer(proof, DetailsSheet.plus(field("proof").answer(), other));
        form().answer(proof, DetailsSheet.plus(field("proof").answer(), one));
        assertThat(kept().value("proof")).contains(new Answer.Evidence(List.of(one, other)));
    }

    @Test
    void anUntaggedClaimTakesConfidenceAndIndecisionToo() {
        claim = model.mark(desk.span("It helps.")).orThrow();
        assertThat(form().fields()).isEmpty();
        form().undecided(true);
        assertThat(desk.work().annotations()).hasSize(2);
        form().undecided(false);
        assertThat(desk.work().annotations()).hasSize(1);
    }

    @Test
    void aFacetWithOneValueTakesTheNewOne() {
        model.tag(claim.orElseThrow(), EXPERT);
        model.tag(claim.orElseThrow(), USER);
        assertThat(form().categories()).containsExactly(WRONG, USER);
        model.tag(claim.orElseThrow(), VAGUE);
        assertThat(form().categories()).containsExactly(WRONG, USER, VAGUE);
    }

    @Test
    void answersGoWithTheCategoryThatAskedForThem() {
        model.tag(claim.orElseThrow(), EXPERT);
        form().answer(field("severity").attribute(), Optional.of(new Answer.Number(2)));
        model.tag(claim.orElseThrow(), WRONG);
        assertThat(form().fields()).isEmpty();
        assertThat(kept()).isEqualTo(Answers.NONE);
        model.undo();
        assertThat(kept().values()).containsOnlyKeys("checked", "severity");
    }

    @Test
    void theJudgementOfSomebodyElseIsReadOnly() {
        claim = Optional.of(desk.judgedByOther("It helps.", "source.expert"));
        model = desk.open();
        assertThat(form().owner()).contains("Bo");
        assertThat(form().confidence(Optional.of(new Confidence(1))).isDone()).isFalse();
    }
}
