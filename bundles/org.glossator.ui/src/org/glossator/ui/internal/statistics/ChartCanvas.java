package org.glossator.ui.internal.statistics;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.glossator.ui.internal.SpokenName;
import org.glossator.ui.internal.paper.PaperTheme;
import org.glossator.ui.internal.statistics.Scene.Key;
import org.glossator.ui.internal.statistics.Scene.Mark;
import org.glossator.ui.internal.statistics.Scene.Pen;
import org.glossator.ui.internal.statistics.Scene.Spot;

/**
 * A chart on the screen. The mouse shows what a place stands for, a click goes into it; arrows go from place to place, Home and
 * End to the first and last, Enter goes into it, Backspace goes out.
 */
final class ChartCanvas {

    /** What is drawn in how much room. */
    interface Chart {
        Scene scene(int width, int height, Pen pen);
    }

    /** What the person wants. */
    interface Person {
        /** @param claims rather to the claims than to what is below */
        void into(Key key, boolean claims);

        void out();

        /** @param letter that means nothing to the chart itself */
        void typed(char letter);
    }

    private final ScrolledComposite scroll;
    private final Canvas canvas;
    private final PaperTheme theme;
    private final Person person;
    private Chart chart = (width, height, pen) -> new Scene(width, height, List.of());
    private Scene scene = new Scene(1, 1, List.of());
    private Optional<Key> current = Optional.empty();
    private Optional<Key> hovered = Optional.empty();

    /** @param name read to the person where no place is chosen yet */
    ChartCanvas(Composite parent, String name, Person person) {
        this.person = person;
        scroll = new ScrolledComposite(parent, SWT.H_SCROLL | SWT.V_SCROLL);
        canvas = new Canvas(scroll, SWT.DOUBLE_BUFFERED);
        scroll.setContent(canvas);
        theme = new PaperTheme(canvas, this::layOut);
        scroll.addListener(SWT.Resize, event -> layOut());
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.MouseMove, this::moved);
        canvas.addListener(SWT.MouseExit, event -> hover(Optional.empty()));
        canvas.addListener(SWT.MouseUp, this::clicked);
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse,
                event -> event.doit = event.detail != SWT.TRAVERSE_RETURN && event.detail != SWT.TRAVERSE_ESCAPE);
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
        SpokenName.give(canvas, () -> spot(current).map(Spot::words).orElse(name));
    }

    ScrolledComposite control() {
        return scroll;
    }

    void show(Chart fresh) {
        chart = fresh;
        scroll.setOrigin(0, 0);
        layOut();
    }

    private void layOut() {
        Rectangle area = scroll.getClientArea();
        if (area.width > 0 && area.height > 0) {
            scene = measuring(area.width, area.height);
            canvas.setSize(Math.max(area.width, scene.width()), Math.max(area.height, scene.height()));
            scroll.getVerticalBar().setIncrement(canvas.getFont().getFontData()[0].getHeight() * 2);
            hovered = Optional.empty();
            canvas.redraw();
        }
    }

    private Scene measuring(int width, int height) {
        return pen(pen -> {
            Scene whole = chart.scene(width, height, pen);
            int bar = scroll.getVerticalBar().getSize().x;
            return whole.height() > height ? chart.scene(width - bar, height, pen) : whole; // beside the bar, not below it
        });
    }

    private <T> T pen(Function<Pen, T> work) {
        return ScenePainter.measuring(canvas, ScenePainter.colour(theme.quiet()), ScenePainter.colour(theme.accent()), work);
    }

    /** @return the chart as it is written to a file, so wide as on the screen and as high as it needs */
    Picture picture() {
        return pen(pen -> new Picture(scene, pen, canvas.getFont()));
    }

    private Optional<Spot> spot(Optional<Key> key) {
        return key.map(scene.spots()::get).flatMap(Mark::spot);
    }

    private void paint(GC gc) {
        ScenePainter.paint(gc, scene, canvas.getFont(), ScenePainter.colour(canvas.getForeground()), hovered);
        if (canvas.isFocusControl()) {
            current.map(scene.spots()::get).ifPresent(mark -> ScenePainter.surround(gc, mark, theme.accent()));
        }
    }

    private void moved(Event event) {
        hover(scene.at(event.x, event.y));
    }

    private void hover(Optional<Spot> spot) {
        Optional<Key> key = spot.map(Spot::key);
        if (!key.equals(hovered)) {
            hovered = key;
            canvas.setToolTipText(spot.map(Spot::words).orElse(null));
            canvas.setCursor(key.isPresent() ? canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
            canvas.redraw();
        }
    }

    private void clicked(Event event) {
        canvas.setFocus();
        if (event.button == 1) {
            scene.at(event.x, event.y).map(Spot::key).ifPresent(key -> {
                current = Optional.of(key);
                person.into(key, false);
            });
        }
    }

    private void key(Event event) {
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> go(-1, 0);
            case SWT.ARROW_RIGHT -> go(1, 0);
            case SWT.ARROW_UP -> go(0, -1);
            case SWT.ARROW_DOWN -> go(0, 1);
            case SWT.HOME -> goTo(scene.spots().keySet().stream().findFirst());
            case SWT.END -> goTo(scene.spots().keySet().stream().reduce((one, next) -> next));
            case SWT.CR, SWT.KEYPAD_CR -> current.filter(scene.spots()::containsKey)
                    .ifPresent(key -> person.into(key, (event.stateMask & SWT.SHIFT) != 0));
            case SWT.BS -> person.out();
            default -> {
                person.typed(event.character);
                return; // perhaps for others
            }
        }
        event.doit = false;
    }

    private void go(int dx, int dy) {
        goTo(current.filter(scene.spots()::containsKey).map(key -> scene.beside(key, dx, dy).or(() -> current))
                .orElseGet(() -> scene.spots().keySet().stream().findFirst()));
    }

    private void goTo(Optional<Key> key) {
        current = key;
        canvas.getAccessible().setFocus(ACC.CHILDID_SELF);
        key.map(scene.spots()::get).ifPresent(this::reveal);
        canvas.redraw();
    }

    private void reveal(Mark mark) {
        double[] middle = mark.middle();
        Point origin = scroll.getOrigin();
        Rectangle area = scroll.getClientArea();
        int room = 40; // pixels, so that one sees that it goes on
        int y = middle[1] - room < origin.y ? (int) middle[1] - room
                : middle[1] + room > origin.y + area.height ? (int) middle[1] + room - area.height : origin.y;
        scroll.setOrigin(origin.x, Math.max(0, y));
    }

    void setFocus() {
        canvas.setFocus();
    }

    /** What goes to a file. */
    record Picture(Scene scene, Pen pen, Font font) {
    }
}
