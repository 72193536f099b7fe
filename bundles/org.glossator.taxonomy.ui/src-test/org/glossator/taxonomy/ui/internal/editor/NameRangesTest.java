package org.glossator.taxonomy.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.glossator.taxonomy.ide.OutlineNode.Kind;
import org.glossator.taxonomy.ide.PaintedName;
import org.glossator.taxonomy.ui.internal.editor.NameRanges.Stretch;
import org.junit.jupiter.api.Test;

class NameRangesTest {
    private static final Stretch ALL = new Stretch(0, 1_000);

    private final NameRanges ranges = new NameRanges();

    @Test
    void onlyWhatDiffersIsPaintedAgain() {
        assertThat(ranges.replace(names(10, 20, 30))).hasValue(new Stretch(10, 34));
        assertThat(ranges.replace(names(10, 20, 30))).isEmpty();
        assertThat(ranges.replace(names(10, 21, 30))).hasValue(new Stretch(20, 25));
        assertThat(ranges.replace(names(10, 30))).hasValue(new Stretch(21, 25));
        assertThat(ranges.replace(List.of())).hasValue(new Stretch(10, 34));
    }

    @Test
    void namesMoveAlongWithWhatIsTyped() {
        ranges.replace(names(10, 20, 30));
        ranges.typed(0, 0, 3);
        assertThat(places()).containsExactly("13-17", "23-27", "33-37");
        ranges.typed(25, 0, 1); // inside of the second
        ranges.typed(17, 0, 1); // right behind the first
        assertThat(places()).containsExactly("13-18", "24-29", "35-39");
        ranges.typed(26, 2, 0);
        assertThat(places()).containsExactly("13-18", "24-27", "33-37");
        ranges.typed(15, 15, 0); // from inside of the first to behind the second
        assertThat(places()).containsExactly("18-22");
    }

    @Test
    void thoseInAStretchAreFound() {
        ranges.replace(names(10, 20, 30));
        assertThat(ranges.in(new Stretch(14, 20))).isEmpty();
        assertThat(ranges.in(new Stretch(13, 21))).extracting(PaintedName::start).containsExactly(10, 20);
        assertThat(ranges.in(new Stretch(34, 99))).isEmpty();
    }

    /** Of four characters each. */
    private static List<PaintedName> names(int... starts) {
        return Arrays.stream(starts).mapToObj(start -> new PaintedName(Kind.CATEGORY, true, false, start, start + 4)).toList();
    }

    private List<String> places() {
        return ranges.in(ALL).stream().map(name -> name.start() + "-" + name.end()).toList();
    }
}
