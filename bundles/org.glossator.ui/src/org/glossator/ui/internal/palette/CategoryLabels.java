package org.glossator.ui.internal.palette;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.TextStyle;
import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.ui.internal.palette.CategoryIndex.Entry;

/** The palette's rows: colour, key, name, and how often the category is used. */
final class CategoryLabels extends StyledCellLabelProvider {
    private final LocalResourceManager images;
    private final Styler key;
    private CategoryIndex index = CategoryIndex.EMPTY;
    private Map<CategoryId, Integer> counts = Map.of();

    /**
     * @param images freed by its owner
     * @param border of keys
     */
    CategoryLabels(LocalResourceManager images, Supplier<Color> border) {
        this.images = images;
        key = new Styler() {
            @Override
            public void applyStyles(TextStyle style) {
                style.borderStyle = SWT.BORDER_SOLID;
                style.borderColor = border.get();
                style.foreground = border.get();
            }
        };
    }

    void use(CategoryIndex fresh) {
        index = fresh;
    }

    void count(Map<CategoryId, Integer> fresh) {
        counts = fresh;
    }

    @Override
    public void update(ViewerCell cell) {
        var id = (CategoryId) cell.getElement();
        if (cell.getColumnIndex() == 0) {
            StyledString row = index.entry(id).map(e -> row(e.category(), key)).orElseGet(() -> new StyledString(id.value()));
            cell.setText(row.getString());
            cell.setStyleRanges(row.getStyleRanges());
            index.entry(id).filter(this::beginsAColour)
                    .ifPresent(e -> cell.setImage(images.create(new ColourDot(e.colour()))));
        } else {
            cell.setText(Optional.ofNullable(counts.get(id)).map(String::valueOf).orElse(""));
        }
        super.update(cell);
    }

    /** @return whether it looks different from the one above, so that a column of equal dots does not arise */
    private boolean beginsAColour(Entry entry) {
        return entry.parent().flatMap(index::entry).map(Entry::colour).filter(entry.colour()::equals).isEmpty();
    }

    static StyledString row(Category category, Styler key) {
        var row = new StyledString();
        category.key().ifPresent(letter -> row.append(" " + Character.toUpperCase(letter) + " ", key).append("  "));
        return row.append(category.label());
    }
}
