package org.glossator.ui.internal.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.glossator.store.ComparisonRecord.Kind;
import org.glossator.ui.internal.SpokenName;
import org.glossator.ui.internal.paper.PaperTheme;

/**
 * The claims of one question: side by side to choose from, or below each other to be put in order. A click chooses; in a list
 * the mouse drags. Keys are commands, which somebody else runs.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
final class QuestionCanvas {
    private static final int MARGIN = 20; // pixels around the cards
    private static final int GAP = 16; // between cards side by side
    private static final int CLOSE = 8; // between cards of a list
    private static final int WIDEST = 860; // a card of a list: longer lines are hard to read

    private final ScrolledComposite scroll;
    private final Canvas canvas;
    private final PaperTheme theme;
    private final ClaimCard painter;
    private final IntConsumer choose;
    private Optional<TaskSheet> sheet = Optional.empty();
    private List<Rectangle> cards = List.of();
    private boolean dragging;

    /** @param choose told the place of the claim on the screen that is clicked */
    QuestionCanvas(Composite parent, IntConsumer choose) {
        this.choose = choose;
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        canvas = new Canvas(scroll, SWT.DOUBLE_BUFFERED);
        scroll.setContent(canvas);
        theme = new PaperTheme(canvas, this::layOut);
        painter = new ClaimCard(canvas, theme);
        scroll.addListener(SWT.Resize, event -> layOut());
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.MouseDown, this::down);
        canvas.addListener(SWT.MouseMove, this::moved);
        canvas.addListener(SWT.MouseUp, this::up);
        canvas.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        canvas.addListener(SWT.KeyDown, event -> { }); // so that it takes the focus
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
        SpokenName.give(canvas, () -> sheet.map(QuestionCanvas::words).orElse(""));
    }

    ScrolledComposite control() {
        return scroll;
    }

    Canvas canvas() {
        return canvas;
    }

    /** Shows the question in front, from its beginning where it is another one. */
    void show(TaskSheet fresh, boolean another) {
        sheet = Optional.of(fresh);
        if (another) {
            scroll.setOrigin(0, 0);
        }
        layOut();
        if (!another) {
            reveal(fresh);
        }
        canvas.getAccessible().setFocus(ACC.CHILDID_SELF); // what it is called has changed
    }

    /** @return what is read to somebody who does not see the screen */
    static String words(TaskSheet sheet) {
        if (sheet.isFinished()) {
            return NLS.bind(Messages.QuestionCanvas_finished, sheet.task().questions().size());
        }
        List<ComparedText> shown = sheet.shown();
        List<Integer> ranks = sheet.ranks();
        var words = new ArrayList<String>();
        words.add(NLS.bind(Messages.QuestionCanvas_question, new Object[] {sheet.question() + 1, sheet.task().questions().size(),
            sheet.task().criterion().question()}));
        for (int i = 0; i < shown.size(); i++) {
            words.add(NLS.bind(sheet.task().kind() == Kind.LISTS && i == sheet.cursor() ? Messages.QuestionCanvas_moving
                    : sheet.isTied(i) ? Messages.QuestionCanvas_tied : Messages.QuestionCanvas_claim,
                    new Object[] {i + 1, shown.get(i).words(), shown.get(i).title()}));
        }
        if (sheet.answer().isPresent()) {
            words.add(ranks.isEmpty() ? Messages.QuestionCanvas_undecided : NLS.bind(Messages.QuestionCanvas_answered,
                    String.join(", ", ranks.stream().map(String::valueOf).toList())));
        }
        return String.join("\n", words);
    }

    private void reveal(TaskSheet shown) {
        if (shown.task().kind() == Kind.LISTS && shown.cursor() < cards.size()) {
            Rectangle card = cards.get(shown.cursor());
            Point origin = scroll.getOrigin();
            int height = scroll.getClientArea().height;
            int y = card.y - CLOSE < origin.y ? card.y - CLOSE
                    : card.y + card.height + CLOSE > origin.y + height ? card.y + card.height + CLOSE - height : origin.y;
            scroll.setOrigin(0, Math.max(0, y));
        }
    }

    private void layOut() {
        Rectangle area = scroll.getClientArea();
        if (area.width <= 0 || area.height <= 0) {
            return;
        }
        canvas.setBackground(theme.ground());
        scroll.setBackground(theme.ground());
        cards = sheet.map(s -> arranged(s, area.width)).orElse(List.of());
        int height = cards.stream().mapToInt(card -> card.y + card.height).max().orElse(0) + MARGIN;
        canvas.setSize(area.width, Math.max(area.height, height));
        canvas.redraw();
    }

    private List<Rectangle> arranged(TaskSheet of, int width) {
        List<ComparedText> shown = of.shown();
        var all = new ArrayList<Rectangle>();
        if (of.task().kind() == Kind.LISTS) {
            int wide = Math.min(WIDEST, width - 2 * MARGIN);
            int y = MARGIN;
            for (ComparedText claim : shown) {
                var card = new Rectangle((width - wide) / 2, y, wide, painter.height(claim, wide));
                all.add(card);
                y += card.height + CLOSE;
            }
            return all;
        }
        int wide = (width - 2 * MARGIN - (shown.size() - 1) * GAP) / Math.max(1, shown.size());
        int high = shown.stream().mapToInt(claim -> painter.height(claim, wide)).max().orElse(0);
        for (int i = 0; i < shown.size(); i++) {
            all.add(new Rectangle(MARGIN + i * (wide + GAP), MARGIN, wide, high));
        }
        return all;
    }

    private void paint(GC gc) {
        gc.setAntialias(SWT.ON);
        sheet.filter(TaskSheet::isFinished).ifPresent(s -> painter.say(gc, canvas.getClientArea(), words(s)));
        sheet.ifPresent(s -> {
            List<ComparedText> shown = s.shown();
            for (int i = 0; i < Math.min(cards.size(), shown.size()); i++) {
                painter.paint(gc, cards.get(i), shown.get(i), mark(s, i), look(s, i));
            }
        });
    }

    private String mark(TaskSheet s, int place) {
        return s.task().kind() == Kind.LISTS && s.isTied(place) ? "=" : Integer.toString(place + 1);
    }

    private ClaimCard.Look look(TaskSheet s, int place) {
        boolean chosen = switch (s.task().kind()) {
            case PAIRS -> !s.ranks().isEmpty() && s.ranks().get(place) == 1;
            case TRIPLETS -> !s.ranks().isEmpty() && s.ranks().get(place) == 2;
            case LISTS -> false;
        };
        boolean focus = s.task().kind() == Kind.LISTS && place == s.cursor();
        return new ClaimCard.Look(chosen, focus && canvas.isFocusControl(), focus && dragging);
    }

    private int at(Event event) {
        return IntStream.range(0, cards.size()).filter(i -> cards.get(i).contains(event.x, event.y)).findFirst().orElse(-1);
    }

    private boolean isList() {
        return sheet.filter(s -> s.task().kind() == Kind.LISTS).isPresent();
    }

    private void down(Event event) {
        canvas.setFocus();
        int place = at(event);
        if (isList() && event.button == 1 && place >= 0) {
            sheet.ifPresent(s -> s.putCursor(place));
            dragging = true;
            canvas.redraw();
        }
    }

    private void moved(Event event) {
        int place = at(event);
        canvas.setCursor(place >= 0 ? canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
        if (dragging && place >= 0) {
            sheet.filter(s -> s.cursor() != place).ifPresent(s -> {
                s.move(place);
                layOut();
            });
        }
    }

    private void up(Event event) {
        int place = at(event);
        if (dragging) {
            dragging = false;
            canvas.redraw();
        } else if (event.button == 1 && place >= 0) {
            choose.accept(place);
        }
    }
}
