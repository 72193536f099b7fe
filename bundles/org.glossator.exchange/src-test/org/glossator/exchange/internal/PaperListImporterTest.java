package org.glossator.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glossator.exchange.internal.Reading.read;

import org.glossator.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperListImporterTest {
    /** One line of more than 250 characters, as abstracts are. */
    private static final String LONG = "Readers tell writers what to change, and writers seldom ask why. "
            .repeat(5).strip();

    @Test
    void titlesAndAbstractsAlternate() {
        Reading list = list("First title", LONG, "Second title: with a part", "A short abstract.");
        assertThat(list.titles()).containsExactly("First title", "Second title: with a part");
        assertThat(list.text(0)).isEqualTo(LONG);
        assertThat(list.text(1)).isEqualTo("A short abstract.");
        assertThat(list.problems()).isEmpty();
    }

    @Test
    void theLinesOfTheSiteAtTheTopAreNoPapers() {
        Reading list = list("Get trending papers in your email inbox once a day!",
                "Get trending papers in your email inbox!", "SubscribeLearning by Asking", LONG);
        assertThat(list.titles()).containsExactly("Learning by Asking");
        assertThat(list.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" once a day!", " once a week!", " every month.", " weekly", "!", ""})
    void theInvitationSaysHowOftenTheSiteWrites(String howOften) {
        Reading list = list("Get trending papers in your email inbox" + howOften, "SubscribeLearning by Asking", LONG);
        assertThat(list.titles()).containsExactly("Learning by Asking");
        assertThat(list.problems()).isEmpty();
    }

    @Test
    void theLinesOfTheSiteAreLeftOutWhereverTheyStand() {
        Reading list = list("First title", "View PDF", LONG, "12", "Upvote", "Subscribe", "Second title", "Abstract",
                LONG, "Published on Jun 5, 2025", "Load more");
        assertThat(list.titles()).containsExactly("First title", "Second title");
        assertThat(list.text(0)).isEqualTo(LONG);
        assertThat(list.problems()).isEmpty();
    }

    @Test
    void aTitleThatOnlyBeginsLikeAButtonIsKept() {
        Reading list = list("First title", LONG, "SubscribeNet: who reads what", LONG, "Code as feedback", LONG);
        assertThat(list.titles()).containsExactly("First title", "SubscribeNet: who reads what", "Code as feedback");
    }

    @Test
    void blankLinesAndBlanksAroundLinesDoNotMatter() {
        Reading list = list("", "  First title \t", "", "", LONG + "  ", "   ", "Second title", "", LONG, "");
        assertThat(list.titles()).containsExactly("First title", "Second title");
        assertThat(list.text(1)).isEqualTo(LONG);
    }

    @Test
    void aTitleMayEndWithAQuestionMark() {
        Reading list = list("First title", LONG, "Is a judge always fair?", LONG);
        assertThat(list.titles()).containsExactly("First title", "Is a judge always fair?");
    }

    @Test
    void aTitleMayEndWithAFullStopAboveALongText() {
        Reading list = list("First title", LONG, "A title with a full stop.", LONG);
        assertThat(list.titles()).containsExactly("First title", "A title with a full stop.");
    }

    @Test
    void aTitleMayBeginInLowerCaseBelowALongText() {
        Reading list = list("First title", LONG, "iJudge: small letters", LONG);
        assertThat(list.titles()).containsExactly("First title", "iJudge: small letters");
    }

    @Test
    void anAbstractMayEndWithAnAddressInsteadOfAFullStop() {
        Reading list = list("First title", LONG + " See https://example.org/feedback", "Second title", LONG);
        assertThat(list.titles()).containsExactly("First title", "Second title");
    }

    @Test
    void anAbstractMayHaveSeveralParagraphs() {
        Reading list = list("First title", LONG, "Code is there.", "Second title", LONG);
        assertThat(list.titles()).containsExactly("First title", "Second title");
        assertThat(list.text(0)).isEqualTo(LONG + "\nCode is there.");
    }

    @Test
    void aSecondLongTextComesInWithAWarning() {
        Reading list = list("First title", LONG, LONG);
        assertThat(list.text(0)).isEqualTo(LONG + "\n" + LONG);
        assertThat(list.problems()).singleElement().satisfies(p -> {
            assertThat(p.severity()).isEqualTo(Severity.WARNING);
            assertThat(p.code()).isEqualTo("import.secondText");
            assertThat(p.place().line()).isEqualTo(3);
        });
    }

    @Test
    void wrappedLinesAreJoined() {
        Reading list = list("First title of a paper that is", "longer than a line",
                "We ask readers to mark what misleads them and to say why, in their",
                "own words and with a category. In a study with",
                "long answers, two readers find more than one. We name the price of", "Care, which is a minute.", "",
                "Second title", LONG);
        assertThat(list.titles()).containsExactly("First title of a paper that is longer than a line", "Second title");
        assertThat(list.text(0)).isEqualTo("We ask readers to mark what misleads them and to say why, in their own words"
                + " and with a category. In a study with long answers, two readers find more than one. We name the price"
                + " of Care, which is a minute.");
    }

    @Test
    void aTitleWithoutTextIsHandedOnWithoutParts() {
        Reading list = list("First title", "Second title", LONG, "Last title");
        assertThat(list.titles()).containsExactly("First title", "Second title", "Last title");
        assertThat(list.papers().get(0).parts()).isEmpty();
        assertThat(list.papers().get(2).parts()).isEmpty();
    }

    @Test
    void aTextWithoutTitleIsAProblemWithItsPlace() {
        Reading list = list("Subscribe", LONG, "First title", LONG);
        assertThat(list.titles()).containsExactly("First title");
        assertThat(list.problems()).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("import.noTitle");
            assertThat(p.place().line()).isEqualTo(2);
        });
    }

    @Test
    void aPaperStandsWhereItsTitleStands() {
        Reading list = list("Subscribe", "First title", LONG, "", "Second title", LONG);
        assertThat(list.papers()).extracting(p -> p.place().line()).containsExactly(2, 5);
    }

    private static Reading list(String... lines) {
        return read(new PaperListImporter(), String.join("\n", lines) + "\n");
    }
}
