package org.glossator.ui.internal.corpus;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Table;
import org.glossator.ui.internal.RowPainter;
import org.glossator.ui.internal.corpus.CorpusList.Line;
import org.glossator.ui.internal.corpus.PaperLabels.Dots;

/** Draws the rows of the list: heads with their count, papers with three dots. */
final class CorpusRows {
    private static final int DOT = 7;
    private static final int DOT_GAP = 4;
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
                    painter.text(gc, new Rectangle(area.x, area.y, area.width - DOTS - 2 * DOT_GAP, area.height),
                            row.title(), ink);
                    dots(gc, area, Dots.of(row), ink);
                }
                case Line.Pending pending -> {
                    gc.setBackground(painter.mixed(table.getForeground(), 0.12));
                    gc.fillRoundRectangle(area.x, area.y + area.height / 2 - 3, area.width * 2 / 3, 6, 6, 6);
                }
            }
        }
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
