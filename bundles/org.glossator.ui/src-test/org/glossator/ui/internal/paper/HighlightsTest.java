package org.glossator.ui.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.glossator.model.Answers;
import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.Target;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.glossator.ui.internal.paper.PageHighlights.Hue;
import org.glossator.ui.internal.paper.PageHighlights.State;
import org.junit.jupiter.api.Test;

/** Bo and Mia differ on the first claim, agree on the second one, and Mia cannot decide about the third one. */
class HighlightsTest {
    private static final CategoryId EXPERT = new CategoryId("source.expert");
    private static final CategoryId USER = new CategoryId("source.user");

    private final PaperDesk desk = new PaperDesk("HighlightsTest");
    private final ClaimId first = desk.judgedByOther("We ask readers.", EXPERT.value());
    private final ClaimId second = desk.judgedByOther("They answer.", EXPERT.value());
    private final PaperModel model = desk.open();
    private final ClaimId third = model.mark(desk.span("It helps.")).orThrow().orElseThrow();

    HighlightsTest() {
        model.tag(first, USER);
        model.tag(second, EXPERT);
    }

    private ClaimLooks looks(PageHighlights wanted) {
        return new ClaimLooks(model, new PageText(model.record(), "Abstract"), CategoryIndex.of(desk.taxonomy.orElseThrow().taxonomy()), wanted);
    }

    private List<ClaimId> shown(String annotator, Optional<CategoryId> branch, State state) {
        ClaimLooks looks = looks(new PageHighlights(annotator, branch, state, Hue.CATEGORY));
        return looks.layers().marks(0, 10_000).stream().map(ClaimLayers.Mark::claim).toList();
    }

    @Test
    void everythingIsHighlightedAsLongAsNobodyChooses() {
        assertThat(shown("", Optional.empty(), State.ANY)).containsExactly(first, second, third);
    }

    @Test
    void oneAnnotatorsJudgementsAreShownAlone() {
        assertThat(shown("Bo", Optional.empty(), State.ANY)).containsExactly(first, second);
        ClaimLooks looks = looks(new PageHighlights("Bo", Optional.empty(), State.ANY, Hue.CATEGORY));
        assertThat(looks.chips(0, 10_000)).hasSize(2).noneMatch(ClaimLooks.Chip::mine);
    }

    @Test
    void aBranchIsShownWithAllBelowIt() {
        assertThat(shown("", Optional.of(USER), State.ANY)).containsExactly(first);
        assertThat(shown("", Optional.of(new CategoryId("source")), State.ANY)).containsExactly(first, second);
        assertThat(shown("", Optional.of(new CategoryId("of.another")), State.ANY)).as("of another taxonomy").hasSize(3);
        assertThat(shown("Bo", Optional.of(USER), State.ANY)).isEmpty();
    }

    @Test
    void claimsAreShownByWhatHasBecomeOfThem() {
        model.answer(new Target.OnClaim(third), Answers.NONE.withUndecided(true), "");
        model.comment(second, "? Is a peer an expert");
        assertThat(shown("", Optional.empty(), State.DIFFERENT)).containsExactly(first);
        assertThat(shown("", Optional.empty(), State.WITHOUT_CATEGORY)).containsExactly(third);
        assertThat(shown("", Optional.empty(), State.UNDECIDED)).containsExactly(third);
        assertThat(shown("", Optional.empty(), State.COMMENTED)).containsExactly(second);
        assertThat(shown("", Optional.empty(), State.ASKED)).containsExactly(second);
        assertThat(shown("", Optional.empty(), State.NOT_BY_HAND)).isEmpty();
    }

    @Test
    void whatNoLongerFitsGoesWithTheStep() {
        ClaimLooks looks = looks(new PageHighlights("", Optional.empty(), State.WITHOUT_CATEGORY, Hue.CATEGORY));
        int version = model.version();
        model.tag(third, EXPERT);
        looks.update(model.changedSince(version).orElseThrow());
        assertThat(looks.layers().marks(0, 10_000)).isEmpty();
        assertThat(looks.spans(third)).as("where it is while it is selected").isNotEmpty();
    }

    @Test
    void coloursSayWhoHasJudgedOrHowFarTheyAgree() {
        ClaimLooks agreement = looks(new PageHighlights("", Optional.empty(), State.ANY, Hue.AGREEMENT));
        assertThat(agreement.colour(first)).isPresent().isNotEqualTo(agreement.colour(second));
        assertThat(agreement.colour(third)).isEmpty();
        assertThat(agreement.legend()).extracting(ClaimColours.Meaning::words)
                .containsExactly("the same categories", "different categories", "judged by one", "without a category");

        ClaimLooks people = looks(new PageHighlights("", Optional.empty(), State.ANY, Hue.ANNOTATOR));
        assertThat(people.legend()).extracting(ClaimColours.Meaning::words)
                .containsExactly("Mia (you)", "Bo", "without a category");
        assertThat(people.chips(0, 10_000).stream().filter(ClaimLooks.Chip::mine).map(ClaimLooks.Chip::colour).distinct()).hasSize(1);

        ClaimLooks categories = looks(PageHighlights.ALL);
        assertThat(categories.legend()).extracting(ClaimColours.Meaning::words).containsExactly("source", "without a category");
    }
}
