package org.glossator.ui.internal.palette;

import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.TextStyle;
import org.glossator.model.Category;
import org.glossator.model.CategoryId;

/** The palette's rows: colour, key, name, and how often the category is used. */
final class CategoryLabels extends StyledCellLabelProvider {
    private static final Styler KEY = new Styler() {
        @Override
        public void applyStyles(TextStyle style) {
            style.borderStyle = SWT.BORDER_SOLID;
        }
    };

    private final LocalResourceManager images;
    private CategoryIndex index = CategoryIndex.EMPTY;
    private Map<CategoryId, Integer> counts = Map.of();

    /** @param images freed by its owner */
    CategoryLabels(LocalResourceManager images) {
        this.images = images;
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
            StyledString row = index.entry(id).map(e -> row(e.category())).orElseGet(() -> new StyledString(id.value()));
            cell.setText(row.getString());
            cell.setStyleRanges(row.getStyleRanges());
            index.entry(id).ifPresent(e -> cell.setImage(images.create(new ColourDot(e.colour()))));
        } else {
            cell.setText(Optional.ofNullable(counts.get(id)).map(String::valueOf).orElse(""));
        }
        super.update(cell);
    }

    static StyledString row(Category category) {
        var row = new StyledString();
        category.key().ifPresent(key -> row.append(" " + Character.toUpperCase(key) + " ", KEY).append("  "));
        return row.append(category.label());
    }
}
