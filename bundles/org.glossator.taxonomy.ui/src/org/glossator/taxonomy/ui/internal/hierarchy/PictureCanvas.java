package org.glossator.taxonomy.ui.internal.hierarchy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.glossator.model.Colour;
import org.glossator.taxonomy.ide.OutlineNode;
import org.glossator.taxonomy.ui.internal.Messages;
import org.glossator.taxonomy.ui.internal.hierarchy.Drawing.Shape;
import org.glossator.taxonomy.ui.internal.hierarchy.Icicle.Block;

/**
 * The picture on the screen. A click goes to a category, a double click makes it fill the height; the wheel zooms, dragging
 * and the wheel with Shift move; arrows go from category to category, + - 0 zoom and fit, Enter goes to the text.
 */
@NonNullByDefault({})
final class PictureCanvas {
    private static final int ROUND = PicturePainter.ROUND;
    private static final int INNER_FROM = 8; // pixels, of a block's height
    private static final int DRAG_FROM = 4; // pixels; less is a click
    private static final int WHEEL_MOVE = 40; // pixels a notch

    private final Canvas canvas;
    private final PictureFonts fonts;
    private final PictureWindow window = new PictureWindow();
    private final Consumer<OutlineNode> lead;
    private final Runnable enter;
    private Icicle icicle = Icicle.of(List.of(), Map.of());
    private Map<String, Integer> stored = Map.of();
    private String current = ""; // path of the category at the caret
    private String hovered = "";
    private Point pressed; // null while no button is
    private boolean dragging;

