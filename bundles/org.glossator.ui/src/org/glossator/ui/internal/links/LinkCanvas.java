package org.glossator.ui.internal.links;

import java.util.Optional;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.glossator.model.ClaimId;
import org.glossator.ui.internal.SpokenName;
import org.glossator.ui.internal.links.GraphLayout.Box;
import org.glossator.ui.internal.links.GraphLayout.Room;
import org.glossator.ui.internal.links.LinkGraph.Node;
import org.glossator.ui.internal.paper.PaperTheme;

/**
 * Linked claims on the screen. Arrows go from claim to claim, Home and End to the first and last, Enter or a click to its place
 * in its paper; plus, minus and 0, or the wheel with Ctrl, change the size; the mouse drags what does not fit.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
final class LinkCanvas {
    private static final int MARGIN = 12; // pixels around the scene
    private static final double STEP = 1.2;
    private static final double SMALLEST = 0.4;
    private static final double LARGEST = 3;

    /** What the person wants, and what the claims look like. */
    interface Person extends LinkPainter.Looks {
        void open(Node node);

        /** @return what is read to a person who cannot see the claim */
        String words(LinkScene scene, int claim);
    }

    private final ScrolledComposite scroll;
    private final Canvas canvas;
    private final PaperTheme theme;
    private final LinkPainter painter;
    private final Person person;
    private Optional<LinkScene> scene = Optional.empty();
    private Optional<Integer> current = Optional.empty();
    private Optional<Point> dragged = Optional.empty();
    private boolean moved;
    private double zoom = 1;

    /**
     * @param name read to the person where no claim is chosen yet
     * @param resized run where the letters have changed, so that the scene must be made anew
     */
    LinkCanvas(Composite parent, String name, Person person, Runnable resized) {
        this.person = person;
        scroll = new ScrolledComposite(parent, SWT.H_SCROLL | SWT.V_SCROLL);
        canvas = new Canvas(scroll, SWT.DOUBLE_BUFFERED);
        scroll.setContent(canvas);
        theme = new PaperTheme(canvas, resized);
        painter = new LinkPainter(canvas, theme);
        scroll.addListener(SWT.Resize, event -> size());
        canvas.addListener(SWT.Move, event -> canvas.redraw()); // no line of words is cut by the edge, wherever that is
        canvas.addListener(SWT.Paint, event -> paint(event.gc, event.getBounds()));
        canvas.addListener(SWT.MouseDown, this::pressed);
        canvas.addListener(SWT.MouseMove, this::moved);
        canvas.addListener(SWT.MouseUp, this::released);
        canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse,
                event -> event.doit = event.detail != SWT.TRAVERSE_RETURN && event.detail != SWT.TRAVERSE_ESCAPE);
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
        SpokenName.give(canvas, () -> scene.flatMap(s -> current.map(c -> person.words(s, c))).orElse(name));
    }

    ScrolledComposite control() {
        return scroll;
    }

    /** @return what boxes need in the letters of the canvas */
    Room room() {
        return painter.room();
    }

    /** @return the width that there is, in pixels of the scene at its usual size */
    int width() {
        return Math.max(1, scroll.getClientArea().width - 2 * MARGIN);
    }

    /** Shows a scene; the claim that was chosen stays so where it is in it. */
    void show(LinkScene fresh) {
        Optional<ClaimId> before = scene.flatMap(s -> current.map(c -> s.claims().get(c).claim()));
        scene = Optional.of(fresh);
        current = before.flatMap(fresh::number);
        size();
    }

    /** Chooses the claim, where it is there. */
    void choose(ClaimId claim) {
        scene.flatMap(s -> s.number(claim)).ifPresent(this::goTo);
    }

    private void size() {
        Rectangle area = scroll.getClientArea();
        int width = scene.map(s -> (int) (s.layout().width() * zoom)).orElse(0) + 2 * MARGIN;
        int height = scene.map(s -> (int) (s.layout().height() * zoom)).orElse(0) + 2 * MARGIN;
        canvas.setSize(Math.max(area.width, width), Math.max(area.height, height));
        int line = canvas.getFont().getFontData()[0].getHeight() * 3;
        scroll.getVerticalBar().setIncrement(line);
        scroll.getHorizontalBar().setIncrement(line);
        canvas.redraw();
    }

    private void paint(GC gc, Rectangle dirty) {
        if (scene.isEmpty()) {
            return;
        }
        var larger = new Transform(gc.getDevice());
        try {
            larger.translate(MARGIN, MARGIN);
            larger.scale((float) zoom, (float) zoom);
            gc.setTransform(larger);
            var seen = new Rectangle((int) scenic(dirty.x), (int) scenic(dirty.y), (int) (dirty.width / zoom) + 2,
                    (int) (dirty.height / zoom) + 2);
            painter.paint(gc, scene.get(), person, seen, view(), current, canvas.isFocusControl());
        } finally {
            gc.setTransform(null);
            larger.dispose();
        }
    }

    /** @return what of the scene is on the screen, whole pixels of it */
    private Rectangle view() {
        Point origin = scroll.getOrigin();
        Rectangle area = scroll.getClientArea();
        int x = (int) Math.ceil(scenic(origin.x));
        int y = (int) Math.ceil(scenic(origin.y));
        return new Rectangle(x, y, (int) scenic(origin.x + area.width) - x, (int) scenic(origin.y + area.height) - y);
    }

    private double scenic(int pixel) {
        return (pixel - MARGIN) / zoom;
    }

    private Optional<Integer> at(Event event) {
        return scene.flatMap(s -> s.at(scenic(event.x), scenic(event.y)));
    }

    private void pressed(Event event) {
        canvas.setFocus();
        moved = false;
        dragged = event.button == 1 ? Optional.of(canvas.toDisplay(event.x, event.y)) : Optional.empty();
    }

    private void moved(Event event) {
        Point now = canvas.toDisplay(event.x, event.y);
        if (dragged.isPresent() && (event.stateMask & SWT.BUTTON1) != 0) {
            Point from = dragged.get();
            moved |= Math.abs(now.x - from.x) + Math.abs(now.y - from.y) > 3;
            if (moved) {
                Point origin = scroll.getOrigin();
                scroll.setOrigin(origin.x + from.x - now.x, origin.y + from.y - now.y);
                dragged = Optional.of(now);
            }
            return;
        }
        Optional<Integer> under = at(event);
        canvas.setCursor(canvas.getDisplay().getSystemCursor(under.isPresent() ? SWT.CURSOR_HAND : SWT.CURSOR_ARROW));
        canvas.setToolTipText(scene.isPresent() && under.isPresent() ? person.words(scene.get(), under.get()) : null);
    }

    private void released(Event event) {
        if (event.button == 1 && dragged.isPresent() && !moved) {
            at(event).ifPresent(claim -> {
                goTo(claim);
                open();
            });
        }
        dragged = Optional.empty();
    }

    private void open() {
        scene.ifPresent(s -> current.ifPresent(c -> person.open(s.claims().get(c))));
    }

    private void wheel(Event event) {
        if ((event.stateMask & SWT.MOD1) != 0) {
            event.doit = false;
            zoom(event.count > 0 ? zoom * STEP : zoom / STEP);
        }
    }

    private void key(Event event) {
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> go(-1, 0);
            case SWT.ARROW_RIGHT -> go(1, 0);
            case SWT.ARROW_UP -> go(0, -1);
            case SWT.ARROW_DOWN -> go(0, 1);
            case SWT.HOME -> scene.filter(s -> !s.claims().isEmpty()).ifPresent(s -> goTo(0));
            case SWT.END -> scene.filter(s -> !s.claims().isEmpty()).ifPresent(s -> goTo(s.claims().size() - 1));
            case SWT.CR, SWT.KEYPAD_CR -> open();
            case SWT.KEYPAD_ADD -> zoom(zoom * STEP);
            case SWT.KEYPAD_SUBTRACT -> zoom(zoom / STEP);
            default -> {
                if (!typed(event.character)) {
                    return; // perhaps for others
                }
            }
        }
        event.doit = false;
    }

    private boolean typed(char letter) {
        switch (letter) {
            case '+', '=' -> zoom(zoom * STEP);
            case '-' -> zoom(zoom / STEP);
            case '0' -> zoom(1);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** What is in the middle stays there. */
    private void zoom(double wanted) {
        double fresh = Math.clamp(wanted, SMALLEST, LARGEST);
        Rectangle area = scroll.getClientArea();
        Point origin = scroll.getOrigin();
        double x = (origin.x + area.width / 2.0) * fresh / zoom;
        double y = (origin.y + area.height / 2.0) * fresh / zoom;
        zoom = fresh;
        size();
        scroll.setOrigin((int) (x - area.width / 2.0), (int) (y - area.height / 2.0));
        current.ifPresent(this::reveal);
    }

    private void go(int dx, int dy) {
        scene.filter(s -> !s.claims().isEmpty())
                .ifPresent(s -> goTo(current.map(c -> s.beside(c, dx, dy).orElse(c)).orElse(0)));
    }

    private void goTo(int claim) {
        current = Optional.of(claim);
        canvas.getAccessible().setFocus(ACC.CHILDID_SELF);
        reveal(claim);
        canvas.redraw();
    }

    private void reveal(int claim) {
        Box box = scene.orElseThrow().box(claim);
        Rectangle area = scroll.getClientArea();
        Point origin = scroll.getOrigin();
        scroll.setOrigin(shown(origin.x, area.width, box.x(), box.width()), shown(origin.y, area.height, box.y(), box.height()));
    }

    private int shown(int origin, int length, double start, double size) {
        int first = (int) (start * zoom);
        int last = (int) ((start + size) * zoom) + 2 * MARGIN;
        return first < origin ? first : last > origin + length ? Math.max(0, Math.min(first, last - length)) : origin;
    }

    void setFocus() {
        canvas.setFocus();
    }
}
