package org.glossator.ui.internal.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

import org.glossator.model.CategoryId;
import org.glossator.model.ScopeNote;
import org.glossator.model.Taxonomy;
import org.glossator.testkit.TaxonomyBuilder;
import org.glossator.model.taxonomy.Choice;
import org.glossator.model.taxonomy.LocalText;
import org.junit.jupiter.api.Test;

class CategorySearchTest {
    private static final Taxonomy TAXONOMY = TaxonomyBuilder.taxonomy("feedback", "1.0.0")
            .category("source", c -> c.label("Source").grouping().colour("#2a7f9e")
                    .category("expert", d -> d.key('E')).category("user", d -> d.label("end user").key('U')))
            .category("form", c -> c.label("Form").grouping()
                    .category("verbal", d -> d.label("verbal, with tag").key('V').definition("In words.")
                            .note(ScopeNote.Kind.NEAR_MISS, "a rating", "no words"))
                    .category("explained", d -> d.label("explained")))
            .build();

    private final CategoryIndex index = CategoryIndex.of(TAXONOMY);
    private final CategorySearch search = index.search();

    @Test
    void aSingleLetterFindsItsKeyFirst() {
        assertThat(search.first("u")).map(e -> e.category().label()).contains("end user");
        assertThat(found("e")).startsWith("expert");
    }

    @Test
    void aNameIsFoundByItsStartByAWordInItAndByInitials() {
        assertThat(found("ex")).containsExactly("expert", "explained");
        assertThat(found("tag")).containsExactly("verbal, with tag");
        assertThat(found("vwt")).containsExactly("verbal, with tag");
        assertThat(found("user end")).containsExactly("end user");
        assertThat(found("FORM")).containsExactly("verbal, with tag", "explained");
        assertThat(found("zz")).isEmpty();
    }

    @Test
    void itIsFoundByItsSynonymsAndByItsNameInAnotherLanguage() {
        CategorySearch called = CategoryIndex.of(TaxonomyBuilder.taxonomy("t", "1.0.0")
                .category("remark", c -> c.label("Remark").details(d -> d.labels(Map.of("de", "Bemerkung"))
                        .synonyms(List.of(new LocalText("side note"), new LocalText("comment", Map.of("fr", "commentaire"))))))
                .category("note", c -> c.label("Note")).build()).search();
        for (String typed : List.of("side", "commentai", "bemerk", "COMMENT", "remark side")) {
            assertThat(called.first(typed)).as(typed).map(e -> e.category().label()).contains("Remark");
            assertThat(called.look(typed).first()).as(typed).isEqualTo(called.first(typed));
        }
        assertThat(called.find("note", 10)).extracting(e -> e.category().label()).containsExactly("Note", "Remark");
        assertThat(called.find("ide", 10)).extracting(e -> e.category().label()).containsExactly("Remark");
        assertThat(called.find("notes", 10)).isEmpty();
    }

    @Test
    void categoriesThatOnlyGroupCannotBeChosen() {
        assertThat(found("source")).doesNotContain("Source");
        assertThat(found("")).containsExactly("expert", "end user", "verbal, with tag", "explained");
    }

    @Test
    void theTreeShowsWhatMatchesWithAllAboveAndBelow() {
        assertThat(visible("verbal")).containsExactlyInAnyOrder(id("form"), id("form.verbal"));
        assertThat(visible("Source")).contains(id("source"), id("source.expert"), id("source.user"));
        assertThat(visible("zz")).isEmpty();
    }

    @Test
    void enterTakesWhatTheTreeSelects() {
        for (String typed : List.of("u", "ex", "verbal", "user end", "source", "zz", "vwt")) {
            assertThat(search.look(typed).first()).as(typed).isEqualTo(search.first(typed));
        }
    }

    @Test
    void whatIsTypedOnIsFoundAmongWhatWasFoundBefore() {
        var random = new Random("typed on".hashCode());
        for (int i = 0; i < 2_000; i++) {
            String typed = random.ints(random.nextInt(1, 7), 0, 16).mapToObj(c -> "verbalwtghE u,.(".substring(c, c + 1))
                    .collect(Collectors.joining());
            String before = typed.substring(0, random.nextInt(typed.length()) + 1);

            if (!CategorySearch.isNarrower(typed, before)) {
                continue;
            }
            assertThat(search.look(typed, search.look(before).matching())).as("%s after %s", typed, before).isEqualTo(search.look(typed));
        }
    }

    @Test
    void keysAreFoundInEitherCaseAndPathsAreReadable() {
        assertThat(index.byKey('v')).map(CategoryIndex.Entry::path).contains("Form › verbal, with tag");
        assertThat(index.byKey('V')).isEqualTo(index.byKey('v'));
        assertThat(index.byKey('x')).isEmpty();
        assertThat(index.label(id("gone"))).isEqualTo("Gone");
    }

    @Test
    void everyCategoryHasAColour() {
        assertThat(index.all()).extracting(CategoryIndex.Entry::colour).doesNotContainNull();
        assertThat(index.entry(id("form.verbal")).orElseThrow().colour())
                .isEqualTo(index.entry(id("form")).orElseThrow().colour());
    }

    @Test
    void countsAddUpUpwards() {
        assertThat(CategoryTree.withBelow(index, Map.of(id("source.expert"), 3, id("source.user"), 2, id("gone"), 1)))
                .containsEntry(id("source"), 5).containsEntry(id("source.expert"), 3).doesNotContainKey(id("form"));
    }

    @Test
    void theCardSaysWhatACategoryMeans() {
        assertThat(CategoryCard.lines(index.entry(id("form.verbal")).orElseThrow().category(), Optional.empty()))
                .containsExactly("verbal, with tag", "In words.", "Near miss: a rating (no words)");
        assertThat(CategoryCard.lines(index.entry(id("form")).orElseThrow().category(), Optional.empty())).hasSize(2);
    }

    @Test
    void aRowHasKeyAndName() {
        assertThat(CategoryLabels.row(index.byKey('e').orElseThrow().category())).isEqualTo("expert  E");
    }

    private List<CategoryId> visible(String typed) {
        CategorySearch.Found found = search.look(typed);
        return index.all().stream().filter(e -> found.places().get(e.place())).map(e -> e.category().id()).toList();
    }

    private List<String> found(String typed) {
        return search.find(typed, 10).stream().map(e -> e.category().label()).toList();
    }

    private static CategoryId id(String path) {
        return new CategoryId(path);
    }

    @Test
    void whatWasChosenLatelyComesFirstAmongEquals() {
        List<CategoryId> plain = search.find("", 100).stream().map(e -> e.category().id()).toList();
        CategoryId last = plain.getLast();
        assertThat(index.search().preferring(List.of(last)).find("", 100)).extracting(e -> e.category().id())
                .startsWith(last, plain.getFirst());
        assertThat(index.search().preferring(List.of(last)).first(plain.getFirst().value())).map(e -> e.category().id())
                .isEqualTo(search.first(plain.getFirst().value()).map(e -> e.category().id()));
    }

    @Test
    void theCardSaysInWhichOrderOneDecides() {
        var taxonomy = TaxonomyBuilder.taxonomy("t", "1.0.0").category("error", c -> c.grouping()
                .details(d -> d.choice(Optional.of(Choice.FIRST)).priority(List.of(new CategoryId("error.b"))))
                .category("a").category("b")).build();
        var parent = taxonomy.categories().getFirst();
        assertThat(CategoryCard.lines(parent.children().getFirst(), Optional.of(parent))).containsExactly("a",
                "The first that applies: b › a");
    }
}
