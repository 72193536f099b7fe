package org.glossator.ui.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.glossator.model.AnnotationId;
import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.LinkId;
import org.glossator.model.Target;
import org.glossator.model.paper.Annotation;
import org.glossator.model.taxonomy.Applicability;
import org.glossator.model.taxonomy.Cardinality;
import org.glossator.model.taxonomy.CategoryRef;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.model.taxonomy.Relation;
import org.glossator.store.AnnotationRecord;
import org.glossator.testkit.TaxonomyBuilder;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.glossator.ui.internal.palette.OfferedCategories;
import org.junit.jupiter.api.Test;

/** What is judged beside claims: the paper, its parts, links and judgements. */
class TargetsTest {
    private static final CategoryId WRONG = new CategoryId("wrong");
    private static final CategoryId ORIGINAL = new CategoryId("original");
    private static final CategoryId THIN = new CategoryId("thin");
    private static final CategoryId FAR = new CategoryId("far");
    private static final CategoryId UNFAIR = new CategoryId("unfair");
    private static final CategoryId ANY = new CategoryId("any");

    private final PaperDesk desk = new PaperDesk("TargetsTest");
    private final PaperModel model;
    private final PaperActions actions;

    /** A category for each kind of target. */
    TargetsTest() {
        desk.publish(TaxonomyBuilder.taxonomy("targets", "1.0.0").category("wrong", c -> applies(c, Applicability.Kind.CLAIM))
                .category("original", c -> applies(c, Applicability.Kind.PAPER))
                .category("thin", c -> applies(c, Applicability.Kind.SECTION))
                .category("far", c -> applies(c, Applicability.Kind.LINK))
                .category("unfair", c -> c.details(d -> d.applicability(of(new Applicability.Target(Applicability.Kind.ANNOTATION,
                        Optional.empty(), Cardinality.ONE, List.of(new CategoryRef(WRONG, false)))))))
                .category("any", c -> c)
                .details(d -> d.relations(List.of(new Relation("supports", LocalText.EMPTY, LocalText.EMPTY, List.of(), List.of(), true, false, false, Optional.empty()))))
                .build());
        model = desk.open();
        actions = new PaperActions(model);
    }

    private static TaxonomyBuilder.CategoryBuilder applies(TaxonomyBuilder.CategoryBuilder category, Applicability.Kind kind) {
        return category.details(d -> d.applicability(of(Applicability.Target.of(kind))));
    }

    private static Applicability of(Applicability.Target target) {
        return new Applicability(List.of(target), Applicability.Borders.ANY, Applicability.Overlap.ANY, Applicability.Piece.ANY);
    }

    private List<Target> judged() {
        return desk.work().annotations().stream().map(AnnotationRecord::target).toList();
    }

    private String refusal(CategoryId category) {
        return actions.tag(category).problems().getFirst().code();
    }

    private List<String> offered() {
        CategoryIndex index = CategoryIndex.of(model.judge().taxonomy().orElseThrow().taxonomy());
        OfferedCategories offered = Fitting.of(index, actions);
        return index.all().stream().filter(offered::canBeChosen).map(e -> e.category().id().value()).toList();
    }

    @Test
    void aSentenceIsOfferedOnlyWhatFitsAClaim() {
        actions.caretAt(desk.span("They answer.").start());
        assertThat(offered()).containsExactly("wrong", "any");
        assertThat(refusal(ORIGINAL)).isEqualTo("annotation.doesNotFit");
        assertThat(desk.work().claims()).isEmpty();
    }

    @Test
    void inTheTitleACategoryForPapersJudgesThePaperAndAnotherTheTitlesWords() {
        actions.caretAt(0);
        assertThat(offered()).containsExactly("wrong", "original", "any");
        actions.tag(ORIGINAL).orThrow();
        assertThat(judged()).containsExactly(new Target.WholePaper());
        actions.tag(ANY).orThrow();
        assertThat(judged().getLast()).isInstanceOf(Target.OnClaim.class);
    }

