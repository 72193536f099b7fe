package org.glossator.ui.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.paper.Claim;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {
    private final PaperDesk desk = new PaperDesk("ReadingOrderTest");
    private final PaperModel model = desk.open();
    private final PaperActions actions = new PaperActions(model);
    private final ReadingOrder order = new ReadingOrder(model);

    private void mark(String words) {
        actions.select(desk.span(words), desk.span(words).end());
        actions.mark();
    }

    /** @return the words of the claims in this order, once it is known to be that of a paper that is sorted anew */
    private List<String> words() {
        List<Claim> sorted = model.paper().getClaims().stream().sorted(ReadingOrder.OF_CLAIMS).toList();
        assertThat(IntStream.range(0, order.size()).mapToObj(order::at)).containsExactlyElementsOf(sorted.stream().map(Claim::getId).toList());
        assertThat(sorted.stream().map(order::before)).containsExactlyElementsOf(IntStream.range(0, sorted.size()).boxed().toList());
        return sorted.stream().map(ReadingOrder::extent).map(e -> model.record().text().substring(e.start(), e.end())).toList();
    }

    @Test
    void claimsStandAsTheyAreReadAndTheLongerOneFirst() {
        assertThat(words()).isEmpty();
        mark("It helps.");
        mark("We ask");
        assertThat(words()).containsExactly("We ask", "It helps.");
        mark("We ask readers.");
        mark("They answer.");
        assertThat(words()).containsExactly("We ask readers.", "We ask", "They answer.", "It helps.");
        assertThat(order.before(desk.span("We").start())).isZero();
        assertThat(order.before(desk.span("ask").start())).isEqualTo(2);
        assertThat(order.before(desk.span("It").start())).isEqualTo(3);
    }

    @Test
    void itFollowsEveryKindOfStep() {
        mark("We ask readers.");
        mark("They answer.");
        mark("It helps.");
        assertThat(words()).hasSize(3);
        actions.tag(new CategoryId("source.expert"));
        assertThat(words()).hasSize(3);
        actions.select(order.at(1));
        actions.moveBorder(Borders.Side.LEFT, Borders.Unit.WORD, false);
        assertThat(words()).containsExactly("We ask readers.", "answer.", "It helps.");
        actions.delete();
        assertThat(words()).containsExactly("We ask readers.", "It helps.");
        actions.undo();
        actions.undo();
        assertThat(words()).containsExactly("We ask readers.", "They answer.", "It helps.");
        actions.select(order.at(0));
        actions.merge();
        assertThat(words()).containsExactly("We ask readers. They answer.", "It helps.");
        actions.undo();
        assertThat(words()).hasSize(3);
    }

    @Test
    void itFollowsWhatComesFromElsewhere() {
        mark("It helps.");
        assertThat(words()).containsExactly("It helps.");
        ClaimId other = desk.judgedByOther("We ask readers.", "source.user");
        desk.deliverEvents(model);
        assertThat(words()).containsExactly("We ask readers.", "It helps.");
        assertThat(order.at(0)).isEqualTo(other);
    }
}
