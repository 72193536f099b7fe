package org.glossator.ui.internal.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.ScopeNote;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.ui.internal.SpokenName;

/** What a category means, and when to use it and when not. */
public final class CategoryCard {
    private static final int MARGIN = 12; // pixels

    private final StyledText text;

    private final Supplier<Color> quiet;
    private List<String> shown = List.of();
    private int quietFrom; // the first line of notes

    /** @param quiet colour of what is not definition */
    public CategoryCard(Composite parent, Supplier<Color> quiet) {
        this.quiet = quiet;
        text = new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.setAlwaysShowScrollBars(false);
        text.setLineSpacing(3);
        text.setCaret(null);
        SpokenName.give(text, Messages.CategoryCard_name);
    }

    public StyledText control() {
        return text;
    }

    /**
     * What is shown already is not written again: that takes longer than to find the category.
     *
     * @param parent of the category; nothing for a top one
     */
    public void show(Optional<Category> category, Optional<Category> parent) {
        List<String> words = category.map(c -> lines(c, parent)).orElse(List.of());
        if (!words.equals(shown)) {
            shown = words;
            quietFrom = category.filter(c -> !c.definition().isBlank()).isPresent() ? 2 : 1;
            text.setText(String.join("\n", shown));
            style();
        }
    }

    /** To be called, too, when the theme has other colours or fonts. */
    public void style() {
        if (!shown.isEmpty()) {
            var title = new StyleRange(0, shown.getFirst().length(), null, null, SWT.BOLD);
            title.font = JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT);
            int notes = String.join("\n", shown.subList(0, quietFrom)).length();
            var rest = new StyleRange(notes, text.getCharCount() - notes, quiet.get(), null);
            text.setStyleRanges(Stream.of(title, rest).filter(range -> range.length > 0).toArray(StyleRange[]::new));
            for (int line = 1; line < shown.size(); line++) {
                text.setLineVerticalIndent(line, MARGIN / 2);
            }
        }
    }

    /** @return name, definition, synonyms, how one is chosen among others, and notes, one a line */
    static List<String> lines(Category category, Optional<Category> parent) {
        var lines = new ArrayList<String>();
        lines.add(category.label());
        if (!category.definition().isBlank()) {
            lines.add(category.definition().replaceAll("\\s+", " "));
        }
        String others = category.details().synonyms().stream().map(LocalText::value).filter(word -> !word.isBlank())
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            lines.add(NLS.bind(Messages.CategoryCard_others, others));
        }
        if (category.isAbstract()) {
            lines.add(Messages.CategoryCard_grouping);
        }
        parent.flatMap(CategoryCard::order).ifPresent(lines::add);
        order(category).ifPresent(lines::add);
        if (category.details().deprecated()) {
            lines.add(Messages.CategoryCard_deprecated);
        }
        category.notes().stream().filter(note -> note.kind() != ScopeNote.Kind.NOTE).forEach(note -> lines.add(line(note)));
        return lines;
    }

    /** @return how one of the categories below is chosen; nothing where nothing is said */
    private static Optional<String> order(Category parent) {
        return parent.details().choice().map(choice -> switch (choice) {
            case ONE -> NLS.bind(Messages.CategoryCard_one, parent.label());
            case ANY -> NLS.bind(Messages.CategoryCard_any, parent.label());
            case FIRST -> NLS.bind(Messages.CategoryCard_first, inOrder(parent));
        });
    }

    private static String inOrder(Category parent) {
        List<CategoryId> priority = parent.details().priority();
        return parent.children().stream().sorted(Comparator.comparingInt(child -> {
            int at = priority.indexOf(child.id());
            return at < 0 ? priority.size() : at;
        })).map(Category::label).collect(Collectors.joining(" › "));
    }

    private static String line(ScopeNote note) {
        String words = note.because().isBlank() ? note.text()
                : NLS.bind(Messages.CategoryCard_because, note.text(), note.because());
        return NLS.bind(switch (note.kind()) {
            case USE_WHEN -> Messages.CategoryCard_useWhen;
            case AVOID_WHEN -> Messages.CategoryCard_avoidWhen;
            case EXAMPLE -> Messages.CategoryCard_example;
            case NEAR_MISS -> Messages.CategoryCard_nearMiss;
            case NEGATIVE -> Messages.CategoryCard_negative;
            case NOTE -> "{0}"; // left out above: it is for designers
        }, words.replaceAll("\\s+", " "));
    }
}
