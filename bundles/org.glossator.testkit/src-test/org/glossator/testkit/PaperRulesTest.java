package org.glossator.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.glossator.model.Answer;
import org.glossator.model.AnnotationId;
import org.glossator.model.CategoryId;
import org.glossator.model.LinkId;
import org.glossator.model.Severity;
import org.glossator.model.Target;
import org.glossator.model.Taxonomy;
import org.glossator.model.rules.Judged;
import org.glossator.model.rules.TaxonomyIndex;
import org.glossator.model.taxonomy.Applicability;
import org.glossator.model.taxonomy.Attribute;
import org.glossator.model.taxonomy.AttributeValue;
import org.glossator.model.taxonomy.Cardinality;
import org.glossator.model.taxonomy.CategoryRef;
import org.glossator.model.taxonomy.Choice;
import org.glossator.model.taxonomy.Condition;
import org.glossator.model.taxonomy.Limit;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.model.taxonomy.Relation;
import org.glossator.model.taxonomy.Rule;
import org.glossator.model.taxonomy.Rule.Constraint;
import org.glossator.model.taxonomy.Scale;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.LinkRecord;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;
import org.glossator.store.rules.CorpusCheck;
import org.glossator.store.rules.Fix;
import org.glossator.store.rules.PaperRules;
import org.glossator.store.rules.Questions;
import org.glossator.store.rules.Violation;
import org.junit.jupiter.api.Test;

class PaperRulesTest {
    private final Fixture fixture = new Fixture("rules");
    private final AnnotatorRecord ada = fixture.annotator("Ada");
    private final AnnotatorRecord bo = fixture.annotator("Bo");
    private final PaperRecord paper = fixture.paper("Feedback").summary("It helps. It costs. It is rare.").build();
    private final ClaimRecord helps = fixture.claim(paper, ada, "It helps.");
    private final ClaimRecord costs = fixture.claim(paper, ada, "It costs.");
    private final List<LinkRecord> links = new ArrayList<>();
    private Change.PublishRelease release = fixture.release(TaxonomyBuilder.taxonomy("t", "1.0.0").build());

    private void taxonomy(Taxonomy taxonomy) {
        release = fixture.release(taxonomy);
    }

    private void rule(Constraint constraint) {
        var rule = new Rule("r", constraint, LocalText.EMPTY, Severity.WARNING);
        taxonomy(verdicts().details(d -> d.rules(List.of(rule))).build());
    }

    private static TaxonomyBuilder verdicts() {
        return TaxonomyBuilder.taxonomy("t", "1.0.0").category("good").category("bad")
                .category("aspect", c -> c.grouping().category("style").category("fact", f -> f.category("wrong")));
    }

    private static List<CategoryRef> refs(String... ids) {
        return List.of(ids).stream().map(id -> new CategoryRef(new CategoryId(id), false)).toList();
    }

    private AnnotationRecord said(ClaimRecord claim, String... categories) {
        return fixture.annotation(claim, ada, release.release(), categories);
    }

    private List<Violation> check(AnnotationRecord... judgements) {
        var third = new ClaimRecord(fixture.claim(paper, ada, "rare").id(), paper.id(), helps.spans(), ada.id(),
                helps.made());
        return PaperRules.check(paper, new PaperWork(List.of(helps, costs, third), List.of(judgements), links, List.of()),
                Map.of(release.release().id(), new TaxonomyIndex(release.taxonomy())));
    }

    private List<String> codes(AnnotationRecord... judgements) {
        return check(judgements).stream().map(Violation::code).toList();
    }

    @Test
    void whatExcludesEachOtherIsFoundAndEitherCanGo() {
        rule(new Constraint.Exclusive(refs("good", "bad")));
        AnnotationRecord both = said(helps, "good", "bad");
        assertThat(check(both, said(costs, "good"))).singleElement().satisfies(v -> {
            assertThat(v.code()).isEqualTo("rules.exclusive");
            assertThat(v.severity()).isEqualTo(Severity.WARNING);
            assertThat(v.message()).isEqualTo("“good” and “bad” exclude each other.");
            assertThat(v.fixes()).extracting(f -> f.applied(both).categories())
                    .containsExactly(List.of(new CategoryId("bad")), List.of(new CategoryId("good")));
        });
    }

