package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.glossator.model.Colour;
import org.glossator.model.Target;
import org.glossator.ui.internal.Shortened;
import org.glossator.ui.internal.paper.ChipLayout.Placed;
import org.glossator.ui.internal.paper.ChipLayout.Wish;
import org.glossator.ui.internal.paper.ClaimLooks.Chip;

/** The chips at the right of the text: where each is, how it is painted, which one is under the mouse. */
final class ChipMargin {
    private static final int PADDING = 8; // pixels, as are all below
    private static final int GAP = 5;
    private static final int FROM_TEXT = 22;
    private static final int LINK_CORNER = 6;
    private static final double SELECTED = 0.2; // how much of its colour fills the chip of the selected claim

    private final StyledText text;
    private final PageGeometry geometry;
    private final PaperTheme theme;
    private List<Placed<Chip>> placed = List.of();
    private int height;

    ChipMargin(StyledText text, PageGeometry geometry, PaperTheme theme) {
        this.text = text;
        this.geometry = geometry;
        this.theme = theme;
    }

    void paint(GC gc, ClaimLooks looks, Optional<Target> selected) {
        place(gc, looks);
        gc.setAntialias(SWT.ON);
        Rectangle part = gc.getClipping(); // often a few lines
        for (Placed<Chip> chip : placed) {
            if (chip.y() < part.y + part.height && chip.y() + height > part.y) {
                paint(gc, chip, isAbout(chip, selected));
            }
        }
    }

    private static boolean isAbout(Placed<Chip> place, Optional<Target> target) {
        return target.filter(place.chip().about()::equals).isPresent();
    }

    /**
     * @param others whether there may be others than were painted
     * @return where chips look different, come or go
     */
    List<Rectangle> differences(ClaimLooks looks, Optional<Target> before, Optional<Target> now, boolean others) {
        Set<Placed<Chip>> was = new LinkedHashSet<>(placed);
        if (others) {
            var gc = new GC(text);
            place(gc, looks);
            gc.dispose();
        }
        Set<Placed<Chip>> is = new LinkedHashSet<>(placed);
        return Stream.concat(was.stream().filter(chip -> !is.contains(chip)),
                is.stream().filter(chip -> !was.contains(chip) || isAbout(chip, before) != isAbout(chip, now)))
                .map(chip -> new Rectangle(chip.x(), chip.y(), chip.width(), height)).toList();
    }

    private void place(GC gc, ClaimLooks looks) {
        gc.setFont(theme.chipFont());
        height = gc.getFontMetrics().getHeight() + 4;
        int left = text.getClientArea().width - text.getRightMargin() + FROM_TEXT;
        int width = text.getRightMargin() - FROM_TEXT - GAP;
        int from = geometry.visibleStart();
        int to = geometry.visibleEnd();
        var wishes = new ArrayList<Wish<Chip>>();
        for (Chip chip : looks.chips(from, to)) {
            int y = (geometry.top(chip.offset()) + geometry.bottom(chip.offset()) - height) / 2;
            wishes.add(new Wish<>(chip, y, gc.textExtent(chip.words()).x + 2 * PADDING));
        }
        placed = width < 3 * PADDING ? List.of() : ChipLayout.place(wishes, left, width, height, GAP);
    }

    private void paint(GC gc, Placed<Chip> place, boolean selected) {
        Chip chip = place.chip();
        Colour page = PaperTheme.colour(theme.color(PaperTheme.BACKGROUND));
        Colour colour = chip.colour().orElseGet(() -> PaperTheme.colour(theme.color(PaperTheme.UNTAGGED)));
        Color line = theme.color(theme.line(colour));
        gc.setBackground(theme.color(selected ? Tints.over(page, colour, SELECTED) : page));
        int corner = chip.link().isPresent() ? LINK_CORNER : height; // categories are round
        gc.fillRoundRectangle(place.x(), place.y(), place.width(), height, corner, corner);
        gc.setForeground(line);
        gc.setLineWidth(1);
        gc.setLineStyle(chip.mine() ? SWT.LINE_SOLID : SWT.LINE_DOT);
        gc.drawRoundRectangle(place.x(), place.y(), place.width() - 1, height - 1, corner, corner);
        gc.drawText(Shortened.fit(gc, chip.words(), place.width() - 2 * PADDING), place.x() + PADDING, place.y() + 2,
                SWT.DRAW_TRANSPARENT);
    }

    /** @param at in pixels of the widget */
    Optional<Chip> at(Point at) {
        return placed.stream().filter(p -> at.x >= p.x() && at.x < p.x() + p.width() && at.y >= p.y()
                && at.y < p.y() + height).map(Placed::chip).findFirst();
    }
}
