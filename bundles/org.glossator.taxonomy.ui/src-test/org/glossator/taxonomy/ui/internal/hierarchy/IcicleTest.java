package org.glossator.taxonomy.ui.internal.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glossator.taxonomy.ide.OutlineNode;
import org.glossator.taxonomy.ide.OutlineNode.Kind;
import org.glossator.taxonomy.ui.internal.hierarchy.Icicle.Block;
import org.junit.jupiter.api.Test;

class IcicleTest {
    private static final List<OutlineNode> TREE = List.of(
            Trees.node("error", Trees.node("error.off"), Trees.red("error.fact", Trees.red("error.fact.no"), Trees.red("error.fact.open"))),
            Trees.node(Kind.SCALE, "s", Optional.empty()), Trees.node("fine"));

    @Test
    void everyCategoryIsAsHighAsWhatIsBelowIt() {
        Icicle icicle = Icicle.of(TREE, Map.of());
        assertThat(icicle.blocks()).extracting(block -> block.node().path()).containsExactly("error", "error.off",
                "error.fact", "error.fact.no", "error.fact.open", "fine");
        assertThat(icicle.columns()).isEqualTo(3);
        assertThat(icicle.leaves()).isEqualTo(4);
        assertThat(block(icicle, "error").height()).isEqualTo(0.75, within(1e-9));
        assertThat(block(icicle, "error.fact").top()).isEqualTo(0.25, within(1e-9));
        assertThat(block(icicle, "fine").bottom()).isEqualTo(1, within(1e-9));
    }

    @Test
    void numbersMakeHeightsAndNoneVanishes() {
        Icicle icicle = Icicle.of(TREE, Map.of("error.off", 900, "error.fact.no", 100));
        assertThat(block(icicle, "error.off").height()).isEqualTo(0.675 + 0.0625, within(1e-9));
        assertThat(block(icicle, "fine").height()).isEqualTo(0.0625, within(1e-9));
        assertThat(block(icicle, "error").height()).isEqualTo(1 - 0.0625, within(1e-9));
    }

    @Test
    void oneGoesFromCategoryToCategory() {
        Icicle icicle = Icicle.of(TREE, Map.of());
        Block fact = block(icicle, "error.fact");
        assertThat(path(icicle.parent(fact))).isEqualTo("error");
        assertThat(path(icicle.child(fact))).isEqualTo("error.fact.no");
        assertThat(path(icicle.beside(fact, -1))).isEqualTo("error.off");
        assertThat(icicle.beside(fact, 1)).isEmpty();
        assertThat(path(icicle.beside(block(icicle, "error"), 1))).isEqualTo("fine");
        assertThat(icicle.child(block(icicle, "fine"))).isEmpty();
        assertThat(path(icicle.at(2, 0.3))).isEqualTo("error.fact.no");
        assertThat(icicle.at(2, 0.1)).isEmpty();
        assertThat(icicle.at(7, 0.1)).isEmpty();
    }

    @Test
    void aColourGetsLighterFromLevelToLevel() {
        Icicle icicle = Icicle.of(TREE, Map.of());
        assertThat(block(icicle, "error.fact").shade()).isZero();
        assertThat(block(icicle, "error.fact.no").shade()).isEqualTo(1);
    }

    @Test
    void nothingIsDrawnOfNothing() {
        assertThat(Icicle.of(List.of(), Map.of()).blocks()).isEmpty();
        assertThat(Icicle.of(List.of(Trees.node(Kind.RULE, "r", Optional.empty())), Map.of()).columns()).isZero();
    }

    private static Block block(Icicle icicle, String path) {
        return icicle.find(path).orElseThrow();
    }

    private static String path(Optional<Block> block) {
        return block.orElseThrow().node().path();
    }
}