    @Test
    void questionsAreFoundWithWhatIsWrong() {
        AnnotationRecord asks = said(helps).withComment("? Is that one claim");
        assertThat(CorpusCheck.findings(paper, new PaperWork(List.of(helps, costs), List.of(asks, said(costs).withComment("which?")),
                links, List.of()), Map.of(release.release().id(), new TaxonomyIndex(release.taxonomy())), List.of(ada)))
                .singleElement().satisfies(finding -> {
                    assertThat(Questions.isQuestion(finding.violation())).isTrue();
                    assertThat(finding.violation().severity()).isEqualTo(Severity.INFO);
                    assertThat(finding.violation().message()).isEqualTo("Is that one claim");
                    assertThat(finding.words()).isEqualTo("It helps.");
                    assertThat(finding.annotator()).isEqualTo("Ada");
                });
        assertThat(Questions.asked("why")).isEqualTo("? why");
        assertThat(Questions.asked("? why")).isEqualTo("? why");
    }

    @Test
    void annotatorsDoNotContradictEachOther() {
        rule(new Constraint.Exclusive(refs("good", "bad")));
        assertThat(codes(said(helps, "good"), fixture.annotation(helps, bo, release.release(), "bad"))).isEmpty();
    }

    @Test
    void twoJudgementsOfOneAnnotatorAreTakenTogether() {
        rule(new Constraint.Exclusive(refs("good", "bad")));
        AnnotationRecord second = said(helps, "bad");
        assertThat(check(said(helps, "good"), second)).singleElement()
                .satisfies(v -> assertThat(v.annotation()).contains(second.id()));
    }

    @Test
    void whatIsRequiredUnderAConditionIsMissedOnlyThen() {
        rule(new Constraint.Require(List.of(new CategoryRef(new CategoryId("aspect"), true)),
                Optional.of(new Condition.Chosen(refs("bad").getFirst()))));
        assertThat(codes(said(helps, "bad"), said(costs, "good"))).containsExactly("rules.require");
        assertThat(codes(said(helps, "bad", "aspect.fact.wrong"))).isEmpty();
    }

    @Test
    void whoCannotDecideMissesNothing() {
        rule(new Constraint.Require(refs("good"), Optional.empty()));
        AnnotationRecord bad = said(helps, "bad");
        assertThat(codes(bad)).containsExactly("rules.require");
        assertThat(codes(bad.withAnswers(bad.answers().withUndecided(true)))).isEmpty();
    }

    @Test
    void whatIsImpliedCanBeAdded() {
        rule(new Constraint.Imply(refs("aspect.fact"), Optional.of(new Condition.Chosen(refs("bad").getFirst()))));
        AnnotationRecord bad = said(helps, "bad");
        assertThat(check(bad)).singleElement().satisfies(v -> assertThat(v.fixes()).extracting(f -> f.applied(bad).categories())
                .containsExactly(List.of(new CategoryId("bad"), new CategoryId("aspect.fact"))));
    }

    @Test
    void countsHoldWithinTheirUnit() {
        rule(new Constraint.Count(true, 1, refs("good", "bad"), Rule.Unit.TARGET));
        assertThat(codes(said(helps, "good"), said(costs, "bad"))).isEmpty();
        assertThat(codes(said(helps, "good", "bad"))).containsExactly("rules.tooMany");
        rule(new Constraint.Count(true, 1, refs("good", "bad"), Rule.Unit.PAPER));
        assertThat(codes(said(helps, "good"), said(costs, "bad"))).containsExactly("rules.tooMany");
        rule(new Constraint.Count(false, 2, refs("good"), Rule.Unit.PAPER));
        assertThat(codes(said(helps, "good"), said(costs, "bad"))).containsExactly("rules.tooFew");
        assertThat(codes(said(helps, "good"), said(costs, "good"))).isEmpty();
    }

