package org.glossator.ui.internal.statistics;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.glossator.model.Colour;
import org.glossator.store.AnnotatorRecord;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.glossator.ui.internal.paper.Tints;
import org.glossator.ui.internal.statistics.Progress.Period;
import org.glossator.ui.internal.statistics.Scene.Box;
import org.glossator.ui.internal.statistics.Scene.Key;
import org.glossator.ui.internal.statistics.Scene.Mark;
import org.glossator.ui.internal.statistics.Scene.Pen;
import org.glossator.ui.internal.statistics.Scene.Side;
import org.glossator.ui.internal.statistics.Scene.Spot;
import org.glossator.ui.internal.statistics.Scene.Words;

/** Lays out progress as columns, a colour for each annotator, the first one at the bottom. */
final class ProgressChart {
    private static final int GAP = 8; // pixels
    private static final int LEAST_HEIGHT = 120; // pixels of the tallest column
    private static final int WIDEST = 56; // pixels of a column
    private static final double LINE = 0.12; // of the ink, for the lines behind the columns
    private static final int LINES = 4;
    private static final double DARKER = 0.25; // of the ink, for those whose colour was used before

    private final Progress progress;

    ProgressChart(Progress progress) {
        this.progress = progress;
    }

    Scene scene(int width, int height, Pen pen) {
        List<Period> columns = progress.columns();
        int most = Math.max(1, columns.stream().mapToInt(progress::count).max().orElse(1));
        int step = step(most);
        int top = (most + step - 1) / step * step;
        var marks = new ArrayList<Mark>();
        double legend = legend(marks, width, pen);
        double left = Charts.MARGIN + pen.wide().applyAsInt(Charts.number(top)) + GAP;
        double foot = Math.max(legend + LEAST_HEIGHT, height - Charts.MARGIN - pen.line() - GAP);
        double high = foot - legend - GAP;
        for (int value = 0; value <= top; value += step) {
            double y = foot - high * value / top;
            marks.add(new Box(left, y, width - left - Charts.MARGIN, 1, Tints.over(pen.ground(), pen.ink(), LINE), Optional.empty()));
            marks.add(new Words(Charts.number(value), left - GAP, y, Side.ENDS, pen.quiet(), false, 0));
        }
        double room = (width - left - Charts.MARGIN) / Math.max(1, columns.size());
        double wide = Math.min(WIDEST, Math.max(1, room * 0.8));
        double free = 0; // where the last day's words end
        for (int i = 0; i < columns.size(); i++) {
            Period period = columns.get(i);
            double x = left + room * i + (room - wide) / 2;
            double y = foot;
            for (int person = 0; person < progress.people().size(); person++) {
                AnnotatorRecord who = progress.people().get(person);
                int count = progress.count(period, who.id());
                double piece = high * count / top;
                y -= piece;
                if (count > 0) {
                    marks.add(new Box(x, y, wide, piece, colour(person, pen), Optional.of(new Spot(new Key.During(period, who.id()),
                            NLS.bind(Messages.Progress_words, new Object[] {words(period), who.name(), Charts.number(count)})))));
                }
            }
            String day = progress.count(period) == 0 ? "" : shortWords(period);
            double half = pen.wide().applyAsInt(day) / 2.0;
            double middle = Math.clamp(x + wide / 2, left + half, Math.max(left + half, width - Charts.MARGIN - half));
            if (!day.isEmpty() && middle - half >= free) {
                marks.add(new Words(day, middle, foot + GAP + pen.line() / 2.0, Side.MIDDLE, pen.quiet(), false, 0));
                free = middle + half + 2.0 * GAP;
            }
        }
        return new Scene(width, (int) Math.ceil(foot + GAP + pen.line() + Charts.MARGIN), marks);
    }

    /** @return where it ends, in pixels from the top */
    private double legend(List<Mark> marks, int width, Pen pen) {
        double x = Charts.MARGIN;
        double y = Charts.MARGIN;
        double dot = pen.line() * 0.6;
        for (int person = 0; person < progress.people().size(); person++) {
            String name = pen.fitted(progress.people().get(person).name(), width / 3.0);
            double needed = dot + GAP + pen.wide().applyAsInt(name) + 2 * GAP;
            if (x + needed > width - Charts.MARGIN && x > Charts.MARGIN) {
                x = Charts.MARGIN;
                y += pen.line() + GAP;
            }
            marks.add(new Box(x, y + (pen.line() - dot) / 2, dot, dot, colour(person, pen), Optional.empty()));
            marks.add(new Words(name, x + dot + GAP, y + pen.line() / 2.0, Side.BEGINS, pen.ink(), false, 0));
            x += needed;
        }
        return y + pen.line() + 2 * GAP;
    }

    private static Colour colour(int person, Pen pen) {
        List<Colour> usual = CategoryIndex.USUAL;
        Colour colour = usual.get(person % usual.size());
        return person < usual.size() ? colour : Tints.over(colour, pen.ink(), DARKER);
    }

    /** @return 1, 2 or 5 times a power of ten, so that a few lines are enough */
    private static int step(int most) {
        int power = 1;
        while (true) {
            for (int factor : new int[] {1, 2, 5}) {
                if ((long) factor * power * LINES >= most) {
                    return factor * power;
                }
            }
            power *= 10;
        }
    }

    /** @return in full, for the middle of a sentence */
    static String words(Period period) {
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
        return period.isDay() ? format.format(period.from())
                : NLS.bind(Messages.Progress_fromTo, format.format(period.from()), format.format(period.to().minusDays(1)));
    }

    private static String shortWords(Period period) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).format(period.from());
    }
}
