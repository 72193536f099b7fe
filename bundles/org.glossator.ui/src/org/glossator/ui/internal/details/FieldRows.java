package org.glossator.ui.internal.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.glossator.ui.internal.SpokenName;
import org.glossator.ui.internal.details.DetailsForm.Field;
import org.glossator.ui.internal.details.DetailsForm.Row;

/** One answer out of few, a row each. The digit of a row chooses it, Delete takes the answer away. */
final class FieldRows implements FieldControl {
    private final List<Row> rows;
    private final List<Button> buttons = new ArrayList<>();
    private final Sink sink;

    FieldRows(Composite parent, Field field, Sink sink) {
        this.sink = sink;
        rows = field.rows();
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        for (Row row : rows) {
            var button = Look.box(area, SWT.RADIO);
            button.setText(Look.plain(row.label()));
            button.setToolTipText(row.hint().isEmpty() ? null : row.hint());
            SpokenName.give(button, field.label() + ": " + row.label());
            button.addListener(SWT.Selection, event -> chosen(button, row));
            button.addListener(SWT.KeyDown, this::key);
            buttons.add(button);
        }
    }

    private void chosen(Button button, Row row) {
        if (button.getSelection()) {
            sink.accept(Optional.of(row.answer()));
        }
    }

    private void key(Event event) {
        if (event.keyCode == SWT.DEL || event.keyCode == SWT.BS) {
            event.doit = false;
            sink.accept(Optional.empty());
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).key() == event.character && event.character > ' ') {
                event.doit = false;
                select(i);
                buttons.get(i).setFocus();
                sink.accept(Optional.of(rows.get(i).answer()));
            }
        }
    }

    private void select(int chosen) {
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setSelection(i == chosen);
        }
    }

    @Override
    public void show(Field field) {
        select(field.answer().map(answer -> rows.stream().map(Row::answer).toList().indexOf(answer)).orElse(-1));
    }

    @Override
    public void focus() {
        buttons.stream().filter(Button::getSelection).findFirst().or(() -> buttons.stream().findFirst())
                .ifPresent(Button::setFocus);
    }
}
