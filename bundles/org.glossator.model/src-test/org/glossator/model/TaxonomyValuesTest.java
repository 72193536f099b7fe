package org.glossator.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class TaxonomyValuesTest {

    @Test
    void aVersionIsThreeNumbers() {
        assertThat(Version.parse("2.10.0")).hasValue(new Version(2, 10, 0));
        assertThat(Version.parse("2.10")).isEmpty();
        assertThat(Version.parse("2.10.0-beta")).isEmpty();
        assertThat(new Version(2, 10, 0)).isGreaterThan(new Version(2, 9, 9)).hasToString("2.10.0");
    }

    @Test
    void aColourReadsBackFromItsText() {
        assertThat(Colour.parse("#B5651d")).hasValue(new Colour(0xb5, 0x65, 0x1d));
        assertThat(new Colour(0xb5, 0x65, 0x1d)).hasToString("#b5651d");
        assertThat(Colour.parse("#b5651")).isEmpty();
        assertThat(Colour.parse("b5651d7")).isEmpty();
        assertThatThrownBy(() -> new Colour(0, 256, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPathGoesFromTheRootDownToTheCategory() {
        Category leaf = category("a.b.c");
        Category middle = category("a.b", leaf);
        Category top = category("a", category("a.x"), middle);
        var taxonomy = new Taxonomy("t", new Version(1, 0, 0), "T", "", List.of(top));
        assertThat(taxonomy.path(leaf.id())).containsExactly(top, middle, leaf);
        assertThat(taxonomy.all().map(Category::name)).containsExactly("a", "x", "b", "c");
        assertThat(taxonomy.category(new CategoryId("none"))).isEmpty();
    }

    private static Category category(String path, Category... children) {
        return new Category(new CategoryId(path), path, path, "", Optional.empty(), Optional.empty(), false, List.of(),
                List.of(children));
    }
}
