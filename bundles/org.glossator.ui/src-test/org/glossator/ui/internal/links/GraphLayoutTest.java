package org.glossator.ui.internal.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.glossator.ui.internal.links.GraphLayout.Arrow;
import org.glossator.ui.internal.links.GraphLayout.Box;
import org.glossator.ui.internal.links.GraphLayout.Point;
import org.glossator.ui.internal.links.GraphLayout.Room;
import org.junit.jupiter.api.Test;

class GraphLayoutTest {
    private static final Room ROOM = new Room(100, 40, 60, 10);

    private static GraphLayout layout(int count, int... ends) {
        var arrows = new ArrayList<Arrow>();
        for (int i = 0; i < ends.length; i += 2) {
            arrows.add(new Arrow(ends[i], ends[i + 1]));
        }
        return GraphLayout.of(count, arrows, ROOM, 1000);
    }

    private static void nothingLiesOnAnother(GraphLayout layout) {
        List<Box> boxes = layout.boxes();
        for (int i = 0; i < boxes.size(); i++) {
            for (int other = i + 1; other < boxes.size(); other++) {
                Box one = boxes.get(i);
                Box two = boxes.get(other);
                boolean apart = one.x() + one.width() <= two.x() || two.x() + two.width() <= one.x()
                        || one.y() + one.height() <= two.y() + 0.001 || two.y() + two.height() <= one.y() + 0.001;
                assertThat(apart).as("%s and %s", one, two).isTrue();
            }
            assertThat(boxes.get(i).x()).isBetween(0.0, layout.width() - ROOM.width());
            assertThat(boxes.get(i).y()).isBetween(-0.001, layout.height() - ROOM.height() + 0.001);
        }
    }

    @Test
    void arrowsRunFromLeftToRight() {
        GraphLayout chain = layout(3, 0, 1, 1, 2);
        assertThat(chain.boxes()).extracting(Box::x).containsExactly(0.0, 160.0, 320.0);
        assertThat(chain.boxes()).extracting(Box::y).containsOnly(0.0);
        assertThat(chain.lines().getFirst()).containsExactly(new Point(100, 20), new Point(160, 20));
    }

    @Test
    void aLineThatPassesAColumnGoesAroundWhatIsThere() {
        GraphLayout triangle = layout(3, 0, 1, 1, 2, 0, 2);
        List<Point> longOne = triangle.lines().get(2);
        assertThat(longOne).hasSize(4);
        Box between = triangle.boxes().get(1);
        assertThat(longOne.get(1).y()).satisfiesAnyOf(y -> assertThat(y).isLessThan(between.y()),
                y -> assertThat(y).isGreaterThan(between.y() + between.height()));
    }

    @Test
    void aCircleEndsSomewhereAndKeepsItsDirections() {
        GraphLayout circle = layout(3, 0, 1, 1, 2, 2, 0);
        nothingLiesOnAnother(circle);
        assertThat(circle.lines().get(2).getFirst().x()).isGreaterThan(circle.lines().get(2).getLast().x());
    }

    @Test
    void whatIsNotLinkedStandsBesideAndBelow() {
        GraphLayout pairs = layout(8, 0, 1, 2, 3, 4, 5, 6, 7);
        nothingLiesOnAnother(pairs);
        assertThat(pairs.width()).isLessThanOrEqualTo(1000);
        assertThat(pairs.height()).isEqualTo(40 + 20 + 40);
    }

    @Test
    void linesDoNotCrossWhereTheyNeedNot() {
        GraphLayout crossed = layout(4, 0, 3, 1, 2, 0, 1); // 0 leads to 3 and 1, 1 to 2
        nothingLiesOnAnother(crossed);
        GraphLayout two = layout(6, 0, 4, 1, 3, 0, 5, 1, 5, 2, 3);
        assertThat(two.boxes().get(3).y()).isGreaterThan(two.boxes().get(4).y());
    }

    @Test
    void aLargeGraphIsLaidOutTheSameEveryTime() {
        var random = new Random("aLargeGraph".hashCode());
        int[] ends = random.ints(600, 0, 300).toArray();
        for (int i = 0; i < ends.length; i += 2) {
            ends[i + 1] = ends[i] == ends[i + 1] ? (ends[i] + 1) % 300 : ends[i + 1];
        }
        GraphLayout once = layout(300, ends);
        nothingLiesOnAnother(once);
        assertThat(layout(300, ends)).isEqualTo(once);
    }
}
