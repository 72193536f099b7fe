package org.glossator.ui.internal.paper;

import java.util.function.Consumer;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.glossator.ui.internal.SpokenName;

/** Finds words in the paper: a field above the page, with how often they are there. Stays until it is closed. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
final class FindBar {
    private static final int FIELD = 260; // pixels
    private static final int COUNT = 110;

    /** What the bar finds in. */
    interface Place {
        /** Looks for these words from the caret on; blank for nothing. */
        void find(String words);

        void step(int steps);

        /** @return the number of the place that is looked at and the count of all, from 1; zeros without any */
        int[] number();

        /** The bar is closed; what was found stays selected. */
        void left();
    }

    private final Composite bar;
    private final Text field;
    private final Label count;
    private final Place place;

    /** @param focused told whether what is typed goes into the field */
    FindBar(Composite parent, Place place, Consumer<Boolean> focused) {
        this.place = place;
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(5).margins(12, 6).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
        field = new Text(bar, SWT.SINGLE | SWT.SEARCH | SWT.ICON_CANCEL);
        field.setMessage(Messages.FindBar_hint);
        SpokenName.give(field, Messages.FindBar_hint);
        GridDataFactory.fillDefaults().hint(FIELD, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(field);
        button(Messages.FindBar_previous, () -> step(-1));
        button(Messages.FindBar_next, () -> step(1));
        count = new Label(bar, SWT.NONE);
        GridDataFactory.fillDefaults().hint(COUNT, SWT.DEFAULT).grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(count);
        button(Messages.FindBar_close, this::close);
        field.addListener(SWT.Modify, event -> look());
        field.addListener(SWT.KeyDown, this::key);
        field.addListener(SWT.FocusIn, event -> focused.accept(true));
        field.addListener(SWT.FocusOut, event -> focused.accept(false));
        bar.setVisible(false);
    }

    private Control button(String label, Runnable work) {
        var button = new Button(bar, SWT.PUSH | SWT.FLAT);
        button.setText(label);
        button.addListener(SWT.Selection, event -> work.run());
        return button;
    }

    /** Opens the bar, or goes back to it. @param words to look for; empty to keep those of last time */
    void open(String words) {
        show(true);
        if (!words.isEmpty()) {
            field.setText(words);
        } else {
            look();
        }
        field.setFocus();
        field.selectAll();
    }

    boolean isOpen() {
        return bar.getVisible();
    }

    private void close() {
        show(false);
        place.find("");
        place.left();
    }

    /** Goes to the next place, or with -1 to the one before. */
    void step(int steps) {
        if (!isOpen()) {
            open("");
            return;
        }
        place.step(steps);
        tell();
    }

    /** The page is another one; the same words are looked for there. */
    void pageChanged() {
        if (isOpen()) {
            look();
        }
    }

    private void look() {
        if (isOpen()) {
            place.find(field.getText());
            tell();
        }
    }

    private void tell() {
        int[] number = place.number();
        count.setText(field.getText().isBlank() ? "" : number[1] == 0 ? Messages.FindBar_nothing
                : NLS.bind(Messages.FindBar_count, number[0], number[1]));
    }

    private void key(Event event) {
        switch (event.keyCode) {
            case SWT.CR, SWT.KEYPAD_CR, SWT.F3 -> step((event.stateMask & SWT.SHIFT) == 0 ? 1 : -1);
            case SWT.ARROW_DOWN -> step(1);
            case SWT.ARROW_UP -> step(-1);
            case SWT.ESC -> close();
            default -> {
                return;
            }
        }
        event.doit = false;
    }

    private void show(boolean visible) {
        if (visible != isOpen()) {
            bar.setVisible(visible);
            GridDataFactory.createFrom((GridData) bar.getLayoutData()).exclude(!visible).applyTo(bar);
            bar.getParent().layout(true, true);
        }
    }
}
