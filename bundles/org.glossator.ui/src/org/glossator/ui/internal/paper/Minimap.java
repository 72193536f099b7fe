package org.glossator.ui.internal.paper;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.glossator.model.Colour;
import org.glossator.model.TextSpan;
import org.glossator.ui.internal.Later;
import org.glossator.ui.internal.SpokenName;
import org.glossator.ui.internal.paper.ClaimLayers.Mark;

/**
 * The whole paper as a strip beside it: where claims are, in their colours, and which part is on the screen. A click goes there.
 * What is painted is made once for each change, a row of pixels at a time, since a long paper has thousands of claims.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
final class Minimap {
    private static final int WIDTH = 14; // pixels, as are all below
    private static final int SIDE = 3;
    private static final int LEAST = 3; // height of a claim
    private static final int LEAST_PART = 8;

    private final Canvas canvas;
    private final StyledText text;
    private final PaperTheme theme;
    private final Later update;
    private Optional<ClaimLooks> looks = Optional.empty();
    private Colour[] rows = {}; // of the strip, from the top; null where no claim is
    private int part; // on the screen, as painted

    Minimap(Composite parent, StyledText text, PaperTheme theme) {
        this.text = text;
        this.theme = theme;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        GridDataFactory.fillDefaults().grab(false, true).hint(WIDTH, 1).applyTo(canvas);
        canvas.setToolTipText(Messages.Minimap_toolTip);
        SpokenName.give(canvas, Messages.Minimap_name);
        update = Later.afterPainting(canvas, this::update);
        canvas.addListener(SWT.Paint, this::paint);
        canvas.addListener(SWT.Resize, event -> update.ask());
        canvas.addListener(SWT.MouseDown, this::go);
        canvas.addListener(SWT.MouseMove, event -> {
            if ((event.stateMask & SWT.BUTTON1) != 0) {
                go(event);
            }
        });
        text.addListener(SWT.Paint, event -> scrolled());
    }

    /** Something else may be on the page. @param fresh nothing while there is no paper */
    void show(Optional<ClaimLooks> fresh) {
        looks = fresh;
        update.ask();
    }

    private void update() {
        int height = canvas.getClientArea().height;
        int length = Math.max(1, text.getCharCount());
        var made = new Colour[Math.max(0, height)];
        looks.ifPresent(here -> {
            Colour untagged = PaperTheme.colour(theme.color(PaperTheme.UNTAGGED));
            for (Mark mark : here.layers().marks(0, length)) {
                TextSpan span = mark.span();
                int top = (int) ((long) span.start() * height / length);
                int bottom = Math.min(height, Math.max(top + LEAST, (int) ((long) span.end() * height / length)));
                Arrays.fill(made, Math.min(top, height), bottom, here.colour(mark.claim()).orElse(untagged));
            }
        });
        if (!Arrays.equals(rows, made)) {
            rows = made;
            canvas.redraw();
        }
    }

    private void scrolled() {
        if (part != partTop()) {
            canvas.redraw();
        }
    }

    private int partTop() {
        int all = pixels();
        return (int) ((long) text.getTopPixel() * canvas.getClientArea().height / all);
    }

    /** @return the height of the whole text */
    private int pixels() {
        return Math.max(1, text.getVerticalBar().getMaximum());
    }

    private void paint(Event event) {
        GC gc = event.gc;
        int height = canvas.getClientArea().height;
        gc.setBackground(theme.color(PaperTheme.BACKGROUND));
        gc.fillRectangle(0, 0, WIDTH, height);
        int from = 0;
        for (int row = 1; row <= rows.length; row++) {
            if (row == rows.length || rows[row] != rows[from] && (rows[row] == null || !rows[row].equals(rows[from]))) {
                if (rows[from] != null) {
                    gc.setBackground(theme.color(theme.line(rows[from])));
                    gc.fillRectangle(SIDE, from, WIDTH - 2 * SIDE, row - from);
                }
                from = row;
            }
        }
        part = partTop();
        int shown = Math.max(LEAST_PART, (int) ((long) text.getClientArea().height * height / pixels()));
        if (shown < height) {
            gc.setForeground(theme.color(PaperTheme.QUIET));
            gc.drawRectangle(0, Math.min(part, height - shown), WIDTH - 1, shown - 1);
        }
    }

    private void go(Event event) {
        int height = Math.max(1, canvas.getClientArea().height);
        text.setTopPixel((int) ((long) event.y * pixels() / height) - text.getClientArea().height / 2);
    }
}