    @Test
    void aPrerequisiteComesFirstAndForbiddenThingsDoNot() {
        rule(new Constraint.Prerequisite(refs("good"), refs("aspect.fact")));
        assertThat(codes(said(helps, "aspect.fact.wrong"))).containsExactly("rules.prerequisite");
        assertThat(codes(said(helps, "aspect.fact.wrong", "good"))).isEmpty();
        rule(new Constraint.Forbid(new Condition.And(List.of(new Condition.Chosen(refs("bad").getFirst()),
                new Condition.Linked("supports")))));
        assertThat(codes(said(helps, "bad"))).isEmpty();
        links.add(link("supports"));
        assertThat(codes(said(helps, "bad"))).contains("rules.forbid");
    }

    private LinkRecord link(String relation) {
        return new LinkRecord(new LinkId(1), paper.id(), helps.id(), paper.id(), costs.id(), relation,
                release.release().id(), ada.id(), Fixture.NOON.instant());
    }

    @Test
    void linksKeepToTheirRelation() {
        taxonomy(verdicts().details(d -> d.relations(List.of(new Relation("supports", LocalText.EMPTY, LocalText.EMPTY,
                refs("good"), List.of(), false, false, false, Optional.empty())))).build());
        links.add(link("supports"));
        assertThat(codes(said(helps, "good"))).isEmpty();
        assertThat(codes(said(helps, "bad"))).containsExactly("rules.relationEnds");
        links.set(0, link("denies"));
        assertThat(codes()).containsExactly("rules.relationUnknown");
    }

    @Test
    void aFacetAsksForOneValue() {
        taxonomy(TaxonomyBuilder.taxonomy("t", "1.0.0").category("free").category("intent", c -> c.grouping()
                .details(d -> d.facet(true).choice(Optional.of(Choice.ONE)).required(true))
                .category("kind", k -> k.category("very")).category("evil")).build());
        AnnotationRecord none = said(helps, "free");
        assertThat(check(none)).singleElement().satisfies(v -> {
            assertThat(v.code()).isEqualTo("rules.facetMissing");
            assertThat(v.fixes()).containsExactly(new Fix.Choose(none.id(), new CategoryId("intent.kind"), "kind"),
                    new Fix.Choose(none.id(), new CategoryId("intent.evil"), "evil"));
        });
        assertThat(codes(said(helps, "intent.kind", "intent.evil"))).containsExactly("rules.facetTooMany");
        assertThat(codes(said(helps, "intent.kind", "intent.kind.very"))).isEmpty();
    }

    @Test
    void whileALimitHoldsOnlyItsValuesGo() {
        var limit = new Limit(new CategoryId("aspect"), refs("aspect.style"),
                Optional.of(new Condition.Chosen(refs("bad").getFirst())), new LocalText("Bad is style."));
        taxonomy(verdicts().details(d -> d.limits(List.of(limit))).build());
        assertThat(check(said(helps, "bad", "aspect.fact"))).singleElement()
                .satisfies(v -> assertThat(v.message()).isEqualTo("Bad is style."));
        assertThat(codes(said(helps, "good", "aspect.fact"), said(costs, "bad", "aspect.style"))).isEmpty();
    }

    @Test
    void categoriesStayWithWhatTheyApplyTo() {
        var onPaper = new Applicability(List.of(Applicability.Target.of(Applicability.Kind.PAPER)), Applicability.Borders.ANY,
                Applicability.Overlap.ANY, Applicability.Piece.ANY);
        taxonomy(TaxonomyBuilder.taxonomy("t", "1.0.0").category("long", c -> c.details(d -> d.applicability(onPaper)))
                .build());
        assertThat(codes(said(helps, "long"))).containsExactly("rules.appliesTo");
        assertThat(codes(fixture.annotation(paper, ada, release.release(), "long"))).isEmpty();
        AnnotationRecord plain = said(helps, "long");
        assertThat(codes(new AnnotationRecord(new AnnotationId(7), paper.id(), new Target.OnPart(0), ada.id(),
                release.release().id(), plain.categories(), "", plain.provenance(), plain.made())))
                        .containsExactly("rules.appliesTo");
    }

