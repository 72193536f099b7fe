package org.glossator.ui.internal.palette;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.ui.internal.Shortened;
import org.glossator.ui.internal.palette.CategoryIndex.Entry;

/**
 * The palette's rows: colour, key in a box, name, and how often the category is used. Boxes are as wide as each other, so that
 * names beside each other in the tree stand below each other; a name that is too long ends with dots.
 */
final class CategoryLabels extends StyledCellLabelProvider {
    private static final int PADDING = 5; // pixels at both sides of a key, as are all below
    private static final int ABOVE = 1;
    private static final int BEHIND = 8;
    private static final int CORNER = 4;
    private static final int END = 6;

    private final LocalResourceManager images;
    private final Supplier<Color> border;
    private final Map<Optional<CategoryId>, Boolean> keyed = new HashMap<>(); // whether one below has a key
    private CategoryIndex index = CategoryIndex.EMPTY;
    private Map<CategoryId, Integer> counts = Map.of();
    private OptionalInt box = OptionalInt.empty();

    /**
     * @param images freed by its owner
     * @param border of keys
     */
    CategoryLabels(LocalResourceManager images, Supplier<Color> border) {
        this.images = images;
        this.border = border;
    }

    void use(CategoryIndex fresh) {
        index = fresh;
        keyed.clear();
        restyle();
    }

    /** The font may be another one. */
    void restyle() {
        box = OptionalInt.empty();
    }

    void count(Map<CategoryId, Integer> fresh) {
        counts = fresh;
    }

    @Override
    public void update(ViewerCell cell) {
        var id = (CategoryId) cell.getElement();
        if (cell.getColumnIndex() == 0) {
            cell.setText(index.entry(id).map(e -> row(e.category())).orElseGet(id::value));
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

    /** @return the name, by which people jump to it, and the key, as they are read aloud */
    static String row(Category category) {
        return category.key().map(key -> category.label() + "  " + Character.toUpperCase(key)).orElse(category.label());
    }

    @Override
    protected void paint(Event event, Object element) {
        Optional<Entry> entry = index.entry((CategoryId) element);
        if (event.index == 0 && entry.isPresent() && event.item instanceof TreeItem item) {
            paint(event.gc, item, entry.get(), (event.detail & SWT.SELECTED) != 0);
        } else {
            super.paint(event, element);
        }
    }

    private void paint(GC gc, TreeItem item, Entry entry, boolean selected) {
        Image image = item.getImage(0);
        if (image != null) {
            Rectangle there = item.getImageBounds(0);
            gc.drawImage(image, there.x, there.y + (there.height - image.getBounds().height) / 2);
        }
        Color ink = selected ? item.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT) : item.getForeground(0);
        Rectangle place = item.getTextBounds(0);
        int high = gc.getFontMetrics().getHeight();
        int top = place.y + (place.height - high) / 2;
        entry.category().key().ifPresent(key -> {
            String letter = String.valueOf(Character.toUpperCase(key));
            gc.setForeground(selected ? ink : border.get());
            gc.setAntialias(SWT.ON);
            gc.setLineWidth(1);
            gc.drawRoundRectangle(place.x, top - ABOVE, box(gc) - 1, high + 2 * ABOVE - 1, CORNER, CORNER);
            gc.drawText(letter, place.x + (box(gc) - gc.textExtent(letter).x) / 2, top, true);
        });
        gc.setForeground(ink);
        gc.drawText(Shortened.fit(gc, entry.category().label(), room(gc, item, entry)), place.x + before(gc, entry), top, true);
    }

    /** @return pixels between the start of the row's words and the name */
    private int before(GC gc, Entry entry) {
        return keyed.computeIfAbsent(entry.parent(), parent -> beside(parent).anyMatch(c -> c.key().isPresent()))
                ? box(gc) + BEHIND : 0;
    }

    /** @return the categories that are directly below it, or at the top */
    private Stream<Category> beside(Optional<CategoryId> parent) {
        return parent.isPresent() ? parent.flatMap(index::entry).stream().flatMap(e -> e.category().children().stream())
                : Stream.iterate(0, place -> place < index.all().size(), place -> index.all().get(place).end())
                        .map(place -> index.all().get(place).category());
    }

    /** @return as wide as the widest key needs */
    private int box(GC gc) {
        if (box.isEmpty()) {
            box = OptionalInt.of(2 * PADDING
                    + index.keys().stream().mapToInt(key -> gc.textExtent(String.valueOf(key)).x).max().orElse(0));
        }
        return box.getAsInt();
    }

    /** @return pixels for the name */
    private int room(GC gc, TreeItem item, Entry entry) {
        Rectangle cell = item.getBounds(0);
        return cell.x + cell.width - END - item.getTextBounds(0).x - before(gc, entry);
    }

    /** From now on the whole name is told where it is shortened and the mouse rests on it. */
    void tell(Tree tree) {
        tree.addListener(SWT.MouseMove, event -> {
            String tip = tipAt(tree, new Point(event.x, event.y));
            if (tip == null ? tree.getToolTipText() != null : !tip.equals(tree.getToolTipText())) {
                tree.setToolTipText(tip);
            }
        });
    }

    /** @return null where nothing is shortened */
    private @Nullable String tipAt(Tree tree, Point mouse) {
        TreeItem item = tree.getItem(mouse);
        Optional<Entry> entry = item != null && item.getData() instanceof CategoryId id ? index.entry(id) : Optional.empty();
        if (item == null || entry.isEmpty()) {
            return null;
        }
        var gc = new GC(tree);
        try {
            String label = entry.get().category().label();
            return gc.textExtent(label).x <= room(gc, item, entry.get()) ? null : label.replace("&", "&&");
        } finally {
            gc.dispose();
        }
    }
}
