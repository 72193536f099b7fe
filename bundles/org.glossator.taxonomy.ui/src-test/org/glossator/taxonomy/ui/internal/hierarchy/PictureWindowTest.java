package org.glossator.taxonomy.ui.internal.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;

import org.glossator.taxonomy.ui.internal.hierarchy.Icicle.Block;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PictureWindowTest {
    private final Icicle many = Icicle.of(Trees.wide(20, 100), Map.of());
    private final PictureWindow window = new PictureWindow();

    @BeforeEach
    void showTwoThousand() {
        window.resize(300, 500);
        window.show(new int[] {60, 90}, many.leaves());
    }

    @Test
    void allIsSeenAtFirst() {
        assertThat(window.pictureHeight()).isEqualTo(480, within(1e-6));
        assertThat(window.top(block("r0"))).isEqualTo(10);
        assertThat(window.bottom(block("r19"))).isEqualTo(490 - PictureWindow.GAP, within(1e-6));
        assertThat(window.right(block("r0.c0"))).isLessThanOrEqualTo(290);
        assertThat(window.column(15)).isZero();
        assertThat(window.column(200)).isEqualTo(1);
        assertThat(window.column(299)).isEqualTo(-1);
    }

    @Test
    void fewRowsAreNotBlownUp() {
        window.show(new int[] {60}, 3);
        assertThat(window.pictureHeight()).isLessThan(200);
    }

    @Test
    void whatIsAtTheMouseStaysThereWhenItIsZoomed() {
        double before = window.share(300);
        window.zoom(5, 300);
        assertThat(window.zoom()).isGreaterThan(2);
        assertThat(window.share(300)).isEqualTo(before, within(1e-9));
        window.zoom(-100, 300);
        assertThat(window.zoom()).isEqualTo(1);
        assertThat(window.top(block("r0"))).isEqualTo(10);
        window.zoom(1_000, 300);
        assertThat(window.pictureHeight()).isEqualTo(2_000 * 46.0, within(1e-3));
    }

    @Test
    void thePictureCannotBeLost() {
        window.zoom(8, 0);
        window.move(10_000, 10_000);
        assertThat(window.top(block("r0"))).isEqualTo(10);
        window.move(-10_000, -1_000_000);
        assertThat(window.bottom(block("r19"))).isEqualTo(490 - PictureWindow.GAP, within(1e-6));
    }

    @Test
    void aBlockCanFillTheHeightAndAnyCanBeSeen() {
        window.zoomTo(block("r7"));
        assertThat(window.top(block("r7"))).isEqualTo(10, within(1e-6));
        assertThat(window.bottom(block("r7"))).isEqualTo(490 - PictureWindow.GAP, within(1e-6));
        window.reveal(block("r3.c50"));
        assertThat(window.top(block("r3.c50"))).isGreaterThanOrEqualTo(9.99);
        window.reveal(block("r12"));
        assertThat(window.top(block("r12"))).isBetween(0.0, 500.0);
        window.fit();
        assertThat(window.zoom()).isEqualTo(1);
    }

    @Test
    void manyLevelsAreMovedThrough() {
        window.show(new int[] {200, 200, 200, 200, 200, 200, 200, 200}, 10);
        assertThat(window.pictureWidth()).isGreaterThan(300); // none narrower than can be read
        window.move(-10_000, 0);
        assertThat(window.column(289)).isEqualTo(7);
    }

    @Test
    void nothingIsShownOfNothing() {
        window.show(new int[0], 0);
        window.zoom(3, 10);
        assertThat(window.column(20)).isEqualTo(-1);
        assertThat(Icicle.of(List.of(), Map.of()).at(-1, window.share(20))).isEmpty();
    }

    private Block block(String path) {
        return many.find(path).orElseThrow();
    }
}