    @Test
    void stretchesKeepTheirBordersAndTheirWords() {
        var alone = new Applicability(List.of(), Applicability.Borders.WORD, Applicability.Overlap.NONE,
                Applicability.Piece.ANY);
        taxonomy(TaxonomyBuilder.taxonomy("t", "1.0.0").category("a", c -> c.details(d -> d.applicability(alone))).build());
        ClaimRecord half = fixture.claim(paper, ada, "elps. It");
        ClaimRecord word = fixture.claim(paper, ada, "helps");
        var work = new PaperWork(List.of(half, word, costs), List.of(said(half, "a"), said(word, "a"), said(costs, "a")),
                List.of(), List.of());
        List<Violation> found = PaperRules.check(paper, work,
                Map.of(release.release().id(), new TaxonomyIndex(release.taxonomy())));
        assertThat(found).extracting(Violation::code).containsExactlyInAnyOrder("rules.borders", "rules.overlap",
                "rules.overlap");
    }

    private void attributes() {
        var scale = new Scale("degree", LocalText.EMPTY, LocalText.EMPTY, 1, 5, 1, Optional.empty(), List.of());
        var severity = attribute("severity", new Attribute.Type.OfScale("degree"), true, List.of(), Optional.empty());
        var perfect = attribute("perfect", new Attribute.Type.YesNo(), false, List.of(new AttributeValue.YesNo(true)),
                Optional.empty());
        var why = attribute("why", new Attribute.Type.Text("Because", Optional.of(20)), true, List.of(),
                Optional.of(new Condition.Compared("perfect", Condition.Operator.EQUAL, new AttributeValue.YesNo(false))));
        var proof = attribute("proof", new Attribute.Type.Evidence(Applicability.Kind.SENTENCE, new Cardinality(1, 2)), false,
                List.of(), Optional.empty());
        taxonomy(verdicts().details(d -> d.scales(List.of(scale)).attributes(List.of(severity, perfect, why, proof)))
                .build());
    }

    private static Attribute attribute(String name, Attribute.Type type, boolean required, List<AttributeValue> defaults,
            Optional<Condition> shown) {
        return new Attribute(name, LocalText.EMPTY, LocalText.EMPTY, type, refs("bad"), required, defaults, shown,
                Optional.empty());
    }

    @Test
    void answersAreMissedWhereTheyAreAskedForAndRequired() {
        attributes();
        AnnotationRecord bad = said(helps, "bad");
        assertThat(codes(bad, said(costs, "good"))).containsExactly("rules.attributeMissing");
        assertThat(codes(answered(bad, "severity", new Answer.Number(3)))).isEmpty();
        assertThat(codes(answered(answered(bad, "severity", new Answer.Number(3)), "perfect", new Answer.YesNo(false))))
                .containsExactly("rules.attributeMissing");
    }

    private static AnnotationRecord answered(AnnotationRecord judgement, String attribute, Answer answer) {
        return judgement.withAnswers(judgement.answers().with(attribute, Optional.of(answer)));
    }

    @Test
    void answersThatAreNoneAreFoundAndCanGo() {
        attributes();
        AnnotationRecord bad = said(helps, "bad");
        for (Answer answer : List.of(new Answer.Number(6), new Answer.Number(2.5), new Answer.NotApplicable(),
                new Answer.Text("three"))) {
            AnnotationRecord wrong = answered(bad, "severity", answer);
            assertThat(check(wrong)).singleElement().satisfies(v -> {
                assertThat(v.code()).isEqualTo("rules.attributeInvalid");
                assertThat(v.fixes().getFirst().applied(wrong)).isEqualTo(bad);
            });
        }
        AnnotationRecord good = answered(said(helps, "good"), "severity", new Answer.Number(3));
        assertThat(codes(good)).containsExactly("rules.attributeStray");
    }

    @Test
    void defaultsAreThoseOfWhatIsAsked() {
        attributes();
        AnnotationRecord bad = said(helps, "bad");
        var index = new TaxonomyIndex(release.taxonomy());
        var filled = new Judged(index, bad.categories(), bad.answers(), Set.of()).withDefaults();
        assertThat(filled.values()).isEqualTo(Map.of("perfect", new Answer.YesNo(true)));
        assertThat(new Judged(index, List.of(new CategoryId("good")), filled, Set.of()).withoutStrangers().isEmpty())
                .isTrue();
    }
}
