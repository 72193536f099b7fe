package org.glossator.ui.internal.corpus;

import java.time.LocalDate;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Table;
import org.glossator.ui.internal.RowPainter;
import org.glossator.ui.internal.corpus.CorpusList.Line;
import org.glossator.ui.internal.corpus.PaperLabels.Beside;
import org.glossator.ui.internal.corpus.PaperLabels.Dots;

/** Draws the rows of the list: heads with their count, papers with three dots and the day by which they are due. */
final class CorpusRows {
    private static final int DOT = 7;
    private static final int DOT_GAP = 4;
    private static final String URGENT = "org.glossator.ui.urgent";
    private static final int SIGN = 12; // pixels wide and high
    private static final int DOTS = 3 * DOT + 2 * DOT_GAP;

    private final Table table;
    private final RowPainter painter;

    CorpusRows(Table table) {
        this.table = table;
        painter = RowPainter.on(table, this::paint);
    }

    private void paint(GC gc, Rectangle area, Color ink, Object data) {
        if (data instanceof Line line) {
            switch (line) {
                case Line.Head(var section, var count, var more) -> painter.head(gc, area, PaperLabels.head(section),
                        PaperLabels.count(count, more));
                case Line.Paper(var row) -> {
                    Beside beside = Beside.of(row, LocalDate.now(), area.width);
                    int right = beside.dots() ? DOTS + 2 * DOT_GAP : 0;
                    right += due(gc, new Rectangle(area.x, area.y, area.width - right, area.height), beside, ink);
                    painter.text(gc, new Rectangle(area.x, area.y, area.width - right, area.height), row.title(), ink);
                    if (beside.dots()) {
                        dots(gc, area, Dots.of(row), ink);
                    }
                }
                case Line.Pending pending -> {
                    gc.setBackground(painter.mixed(table.getForeground(), 0.12));
                    gc.fillRoundRectangle(area.x, area.y + area.height / 2 - 3, area.width * 2 / 3, 6, 6, 6);
                }
            }
        }
    }

    /** @return pixels that it takes at the right side of the area */
    private int due(GC gc, Rectangle area, Beside beside, Color ink) {
        int width = 0;
        if (!beside.due().isEmpty()) {
            painter.textAtRight(gc, area, beside.due(), beside.sign() ? ink : painter.mixed(ink, 0.75));
            width = gc.textExtent(beside.due()).x + DOT_GAP;
        }
        if (beside.sign()) {
            width += SIGN;
            sign(gc, area.x + area.width - width, area.y + (area.height - SIGN) / 2, ink);
        }
        return width == 0 ? 0 : width + 2 * DOT_GAP;
    }

    /** A triangle with an exclamation mark: the shape says it without its colour. */
    private static void sign(GC gc, int x, int y, Color ink) {
        Color alarm = JFaceResources.getColorRegistry().get(URGENT);
        gc.setForeground(alarm == null ? ink : alarm);
        gc.setLineWidth(1);
        int middle = x + SIGN / 2;
        gc.drawPolygon(new int[] {middle, y, x + SIGN, y + SIGN, x, y + SIGN});
        gc.drawLine(middle, y + 4, middle, y + SIGN - 5);
        gc.drawPoint(middle, y + SIGN - 2);
    }

    private void dots(GC gc, Rectangle area, Dots dots, Color ink) {
        Color grey = painter.mixed(ink, 0.6);
        gc.setForeground(grey);
        gc.setBackground(grey);
        int x = area.x + area.width - DOTS;
        int y = area.y + (area.height - DOT) / 2;
        for (boolean full : new boolean[] {dots.claims(), dots.tagged(), dots.done()}) {
            if (full) {
                gc.fillOval(x, y, DOT + 1, DOT + 1);
            } else {
                gc.drawOval(x, y, DOT, DOT);
            }
            x += DOT + DOT_GAP;
        }
    }
}
