package org.glossator.taxonomy.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.TaxonomyText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A path leads to what a walk from name to name leads to. */
class CategoryPathsTest {
    static Stream<String> texts() {
        return Stream.of("""
                taxonomy t version 1.0.0
                category a "A" { category b { category a { category b } } category c }
                category a "Another" { category d { category b } }
                category b { category category extend a { category d { category c } } category d { category a } category d { category c } }
                category c { rule r exclusive a, b category e }
                """, many());
    }

    /** More than the table has room for at first, some of one name beside each other. */
    private static String many() {
        var text = new StringBuilder("taxonomy t version 1.0.0\n");
        for (int i = 0; i < 12; i++) {
            text.append("category c").append(i).append(" {\n");
            for (int j = 0; j < 6; j++) {
                text.append("  category c").append(i * j % 5).append(" { category c").append(j).append(" category c").append(i).append(" }\n");
            }
            text.append("}\n");
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void leadsToWhatAWalkLeadsTo(String text) throws IOException {
        TaxonomyText taxonomy = parse(text);
        CategoryTree tree = CategoryTree.of(taxonomy).orElseThrow();
        List<CategoryText> all = new ArrayList<>();
        taxonomy.eAllContents().forEachRemaining(object -> Stream.of(object).filter(CategoryText.class::isInstance)
                .forEach(category -> all.add((CategoryText) category)));
        List<String> names = all.stream().map(CategoryText::getName).map(String::valueOf).distinct().limit(12).toList();
        List<String[]> paths = names.stream().flatMap(one -> names.stream().flatMap(two -> Stream.of(new String[] {one},
                new String[] {one, two}, new String[] {one, two, names.getFirst()}))).toList();

        for (Optional<CategoryText> from : Stream.concat(Stream.of(Optional.<CategoryText>empty()), all.stream().map(Optional::of)).toList()) {
            for (String[] path : paths) {
                assertThat(tree.descend(from, path)).as(() -> String.join(".", path) + " from " + from).isEqualTo(walk(taxonomy, from, path));
            }
        }
    }

    private static Optional<CategoryText> walk(TaxonomyText taxonomy, Optional<CategoryText> from, String[] path) {
        Optional<CategoryText> at = from;
        for (String name : path) {
            List<CategoryText> children = at.map(CategoryText::getChildren).orElse(taxonomy.getCategories());
            at = children.stream().filter(child -> name.equals(child.getName())).findFirst();
            if (at.isEmpty()) {
                return at;
            }
        }
        return at;
    }

    private static TaxonomyText parse(String text) throws IOException {
        return (TaxonomyText) ParsedTexts.read(text).getContents().getFirst();
    }
}
