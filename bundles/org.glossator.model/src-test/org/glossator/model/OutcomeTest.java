package org.glossator.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static final Problem ODD = Problem.warning("test.odd", "Odd.", Place.line("a.txt", 3));
    private static final Problem BAD = Problem.error("test.bad", "Bad.");

    @Test
    void warningsOfBothStepsAddUp() {
        Outcome<String> outcome = Outcome.done(1, List.of(ODD)).then(n -> Outcome.done("n" + n, List.of(ODD)));
        assertThat(outcome).isEqualTo(new Outcome.Done<>("n1", List.of(ODD, ODD)));
    }

    @Test
    void nothingIsTriedAfterARefusal() {
        Outcome<Integer> refused = Outcome.refused(BAD);
        Outcome<String> outcome = refused.then(n -> {
            throw new AssertionError("tried");
        });
        assertThat(outcome.problems()).containsExactly(BAD);
        assertThat(refused.map(n -> n + 1)).isEqualTo(refused);
        assertThatThrownBy(refused::orThrow).hasMessageContaining("Bad.");
    }

    @Test
    void aRefusalSaysWhy() {
        assertThatThrownBy(() -> new Outcome.Refused<>(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aProblemReadsAsTheCommandLinePrintsIt() {
        assertThat(ODD).hasToString("test.odd: Odd. (a.txt:3)");
        assertThat(BAD).hasToString("test.bad: Bad.");
        assertThat(new Place("a.txt", 3, 7)).hasToString("a.txt:3:7");
    }
}
