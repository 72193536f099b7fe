package org.glossator.ui.internal.comparison;

import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Control;
import org.glossator.ui.internal.Colours;
import org.glossator.ui.internal.paper.PaperTheme;

/** Draws a claim that is compared: the key by which it is chosen, its words, and the paper where it stands. */
final class ClaimCard {
    private static final int PADDING = 16; // pixels within the border
    private static final int BADGE = 26; // the key
    private static final int BESIDE = 12; // between key and words
    private static final int BETWEEN = 12; // words and title
    private static final int ROUND = 8;
    private static final double LEADING = 0.35; // of the font's height
    private static final double QUIET_BORDER = 0.45;
    private static final double FILL = 0.04;
    private static final double CHOSEN_FILL = 0.14;

    private final Control control;
    private final PaperTheme theme;

    /**
     * @param chosen the annotator has chosen it
     * @param cursor keys work on it
     * @param dragged the mouse holds it
     */
    record Look(boolean chosen, boolean cursor, boolean dragged) {
        boolean stands() {
            return chosen || cursor || dragged;
        }
    }

    ClaimCard(Control control, PaperTheme theme) {
        this.control = control;
        this.theme = theme;
    }

    int height(ComparedText claim, int width) {
        int room = room(width);
        int words = with(theme.bodyFont(), claim.words(), room, layout -> layout.getBounds().height);
        int title = claim.title().isEmpty() ? 0
                : BETWEEN + with(theme.smallFont(), claim.title(), room, layout -> layout.getBounds().height);
        return 2 * PADDING + Math.max(BADGE, words + title);
    }

    private static int room(int width) {
        return Math.max(40, width - 2 * PADDING - BADGE - BESIDE);
    }

    void paint(GC gc, Rectangle card, ComparedText claim, String key, Look look) {
        Color accent = theme.accent();
        gc.setBackground(Colours.mixed(look.stands() ? accent : theme.ink(), theme.ground(), look.stands() ? CHOSEN_FILL : FILL));
        gc.fillRoundRectangle(card.x, card.y, card.width - 1, card.height - 1, ROUND, ROUND);
        gc.setForeground(look.stands() ? accent : Colours.mixed(theme.quiet(), theme.ground(), QUIET_BORDER));
        gc.setLineWidth(look.stands() ? 2 : 1);
        gc.drawRoundRectangle(card.x, card.y, card.width - 1, card.height - 1, ROUND, ROUND);
        gc.setLineWidth(1);
        badge(gc, card.x + PADDING, card.y + PADDING, look.chosen() ? "✓" : key, look.stands());
        int x = card.x + PADDING + BADGE + BESIDE;
        int room = room(card.width);
        gc.setForeground(theme.ink());
        int y = card.y + PADDING;
        y += with(theme.bodyFont(), claim.words(), room, layout -> drawn(gc, layout, x, card.y + PADDING)) + BETWEEN;
        int below = y;
        gc.setForeground(theme.quiet());
        if (!claim.title().isEmpty()) {
            with(theme.smallFont(), claim.title(), room, layout -> drawn(gc, layout, x, below));
        }
    }

    /** Draws words in the middle of the upper half, where there are no cards. */
    void say(GC gc, Rectangle area, String words) {
        gc.setForeground(theme.ink());
        int width = Math.max(40, area.width - 4 * PADDING);
        with(theme.bodyFont(), words, width, layout -> {
            layout.setAlignment(SWT.CENTER);
            return drawn(gc, layout, area.x + 2 * PADDING, area.y + area.height / 4);
        });
    }

    private void badge(GC gc, int x, int y, String words, boolean stands) {
        Color accent = theme.accent();
        gc.setFont(theme.headingFont());
        Point size = gc.textExtent(words);
        if (stands) {
            gc.setBackground(accent);
            gc.fillOval(x, y, BADGE, BADGE);
        }
        gc.setForeground(accent);
        gc.drawOval(x, y, BADGE, BADGE);
        gc.setForeground(stands ? theme.ground() : accent);
        gc.drawText(words, x + (BADGE - size.x) / 2 + 1, y + (BADGE - size.y) / 2, true);
    }

    private static int drawn(GC gc, TextLayout layout, int x, int y) {
        layout.draw(gc, x, y);
        return layout.getBounds().height;
    }

    private <T> T with(Font font, String words, int width, Function<TextLayout, T> work) {
        var layout = new TextLayout(control.getDisplay());
        try {
            layout.setFont(font);
            layout.setText(words);
            layout.setWidth(width);
            layout.setSpacing((int) Math.round(font.getFontData()[0].getHeight() * LEADING));
            layout.setOrientation(control.getOrientation() & (SWT.LEFT_TO_RIGHT | SWT.RIGHT_TO_LEFT));
            layout.setTextDirection(SWT.AUTO_TEXT_DIRECTION);
            return work.apply(layout);
        } finally {
            layout.dispose();
        }
    }
}
