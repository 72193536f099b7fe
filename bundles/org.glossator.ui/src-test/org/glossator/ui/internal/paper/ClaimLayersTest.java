package org.glossator.ui.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.glossator.model.ClaimId;
import org.glossator.model.TextSpan;
import org.glossator.ui.internal.paper.ClaimLayers.Mark;
import org.glossator.ui.internal.paper.ClaimLayers.Stretch;
import org.junit.jupiter.api.Test;

class ClaimLayersTest {

    @Test
    void anInnerClaimIsTheBandAndTheOuterOneALineBelowIt() {
        var layers = new ClaimLayers(List.of(mark(1, 0, 100), mark(2, 40, 60)));
        assertThat(layers.in(0, 200)).containsExactly(stretch(0, 40, 1), stretch(40, 60, 2, 1), stretch(60, 100, 1));
    }

    @Test
    void claimsThatOnlyTouchDoNotShareAStretch() {
        var layers = new ClaimLayers(List.of(mark(1, 0, 10), mark(2, 10, 20)));
        assertThat(layers.in(0, 20)).containsExactly(stretch(0, 10, 1), stretch(10, 20, 2));
    }

    @Test
    void claimsOverTheSameStretchAreBothThere() {
        var layers = new ClaimLayers(List.of(mark(1, 5, 10), mark(2, 5, 10)));
        assertThat(layers.at(7)).containsExactly(new ClaimId(1), new ClaimId(2));
    }

    @Test
    void onlyWhatTouchesTheAskedPartIsGiven() {
        var layers = new ClaimLayers(List.of(mark(1, 0, 10), mark(2, 20, 30), mark(3, 40, 50)));
        assertThat(layers.in(25, 40)).containsExactly(stretch(25, 30, 2));
        assertThat(layers.in(10, 20)).isEmpty();
        assertThat(layers.at(40)).containsExactly(new ClaimId(3));
        assertThat(layers.at(50)).isEmpty();
    }

    @Test
    void manyRandomClaimsAreAllWhereTheyBelong() {
        var random = new Random("ClaimLayersTest".hashCode());
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < 300; i++) {
            int start = random.nextInt(1000);
            marks.add(mark(i, start, start + 1 + random.nextInt(80)));
        }
        var layers = new ClaimLayers(marks);
        for (int offset = 0; offset < 1100; offset++) {
            int at = offset;
            assertThat(layers.at(at)).containsExactlyInAnyOrderElementsOf(
                    marks.stream().filter(m -> m.span().contains(at)).map(Mark::claim).toList());
        }
    }

    @Test
    void aPartOfThePageIsCutAsTheWholePageIs() {
        var random = new Random("aPartOfThePage".hashCode());
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < 200; i++) {
            int start = random.nextInt(500);
            marks.add(mark(i, start, start + 1 + random.nextInt(120)));
        }
        var layers = new ClaimLayers(marks);
        for (int start = 0; start < 500; start += 7) {
            int from = start;
            int to = start + 23;
            assertThat(layers.in(from, to)).allSatisfy(part -> {
                assertThat(part.span().start()).isGreaterThanOrEqualTo(from);
                assertThat(part.span().end()).isLessThanOrEqualTo(to);
                assertThat(part.claims()).isEqualTo(layers.at(part.span().start()))
                        .isEqualTo(layers.at(part.span().end() - 1));
            });
        }
    }

    private static Mark mark(long claim, int start, int end) {
        return new Mark(new ClaimId(claim), new TextSpan(start, end), end - start);
    }

    private static Stretch stretch(int start, int end, long... claims) {
        return new Stretch(new TextSpan(start, end),
                Arrays.stream(claims).mapToObj(ClaimId::new).toList());
    }
}
