package org.glossator.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import org.glossator.model.taxonomy.AttributeValue;
import org.junit.jupiter.api.Test;

class AnswersTest {

    @Test
    void whatIsNoAnswerCannotBeMade() {
        assertThatThrownBy(() -> new Answer.Number(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Answer.Choice(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Answer.Choice(List.of("a", "a"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Answer.Text("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Answer.Text("x".repeat(10_001))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Confidence(1.01)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Confidence(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingLessThanZeroEqualsZero() {
        assertThat(new Answer.Number(-0.0)).isEqualTo(new Answer.Number(0));
        assertThat(new Confidence(-0.0)).isEqualTo(new Confidence(0));
    }

    @Test
    void whatIsTakenAwayLeavesNothing() {
        Answers one = Answers.NONE.with("a", Optional.of(new Answer.YesNo(true))).withUndecided(true);
        assertThat(one.value("a")).contains(new Answer.YesNo(true));
        assertThat(one.with("a", Optional.empty()).withUndecided(false)).isEqualTo(Answers.NONE);
        assertThat(one.isEmpty()).isFalse();
    }

    @Test
    void conditionsCompareEachOptionOfAList() {
        assertThat(new Answer.Choice(List.of("w", "i")).compared()).containsExactly(new AttributeValue.Word("w"),
                new AttributeValue.Word("i"));
        assertThat(new Answer.NotApplicable().compared()).containsExactly(new AttributeValue.NotApplicable());
    }
}
