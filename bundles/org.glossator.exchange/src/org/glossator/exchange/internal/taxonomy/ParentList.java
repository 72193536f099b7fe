package org.glossator.exchange.internal.taxonomy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.glossator.exchange.internal.taxonomy.Columns.Column;
import org.glossator.exchange.internal.taxonomy.Delimited.Row;
import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.Colour;
import org.glossator.model.Outcome;
import org.glossator.model.Place;
import org.glossator.model.Taxonomy;
import org.glossator.model.Problem;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.model.taxonomy.TaxonomyFeature;
import org.glossator.model.taxonomy.spi.CategoryDraft;
import org.glossator.model.taxonomy.spi.DraftTexts;
import org.glossator.model.taxonomy.spi.TaxonomyDraft;
import org.glossator.model.taxonomy.spi.TaxonomyInput;
import org.glossator.model.taxonomy.spi.TaxonomyReader;
import org.glossator.model.taxonomy.spi.TaxonomyWriter;

/**
 * Tab-separated lines of parent and child. Both are labels, or, where there is a column for labels, ids. A child with two parents
 * stands in two lines; one at the top has no parent.
 */
public final class ParentList implements TaxonomyReader, TaxonomyWriter {
    private static final char TAB = '\t';
    private static final Set<String> PARENT = Set.of("parent", "parent_id", "parentid", "parent id", "broader");
    private static final Set<String> CHILD = Set.of("child", "child_id", "childid", "narrower", "id", "concept", "category", "code");
    private static final Set<String> LABEL = Set.of("label", "title", "preflabel");
    private static final Set<String> KEY = Set.of("id", "child_id", "childid", "code"); // what is beside a name of its own

    /**
     * Where what stands.
     *
     * @param label -1 where the child is the label
     * @param headed the first row is no category
     */
    private record Shape(int parent, int child, int label, Map<Column, Integer> columns, boolean headed) {

        static Shape of(Row first) {
            int parent = find(first, PARENT);
            int child = find(first, CHILD);
            if (parent < 0 || child < 0) {
                return new Shape(0, 1, -1, first.cells().size() > 2 ? Map.of(Column.DEFINITION, 2) : Map.of(), false);
            }
            int said = find(first, LABEL);
            boolean keyed = KEY.contains(first.cell(child).toLowerCase(Locale.ROOT));
            int label = said < 0 && keyed ? find(first, Set.of("name")) : said;
            Map<Column, Integer> columns = Columns.of(first);
            columns.values().removeIf(index -> index == parent || index == child || index == label);
            return new Shape(parent, child, label, columns, true);
        }

        private static int find(Row row, Set<String> words) {
            return IntStream.range(0, row.cells().size()).filter(i -> words.contains(row.cell(i).toLowerCase(Locale.ROOT)))
                    .findFirst().orElse(-1);
        }
    }

    @Override
    public Outcome<Taxonomy> read(TaxonomyInput input) {
        return input.text().then(text -> Delimited.rows(text, TAB, input.file())).then(rows -> new Reading(input).read(rows));
    }

    /** One reading of a list. */
    private static final class Reading {
        private final TaxonomyInput input;
        private final TaxonomyDraft draft;
        private final Map<String, CategoryDraft> known = new HashMap<>();
        private final Set<String> said = new HashSet<>();
        private final List<Problem> problems = new ArrayList<>();

        Reading(TaxonomyInput input) {
            this.input = input;
            draft = new TaxonomyDraft(input.name(Optional.empty()));
        }

        Outcome<Taxonomy> read(List<Row> rows) {
            if (rows.isEmpty()) {
                return draft.build(Place.file(input.file()));
            } else if (rows.stream().allMatch(row -> row.cells().size() < 2)) {
                return Outcome.refused(Problem.error("convert.noColumns",
                        "No line has a tab in it, so that nothing says what stands below what; nothing was converted."
                                + " Say its format with --from, such as outline or csv.",
                        Place.file(input.file())));
            }
            var shape = Shape.of(rows.getFirst());
            rows.subList(shape.headed ? 1 : 0, rows.size()).forEach(row -> read(row, shape));
            return Outcome.done(draft, problems).then(whole -> whole.build(Place.file(input.file())));
        }

        private void read(Row row, Shape shape) {
            Place place = Place.line(input.file(), row.line());
            String parent = DraftTexts.line(row.cell(shape.parent));
            String child = DraftTexts.line(row.cell(shape.child));
            if (child.isEmpty() && parent.isEmpty()) {
                problems.add(Problem.warning("convert.noLabel", "The line has neither parent nor child and was left out.", place));
                return;
            } else if (child.isEmpty()) {
                category(parent, place);
                return;
            }
            Optional<CategoryDraft> above = parent.isEmpty() ? Optional.empty() : Optional.of(category(parent, place));
            CategoryDraft category = category(child, place);
            above.ifPresentOrElse(category::under, category::atTop);
            if (said.add(child)) {
                if (shape.label >= 0) {
                    category.id(child).label(new LocalText(DraftTexts.line(row.cell(shape.label))));
                }
                Columns.fill(category, shape.columns, row::cell);
            }
        }

        private CategoryDraft category(String key, Place place) {
            return known.computeIfAbsent(key, label -> draft.add(new LocalText(label), place));
        }
    }

    @Override
    public Set<TaxonomyFeature> says() {
        var says = EnumSet.of(TaxonomyFeature.SEVERAL_PARENTS);
        says.addAll(Columns.says());
        return says;
    }

    @Override
    public List<Problem> write(Taxonomy taxonomy, OutputStream out) throws IOException {
        var labels = new HashSet<String>();
        boolean unique = taxonomy.all().allMatch(category -> labels.add(DraftTexts.line(category.label())));
        boolean byLabel = unique && TaxonomyFeature.IDS.in(taxonomy).isEmpty();
        List<Column> columns = Columns.used(taxonomy).stream().filter(column -> column != Column.ID).toList();
        Map<CategoryId, String> keys = new HashMap<>();
        taxonomy.all().forEach(category -> keys.put(category.id(), byLabel ? DraftTexts.line(category.label()) : category.id().value()));
        List<String> heads = byLabel ? List.of("Parent", "Child") : List.of("Parent", "Child", "Label");
        write(Columns.joined(heads, columns.stream().map(Column::head).toList()), out);
        for (Category root : taxonomy.categories()) {
            write(root, "", Optional.empty(), byLabel, columns, keys, out);
        }
        for (Category category : taxonomy.all().toList()) { // behind all others, so that the first parent is the one in the tree
            for (CategoryId parent : category.details().otherParents()) {
                write(List.of(keys.getOrDefault(parent, parent.value()), keys.getOrDefault(category.id(), "")), out);
            }
        }
        return List.of();
    }

    private static void write(Category category, String parent, Optional<Colour> above, boolean byLabel, List<Column> columns,
            Map<CategoryId, String> keys, OutputStream out) throws IOException {
        String key = keys.getOrDefault(category.id(), category.id().value());
        List<String> cells = byLabel ? List.of(parent, key) : List.of(parent, key, DraftTexts.line(category.label()));
        write(Columns.joined(cells, Columns.cells(category, above, columns)), out);
        for (Category child : category.children()) {
            write(child, key, category.colour(), byLabel, columns, keys, out);
        }
    }

    private static void write(List<String> cells, OutputStream out) throws IOException {
        out.write(Delimited.row(cells, TAB).getBytes(StandardCharsets.UTF_8));
    }
}
