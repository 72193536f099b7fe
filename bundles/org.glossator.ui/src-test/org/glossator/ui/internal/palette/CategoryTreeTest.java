package org.glossator.ui.internal.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

import org.glossator.model.CategoryId;
import org.glossator.testkit.TaxonomyBuilder;
import org.junit.jupiter.api.Test;

class CategoryTreeTest {
    private final CategoryIndex index = CategoryIndex.of(TaxonomyBuilder.taxonomy("feedback", "1.0.0")
            .category("source", c -> c.label("Source").grouping()
                    .category("expert", d -> d.key('E')).category("user", d -> d.label("end user").category("new", e -> e.label("novice"))))
            .category("form", c -> c.label("Form").grouping().category("verbal", d -> d.label("verbal")))
            .build());
    private final CategoryTree tree = new CategoryTree();

    @Test
    void everyCategoryEndsBehindTheLastOneBelowIt() {
        assertThat(index.all()).extracting(entry -> entry.category().id().value() + " " + entry.place() + " " + entry.end())
                .containsExactly("source 0 4", "source.expert 1 2", "source.user 2 4", "source.user.new 3 4", "form 4 6",
                        "form.verbal 5 6");
    }

    @Test
    void allOfThemStandInTheirPlace() {
        show("", OfferedCategories.ALL);

        assertThat(rows()).containsExactly("source", "source.expert", "source.user", "source.user.new", "form", "form.verbal");
    }

    @Test
    void onlyWhatIsFoundIsShownBelowWhatIsAboveIt() {
        show("novice", OfferedCategories.ALL);

        assertThat(rows()).containsExactly("source", "source.user", "source.user.new");
        assertThat(tree.hasChildren(new CategoryId("form"))).isFalse();
    }

    @Test
    void whatDoesNotFitIsNotShown() {
        var places = new BitSet();
        places.set(1);
        show("", OfferedCategories.of(index, places));

        assertThat(rows()).containsExactly("source", "source.expert");
    }

    @Test
    void itSaysWhetherOtherRowsAreShown() {
        assertThat(show("v", OfferedCategories.ALL)).isTrue();
        assertThat(show("ve", OfferedCategories.ALL)).as("finds a category fewer").isTrue();
        assertThat(show("ver", OfferedCategories.ALL)).as("finds the same").isFalse();
        assertThat(show("", OfferedCategories.ALL)).isTrue();
        assertThat(show(" ", OfferedCategories.ALL)).as("still all").isFalse();
    }

    private boolean show(String typed, OfferedCategories offered) {
        return tree.show(index, index.search(), typed, offered);
    }

    private List<String> rows() {
        return Stream.of(tree.getElements(index)).flatMap(this::withBelow).toList();
    }

    private Stream<String> withBelow(Object element) {
        Object[] below = tree.getChildren(element);
        assertThat(tree.hasChildren(element)).as("%s can be opened", element).isEqualTo(below.length > 0);
        return Stream.concat(Stream.of(((CategoryId) element).value()), Stream.of(below).flatMap(this::withBelow));
    }
}
