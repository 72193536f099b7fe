package org.glossator.ui.internal.welcome;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.glossator.ui.internal.Colours;

/** A big button with a head and a sentence; by mouse, or Tab and Enter. */
final class DoorCard {
    private static final int HEIGHT = 68;
    private static final int MARGIN = 16;
    private static final int ROUND = 10;

    private final Canvas card;
    private final Font headFont;
    private final String head;
    private final String text;
    private final Runnable through;
    private boolean under;

    DoorCard(Composite parent, LocalResourceManager resources, String head, String text, Runnable through) {
        this.head = head;
        this.text = text;
        this.through = through;
        headFont = resources
                .create(FontDescriptor.createFrom(JFaceResources.getDefaultFont()).setStyle(SWT.BOLD).increaseHeight(1));
        card = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        var wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.heightHint = HEIGHT;
        card.setLayoutData(wide);
        card.setCursor(card.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        card.addListener(SWT.Paint, e -> paint(e.gc));
        card.addListener(SWT.MouseEnter, e -> under(true));
        card.addListener(SWT.MouseExit, e -> under(false));
        card.addListener(SWT.FocusIn, e -> card.redraw());
        card.addListener(SWT.FocusOut, e -> card.redraw());
        card.addListener(SWT.Traverse, DoorCard::traverse);
        card.addListener(SWT.MouseUp, this::clicked);
        card.addListener(SWT.KeyDown, e -> {
            if (e.character == SWT.CR || e.character == ' ') {
                through.run();
            }
        });
        makeAccessible();
    }

    void setFocus() {
        card.setFocus();
    }

    private void clicked(Event event) {
        if (event.button == 1 && card.getClientArea().contains(event.x, event.y)) {
            through.run();
        }
    }

    private void under(boolean now) {
        under = now;
        card.redraw();
    }

    private static void traverse(Event event) {
        switch (event.detail) {
            case SWT.TRAVERSE_TAB_NEXT, SWT.TRAVERSE_TAB_PREVIOUS, SWT.TRAVERSE_ARROW_NEXT,
                    SWT.TRAVERSE_ARROW_PREVIOUS -> event.doit = true;
            default -> {
                // other keys are the card's
            }
        }
    }

    private void paint(GC gc) {
        Rectangle area = card.getClientArea();
        Color ink = card.getForeground();
        Color paper = card.getBackground();
        gc.setAntialias(SWT.ON);
        gc.setBackground(Colours.mixed(ink, paper, under ? 0.09 : 0.045));
        gc.fillRoundRectangle(0, 0, area.width - 1, area.height - 1, ROUND, ROUND);
        boolean focus = card.isFocusControl();
        gc.setForeground(focus ? card.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION)
                : Colours.mixed(ink, paper, 0.2));
        gc.setLineWidth(focus ? 2 : 1);
        gc.drawRoundRectangle(1, 1, area.width - 3, area.height - 3, ROUND, ROUND);
        Font usual = gc.getFont();
        gc.setForeground(ink);
        gc.setFont(headFont);
        int y = MARGIN - 3;
        gc.drawText(head, MARGIN, y, true);
        y += gc.getFontMetrics().getHeight() + 3;
        gc.setFont(usual);
        gc.setForeground(Colours.mixed(ink, paper, 0.75));
        gc.drawText(text, MARGIN, y, true);
        gc.drawText("›", area.width - MARGIN - gc.textExtent("›").x, (area.height - gc.textExtent("›").y) / 2, true);
    }

    private void makeAccessible() {
        card.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = head;
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = text;
            }
        });
        card.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_PUSHBUTTON;
            }
        });
    }
}