    @Test
    void whatTheClaimIsInIsSelectedStepByStepAndJudged() {
        actions.caretAt(desk.span("They answer.").start());
        actions.mark().orThrow();
        actions.widen().orThrow();
        assertThat(actions.chosen()).contains(new Target.OnPart(1));
        assertThat(offered()).containsExactly("thin", "any");
        actions.tag(THIN).orThrow();
        actions.widen().orThrow();
        actions.tag(ANY).orThrow();
        assertThat(judged()).containsExactly(new Target.OnPart(1), new Target.WholePaper());
        assertThat(actions.widen().problems()).extracting(p -> p.code()).containsExactly("target.widest");
        actions.narrow().orThrow();
        actions.narrow().orThrow();
        assertThat(actions.chosen()).isEmpty();
    }

    @Test
    void oneUndoStackTakesEverythingBack() {
        actions.caretAt(0);
        actions.tag(ORIGINAL).orThrow();
        actions.caretAt(desk.span("They answer.").start());
        actions.tag(WRONG).orThrow();
        actions.widen().orThrow();
        actions.tag(THIN).orThrow();
        assertThat(judged()).hasSize(3);
        actions.undo();
        actions.undo();
        actions.undo();
        assertThat(judged()).isEmpty();
        actions.redo();
        assertThat(judged()).containsExactly(new Target.WholePaper());
    }

    @Test
    void aJudgementIsJudgedWhereItNamesWhatTheCategoryIsFor() {
        actions.caretAt(desk.span("They answer.").start());
        ClaimId claim = actions.tag(WRONG).orThrow().orElseThrow();
        AnnotationId first = model.judgements(new Target.OnClaim(claim)).getFirst().getId();
        actions.narrow().orThrow();
        assertThat(actions.chosen()).contains(new Target.OnAnnotation(first));
        assertThat(offered()).containsExactly("unfair", "any");
        int version = model.version();
        actions.tag(UNFAIR).orThrow();
        assertThat(judged()).containsExactly(new Target.OnClaim(claim), new Target.OnAnnotation(first));
        assertThat(model.changedSince(version)).hasValueSatisfying(claims -> assertThat(claims).containsExactly(claim));
        actions.widen().orThrow();
        assertThat(actions.claim()).isPresent();
    }

    @Test
    void aRowOfJudgementsIsJudgedByCategoriesForJudgementsAndItsClaimByOthers() {
        actions.caretAt(desk.span("They answer.").start());
        ClaimId claim = actions.tag(WRONG).orThrow().orElseThrow();
        AnnotationId row = model.judgements(new Target.OnClaim(claim)).getFirst().getId();
        actions.select(new Target.OnClaim(claim));
        actions.beside(row);
        assertThat(offered()).containsExactly("wrong", "unfair", "any");
        actions.tag(UNFAIR).orThrow();
        assertThat(judged()).contains(new Target.OnAnnotation(row));
    }

    @Test
    void aLinkIsJudgedAndItsJudgementDeleted() {
        ClaimId one = model.mark(desk.span("We ask readers.")).orThrow().orElseThrow();
        ClaimId other = model.mark(desk.span("They answer.")).orThrow().orElseThrow();
        model.link(one, LinkEnd.of(model, model.claim(other).orElseThrow()),
                model.judge().taxonomy().orElseThrow().taxonomy().details().relations().getFirst()).orThrow();
        var link = new Target.OnLink(model.links().getFirst().id());
        actions.select(link);
        assertThat(offered()).containsExactly("far", "any");
        actions.tag(FAR).orThrow();
        actions.tag(ANY).orThrow();
        assertThat(judged()).containsExactly(link);
        assertThat(model.judgements(link)).flatExtracting(Annotation::getCategories).containsExactly(FAR, ANY);
        actions.delete().orThrow();
        assertThat(judged()).isEmpty();
        assertThat(model.has(new Target.OnLink(new LinkId(1)))).isFalse();
    }
}
