package org.glossator.exchange.internal.taxonomy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.glossator.exchange.internal.taxonomy.Columns.Column;
import org.glossator.exchange.internal.taxonomy.Delimited.Row;
import org.glossator.model.Category;
import org.glossator.model.Colour;
import org.glossator.model.Outcome;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.model.Taxonomy;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.model.taxonomy.TaxonomyFeature;
import org.glossator.model.taxonomy.spi.CategoryDraft;
import org.glossator.model.taxonomy.spi.DraftTexts;
import org.glossator.model.taxonomy.spi.TaxonomyDraft;
import org.glossator.model.taxonomy.spi.TaxonomyInput;
import org.glossator.model.taxonomy.spi.TaxonomyReader;
import org.glossator.model.taxonomy.spi.TaxonomyWriter;

/**
 * CSV with a column for each level: a row is a category, with the labels from the top down. Cells at the beginning of a row that
 * are empty are those of the row before.
 */
public final class LevelTable implements TaxonomyReader, TaxonomyWriter {
    private static final Pattern LEVEL = Pattern.compile("(?iu)(level|ebene|niveau|tier)[\\s_-]*\\d+|level|category|label|code|theme"
            + "|main category|sub-?category|parent|child");

    @Override
    public Outcome<Taxonomy> read(TaxonomyInput input) {
        return input.text().then(text -> Delimited.rows(text, delimiter(text), input.file())).then(rows -> read(rows, input));
    }

    private static Outcome<Taxonomy> read(List<Row> rows, TaxonomyInput input) {
        var draft = new TaxonomyDraft(input.name(Optional.empty()));
        var problems = new ArrayList<Problem>();
        boolean headed = !rows.isEmpty() && isHead(rows.getFirst());
        Map<Column, Integer> columns = headed ? Columns.of(rows.getFirst()) : Map.of();
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<Integer> levels = IntStream.range(0, width).filter(i -> !columns.containsValue(i)).boxed().toList();
        Map<List<String>, CategoryDraft> known = new HashMap<>();
        Set<List<String>> said = new HashSet<>();
        List<String> before = List.of();
        for (Row row : rows.subList(headed ? 1 : 0, rows.size())) {
            List<String> path = path(row, levels, before, problems, input.file());
            if (path.isEmpty()) {
                problems.add(Problem.warning("convert.noLabel", "The row has no label and was left out.", place(row, input.file())));
                continue;
            }
            CategoryDraft category = category(path, draft, known, place(row, input.file()));
            if (said.add(path)) {
                Columns.fill(category, columns, row::cell);
            } else {
                problems.add(Problem.warning("convert.repeated", "“" + String.join(" › ", path)
                        + "” stands in an earlier row already; this row was left out.", place(row, input.file())));
            }
            before = path;
        }
        return Outcome.done(draft, problems).then(whole -> whole.build(Place.file(input.file())));
    }

    private static List<String> path(Row row, List<Integer> levels, List<String> before, List<Problem> problems, String file) {
        var path = new ArrayList<String>();
        boolean started = false;
        boolean gap = false;
        for (int i = 0; i < levels.size(); i++) {
            String cell = DraftTexts.line(row.cell(levels.get(i)));
            if (!cell.isEmpty()) {
                if (gap) {
                    problems.add(Problem.warning("convert.gap", "A level before “" + cell
                            + "” is empty; it stands right below the one before that.", place(row, file)));
                    gap = false;
                }
                started = true;
                path.add(cell);
            } else if (!started && i < before.size()) {
                path.add(before.get(i));
            } else {
                gap = started;
            }
        }
        return started ? path : List.of();
    }

    private static CategoryDraft category(List<String> path, TaxonomyDraft draft, Map<List<String>, CategoryDraft> known, Place place) {
        CategoryDraft there = known.get(path);
        if (there != null) {
            return there;
        }
        CategoryDraft fresh;
        if (path.size() > 1) {
            CategoryDraft parent = category(path.subList(0, path.size() - 1), draft, known, place);
            fresh = draft.add(new LocalText(path.getLast()), place).under(parent);
        } else {
            fresh = draft.add(new LocalText(path.getLast()), place);
        }
        known.put(List.copyOf(path), fresh);
        return fresh;
    }

    private static Place place(Row row, String file) {
        return Place.line(file, row.line());
    }

    private static boolean isHead(Row row) {
        return row.cells().stream().anyMatch(cell -> LEVEL.matcher(cell.strip()).matches())
                || row.cells().size() > 1 && row.cells().stream().skip(1).anyMatch(cell -> Column.of(cell).isPresent());
    }

    /** @return the one of comma, semicolon and tab that the first line has most of */
    private static char delimiter(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        char best = ',';
        for (char candidate : new char[] { ';', '\t' }) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    @Override
    public Set<TaxonomyFeature> says() {
        return Columns.says();
    }

    @Override
    public List<Problem> write(Taxonomy taxonomy, OutputStream out) throws IOException {
        List<Column> columns = Columns.used(taxonomy);
        int depth = taxonomy.categories().stream().mapToInt(LevelTable::depth).max().orElse(1);
        List<String> heads = IntStream.rangeClosed(1, depth).mapToObj(level -> "Level " + level).toList();
        write(Columns.joined(heads, columns.stream().map(Column::head).toList()), out);
        var problems = new ArrayList<Problem>();
        write(taxonomy.categories(), List.of(), Optional.empty(), depth, columns, out, problems);
        return problems;
    }

    private static void write(List<Category> siblings, List<String> above, Optional<Colour> colour, int depth, List<Column> columns,
            OutputStream out, List<Problem> problems) throws IOException {
        Set<String> all = siblings.stream().map(LevelTable::label).collect(Collectors.toCollection(HashSet::new));
        var labels = new HashSet<String>();
        for (Category category : siblings) {
            String label = label(category);
            if (!labels.add(label)) {
                label = category.name();
                for (int number = 2; !all.add(label); number++) {
                    label = category.name() + "-" + number;
                }
                problems.add(Problem.warning("lost.sameLabels", "“" + category.path() + "” has the label of another beside it, so that"
                        + " a table of labels cannot tell the two apart; “" + label + "” was written instead.", Place.NONE));
            }
            List<String> path = Columns.joined(above, List.of(label));
            List<String> levels = Columns.joined(path, Collections.nCopies(depth - path.size(), ""));
            write(Columns.joined(levels, Columns.cells(category, colour, columns)), out);
            write(category.children(), path, category.colour(), depth, columns, out, problems);
        }
    }

    private static void write(List<String> cells, OutputStream out) throws IOException {
        out.write(Delimited.row(cells, ',').getBytes(StandardCharsets.UTF_8));
    }

    private static String label(Category category) {
        return category.label().isBlank() ? category.name() : DraftTexts.line(category.label());
    }

    private static int depth(Category category) {
        return 1 + category.children().stream().mapToInt(LevelTable::depth).max().orElse(0);
    }
}
