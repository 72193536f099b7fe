package org.glossator.ui.internal.work;

import java.time.LocalDate;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.glossator.analysis.assignment.DueChoice;
import org.glossator.ui.internal.SpokenName;

/** Asks by when something has to be done: a row of a dialog. */
final class DueField {

    private DueField() {
    }

    /**
     * @param area with a layout of four columns
     * @param entered told of what the person chooses
     */
    static void create(Composite area, Consumer<DueChoice> entered) {
        new Label(area, SWT.NONE).setText(Messages.AssignDialog_due);
        var choice = new Combo(area, SWT.READ_ONLY);
        choice.setItems(Messages.AssignDialog_dueAsItIs, Messages.AssignDialog_dueOn, Messages.AssignDialog_dueNone);
        choice.select(0);
        var day = new DateTime(area, SWT.DATE | SWT.DROP_DOWN | SWT.BORDER);
        GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(day);
        SpokenName.give(day, Messages.AssignDialog_dueDay);
        LocalDate week = LocalDate.now().plusWeeks(1);
        day.setDate(week.getYear(), week.getMonthValue() - 1, week.getDayOfMonth());
        day.setEnabled(false);
        Listener changed = event -> {
            day.setEnabled(choice.getSelectionIndex() == 1);
            entered.accept(switch (choice.getSelectionIndex()) {
                case 1 -> new DueChoice.On(LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDay()));
                case 2 -> new DueChoice.None();
                default -> new DueChoice.AsItIs();
            });
        };
        choice.addListener(SWT.Selection, changed);
        day.addListener(SWT.Selection, changed);
    }
}
