package org.glossator.exchange.internal.taxonomy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glossator.model.Category;
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
 * A label a line, deeper ones indented by blanks or tabs. A bullet before a label is left out; numbers such as {@code 1.2} before
 * it are the notation.
 */
public final class Outline implements TaxonomyReader, TaxonomyWriter {
    private static final int TAB = 4; // blanks
    private static final Pattern BULLET = Pattern.compile("[-*+•–]\\s+(.*)");
    private static final Pattern NUMBER = Pattern.compile("((?:\\d+\\.)+\\d*|\\d+\\))\\s+(.*)");

    private record Open(int indent, CategoryDraft category) {
    }

    @Override
    public Outcome<Taxonomy> read(TaxonomyInput input) {
        return input.text().then(text -> read(text, input));
    }

    private static Outcome<Taxonomy> read(String text, TaxonomyInput input) {
        var draft = new TaxonomyDraft(input.name(Optional.empty()));
        var problems = new ArrayList<Problem>();
        Deque<Open> open = new ArrayDeque<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            Place place = Place.line(input.file(), number);
            int indent = indent(line);
            int last = indent; // of the outermost level that ends here
            while (!open.isEmpty() && open.peek().indent >= indent) {
                last = open.pop().indent;
            }
            if (last != indent) {
                problems.add(Problem.warning("convert.indentation", "This line is indented as no line above it is; it stands below the"
                        + " nearest one that is indented less.", place));
            }
            CategoryDraft category = category(DraftTexts.line(line), draft, place);
            Optional.ofNullable(open.peek()).ifPresent(parent -> category.under(parent.category));
            open.push(new Open(indent, category));
        }
        return Outcome.done(draft, problems).then(whole -> whole.build(Place.file(input.file())));
    }

    private static CategoryDraft category(String line, TaxonomyDraft draft, Place place) {
        Matcher bullet = BULLET.matcher(line);
        Matcher number = NUMBER.matcher(line);
        if (bullet.matches()) {
            return draft.add(new LocalText(bullet.group(1)), place);
        } else if (number.matches()) {
            CategoryDraft category = draft.add(new LocalText(number.group(2)), place);
            category.details().notation(Optional.of(number.group(1).replaceAll("[.)]$", "")));
            return category;
        }
        return draft.add(new LocalText(line), place);
    }

    private static int indent(String line) {
        int width = 0;
        for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
            width += line.charAt(i) == '\t' ? TAB - width % TAB : 1;
        }
        return width;
    }

    @Override
    public Set<TaxonomyFeature> says() {
        return Set.of();
    }

    @Override
    public List<Problem> write(Taxonomy taxonomy, OutputStream out) throws IOException {
        for (Category root : taxonomy.categories()) {
            write(root, "", out);
        }
        return List.of();
    }

    private static void write(Category category, String indent, OutputStream out) throws IOException {
        String label = DraftTexts.line(category.label());
        String safe = label.isEmpty() ? category.name()
                : BULLET.matcher(label).matches() || NUMBER.matcher(label).matches() ? "- " + label : label;
        out.write((indent + safe + "\n").getBytes(StandardCharsets.UTF_8));
        for (Category child : category.children()) {
            write(child, indent + "  ", out);
        }
    }
}
