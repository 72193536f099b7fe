package org.glossator.ui.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageSearchTest {
    private static final String PAGE = "Users ask.\nThe users  answer (users?). ÄRGER";

    private final PageSearch search = new PageSearch();

    @Test
    void wordsAreFoundInEitherCaseFromTheCaretOn() {
        search.look(PAGE, "users", 5);
        assertThat(search.count()).isEqualTo(3);
        assertThat(search.number()).isEqualTo(2);
        assertThat(search.current()).map(s -> s.in(PAGE)).contains("users");
        search.look(PAGE, "ärger", 0);
        assertThat(search.count()).isEqualTo(1);
    }

    @Test
    void behindTheLastPlaceComesTheFirst() {
        search.look(PAGE, "users", 0);
        search.step(-1);
        assertThat(search.number()).isEqualTo(3);
        search.step(1);
        assertThat(search.number()).isEqualTo(1);
        search.look(PAGE, "users", PAGE.length());
        assertThat(search.number()).isEqualTo(1);
    }

    @Test
    void anyWhiteSpaceIsABlankAndNothingElseIsAPattern() {
        search.look(PAGE, "ask. the users answer", 0);
        assertThat(search.current()).map(s -> s.in(PAGE)).contains("ask.\nThe users  answer");
        search.look(PAGE, "(users?)", 0);
        assertThat(search.count()).isEqualTo(1);
    }

    @Test
    void nothingIsFoundForNothing() {
        search.look(PAGE, " ", 0);
        search.step(1);
        assertThat(search.current()).isEmpty();
        assertThat(search.number()).isZero();
    }

    @Test
    void thePartOfThePageHasItsPlaces() {
        search.look(PAGE, "users", 0);
        assertThat(search.in(0, 5)).hasSize(1);
        assertThat(search.in(5, 16)).hasSize(1);
        assertThat(search.in(20, 25)).isEmpty();
        assertThat(search.in(0, PAGE.length())).hasSize(3);
    }
}
