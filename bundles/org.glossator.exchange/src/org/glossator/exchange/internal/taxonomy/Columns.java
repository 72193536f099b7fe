package org.glossator.exchange.internal.taxonomy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.glossator.model.Category;
import org.glossator.model.Colour;
import org.glossator.model.Taxonomy;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.model.taxonomy.TaxonomyFeature;
import org.glossator.model.taxonomy.spi.CategoryDraft;
import org.glossator.model.taxonomy.spi.DraftTexts;

/** What tables say about a category beside its place in the tree: a column each, where a taxonomy uses it. */
final class Columns {

    /** A column, by the words that its head may be. */
    enum Column {
        NAME(TaxonomyFeature.NAMES, "Name", "name"), ID(TaxonomyFeature.IDS, "Id", "id", "identifier", "guid"),
        DEFINITION(TaxonomyFeature.DEFINITIONS, "Definition", "definition", "description"),
        NOTATION(TaxonomyFeature.NOTATIONS, "Notation", "notation", "number"), KEY(TaxonomyFeature.KEYS, "Key", "key", "shortcut"),
        COLOUR(TaxonomyFeature.COLOURS, "Colour", "colour", "color"),
        ABSTRACT(TaxonomyFeature.ABSTRACT, "Abstract", "abstract");

        private final TaxonomyFeature feature;
        private final String head;
        private final Set<String> words;

        Column(TaxonomyFeature feature, String head, String... words) {
            this.feature = feature;
            this.head = head;
            this.words = Set.of(words);
        }

        String head() {
            return head;
        }

        static Optional<Column> of(String head) {
            return Stream.of(values()).filter(column -> column.words.contains(head.strip().toLowerCase(Locale.ROOT))).findFirst();
        }
    }

    private Columns() {
    }

    /** @return what a table of any kind can say */
    static Set<TaxonomyFeature> says() {
        return Set.of(TaxonomyFeature.NAMES, TaxonomyFeature.IDS, TaxonomyFeature.DEFINITIONS, TaxonomyFeature.NOTATIONS,
                TaxonomyFeature.KEYS, TaxonomyFeature.COLOURS, TaxonomyFeature.ABSTRACT);
    }

    /** @return those that the taxonomy needs, in their order */
    static List<Column> used(Taxonomy taxonomy) {
        return Stream.of(Column.values()).filter(column -> !column.feature.in(taxonomy).isEmpty()).toList();
    }

    static List<String> cells(Category category, Optional<Colour> above, List<Column> columns) {
        return columns.stream().map(column -> switch (column) {
            case NAME -> category.name();
            case ID -> category.id().value();
            case DEFINITION -> category.definition();
            case NOTATION -> category.details().notation().orElse("");
            case KEY -> category.key().map(String::valueOf).orElse("");
            case COLOUR -> category.colour().filter(own -> !category.colour().equals(above)).map(Colour::toString).orElse("");
            case ABSTRACT -> category.isAbstract() ? "yes" : "";
        }).toList();
    }

    /** @param cell gives the cell of a column */
    static void fill(CategoryDraft draft, Map<Column, Integer> columns, Function<Integer, String> cell) {
        columns.forEach((column, index) -> {
            String text = DraftTexts.clean(cell.apply(index));
            if (!text.isEmpty()) {
                switch (column) {
                    case NAME -> draft.name(text);
                    case ID -> draft.id(text);
                    case DEFINITION -> draft.definition(new LocalText(text));
                    case NOTATION -> draft.details().notation(Optional.of(DraftTexts.line(text)));
                    case KEY -> draft.key(text.length() == 1 ? Optional.of(Character.toUpperCase(text.charAt(0))) : Optional.empty());
                    case COLOUR -> draft.colour(Colour.parse(text));
                    case ABSTRACT -> draft.grouping(Set.of("yes", "true", "1", "x").contains(text.toLowerCase(Locale.ROOT)));
                }
            }
        });
    }

    /** @return the columns of a head, each with its index */
    static Map<Column, Integer> of(Delimited.Row head) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        for (int i = 0; i < head.cells().size(); i++) {
            int index = i;
            Column.of(head.cell(i)).ifPresent(column -> columns.putIfAbsent(column, index));
        }
        return columns;
    }

    static <T> List<T> joined(List<? extends T> some, List<? extends T> more) {
        var all = new ArrayList<T>(some);
        all.addAll(more);
        return all;
    }
}