    /**
     * @param lead told the category that was clicked or reached by a key
     * @param enter told that the person wants to go to the text
     */
    PictureCanvas(Composite parent, Consumer<OutlineNode> lead, Runnable enter) {
        this.lead = lead;
        this.enter = enter;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        fonts = PictureFonts.of(canvas);
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
        canvas.addListener(SWT.Resize, e -> {
            window.resize(canvas.getClientArea().width, canvas.getClientArea().height);
            find(current).ifPresent(window::reveal);
        });
        canvas.addListener(SWT.MouseDown, this::press);
        canvas.addListener(SWT.MouseMove, this::moved);
        canvas.addListener(SWT.MouseUp, this::release);
        canvas.addListener(SWT.MouseExit, e -> hover(Optional.empty()));
        canvas.addListener(SWT.MouseDoubleClick, e -> at(e).ifPresent(this::zoomTo));
        canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
        canvas.addListener(SWT.MouseHorizontalWheel, e -> shift(e.count * WHEEL_MOVE, 0));
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_RETURN && e.detail != SWT.TRAVERSE_ESCAPE);
        canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, e -> canvas.redraw());
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = find(current).map(PictureCanvas.this::words).orElse(Messages.PictureView_name);
            }
        });
    }

    Canvas control() {
        return canvas;
    }

    /**
     * @param numbers what the heights tell, by path; empty where they tell how many categories there are
     * @param counts the annotations of each category, by path
     */
    void show(List<OutlineNode> roots, Map<String, Integer> numbers, Map<String, Integer> counts) {
        icicle = Icicle.of(roots, numbers);
        stored = counts;
        fonts.measuring(canvas, letters -> {
            window.show(Drawing.widths(icicle, letters.usual()), icicle.leaves());
            return window;
        });
        canvas.redraw();
    }

    /** @return what can be written to a file; nothing while nothing is drawn */
    Optional<PictureFile> file(String title) {
        return icicle.blocks().isEmpty() ? Optional.empty()
                : Optional.of(fonts.measuring(canvas,
                        letters -> PictureFile.of(title, icicle, colour(canvas.getBackground()), letters)));
    }

    PictureFonts fonts() {
        return fonts;
    }

    /** Shows which category the caret is in. */
    void mark(Optional<OutlineNode> node) {
        String path = node.map(OutlineNode::path).orElse("");
        if (!path.equals(current)) {
            current = path;
            find(path).ifPresent(window::reveal);
            canvas.redraw();
        }
    }

    void fit() {
        window.fit();
        canvas.redraw();
    }

    /** @param steps more than 0 for larger */
    void zoom(double steps) {
        int middle = find(current).map(block -> (int) ((window.top(block) + window.bottom(block)) / 2))
                .filter(y -> y >= 0 && y <= window.height()).orElse(window.height() / 2);
        window.zoom(steps, middle);
        canvas.redraw();
    }

    private void zoomTo(Block block) {
        window.zoomTo(block);
        canvas.redraw();
    }

    private void shift(double right, double down) {
        window.move(right, down);
        canvas.redraw();
    }

    private Optional<Block> find(String path) {
        return icicle.find(path);
    }

    private Optional<Block> at(Event event) {
        return icicle.at(window.column(event.x), window.share(event.y));
    }

    private void press(Event event) {
        canvas.setFocus();
        if (event.button == 1 || event.button == 2) {
            pressed = new Point(event.x, event.y);
            dragging = false;
        }
    }

    private void moved(Event event) {
        if (pressed == null) {
            hover(at(event));
            return;
        }
        dragging |= Math.abs(event.x - pressed.x) + Math.abs(event.y - pressed.y) >= DRAG_FROM;
        if (dragging) {
            shift(event.x - pressed.x, event.y - pressed.y);
            pressed = new Point(event.x, event.y);
        }
    }

    private void release(Event event) {
        boolean click = pressed != null && !dragging && event.button == 1;
        pressed = null;
        if (click) {
            at(event).ifPresent(this::go);
        }
    }

    private void go(Block block) {
        current = block.node().path();
        window.reveal(block);
        canvas.redraw();
        lead.accept(block.node());
    }

    private void hover(Optional<Block> block) {
        String path = block.map(b -> b.node().path()).orElse("");
        if (!path.equals(hovered)) {
            hovered = path;
            canvas.setToolTipText(block.map(this::words).orElse(null));
            canvas.redraw();
        }
    }

    private String words(Block block) {
        return PictureLabels.words(block.node(), stored);
    }

    private void wheel(Event event) {
        if ((event.stateMask & SWT.MOD2) != 0) {
            shift(event.count * (double) WHEEL_MOVE / 3, 0);
        } else {
            window.zoom(Integer.signum(event.count), event.y);
            canvas.redraw();
        }
        event.doit = false;
    }

    private void key(Event event) {
        Optional<Block> from = find(current);
        switch (event.keyCode) {
            case SWT.ARROW_UP -> to(from.flatMap(block -> icicle.beside(block, -1)), from);
            case SWT.ARROW_DOWN -> to(from.flatMap(block -> icicle.beside(block, 1)), from);
            case SWT.ARROW_LEFT -> to(from.flatMap(icicle::parent), from);
            case SWT.ARROW_RIGHT -> to(from.flatMap(icicle::child), from);
            case SWT.HOME -> to(icicle.blocks().stream().findFirst(), from);
            case SWT.PAGE_UP -> shift(0, window.height() / 2.0);
            case SWT.PAGE_DOWN -> shift(0, -window.height() / 2.0);
            case SWT.CR, SWT.KEYPAD_CR -> enter.run();
            case SWT.KEYPAD_ADD -> zoom(1);
            case SWT.KEYPAD_SUBTRACT -> zoom(-1);
            default -> typed(event.character, from);
        }
    }

    private void typed(char typed, Optional<Block> from) {
        switch (typed) {
            case '+', '=' -> zoom(1);
            case '-' -> zoom(-1);
            case '0' -> fit();
            case ' ' -> from.ifPresent(this::zoomTo);
            default -> { // for others
            }
        }
    }

    /** Where nothing was selected, any arrow goes to the first. */
    private void to(Optional<Block> next, Optional<Block> from) {
        (from.isPresent() ? next : icicle.blocks().stream().findFirst()).ifPresent(this::go);
    }

    private void paint(GC gc) {
        Colour ground = colour(canvas.getBackground());
        gc.setBackground(canvas.getBackground());
        gc.fillRectangle(canvas.getClientArea());
        List<Shape> shapes = fonts.measuring(canvas, letters -> Drawing.shapes(icicle, window, ground, letters));
        shapes.forEach(shape -> PicturePainter.paint(gc, shape, fonts, shape.path().equals(hovered)));
        find(current).ifPresent(block -> ring(gc, block));
    }

    /** Seen on every colour: a line in the theme's strongest one, and one in that of the ground within it. */
    private void ring(GC gc, Block block) {
        int x = (int) Math.round(window.left(block));
        int y = (int) Math.round(window.top(block));
        int width = (int) Math.round(window.right(block)) - x;
        int height = Math.max(3, (int) Math.round(window.bottom(block)) - y);
        gc.setLineWidth(2);
        gc.setForeground(canvas.isFocusControl() ? canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION)
                : canvas.getForeground());
        gc.drawRoundRectangle(x - 1, y - 1, width + 2, height + 2, ROUND + 3, ROUND + 3);
        if (height > INNER_FROM) {
            gc.setLineWidth(1);
            gc.setForeground(canvas.getBackground());
            gc.drawRoundRectangle(x + 1, y + 1, width - 3, height - 3, ROUND, ROUND);
        }
        gc.setLineWidth(1);
    }

    static Colour colour(Color color) {
        RGB rgb = color.getRGB();
        return new Colour(rgb.red, rgb.green, rgb.blue);
    }
}
