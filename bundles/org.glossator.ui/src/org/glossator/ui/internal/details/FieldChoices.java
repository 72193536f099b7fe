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
import org.glossator.model.Answer;
import org.glossator.model.taxonomy.Attribute;
import org.glossator.ui.internal.SpokenName;
import org.glossator.ui.internal.details.DetailsForm.Field;

/** Any of some options, a row each. The digit of a row ticks it. */
final class FieldChoices implements FieldControl {
    private final List<Attribute.Option> options;
    private final List<Button> buttons = new ArrayList<>();
    private final Sink sink;

    FieldChoices(Composite parent, Field field, List<Attribute.Option> options, Sink sink) {
        this.options = options;
        this.sink = sink;
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        for (Attribute.Option option : options) {
            var button = Look.box(area, SWT.CHECK);
            button.setText(Look.plain(DetailsForm.label(option)));
            SpokenName.give(button, field.label() + ": " + DetailsForm.label(option));
            button.addListener(SWT.Selection, event -> tell());
            button.addListener(SWT.KeyDown, this::key);
            buttons.add(button);
        }
    }

    private void key(Event event) {
        int number = event.character - '1';
        if (number >= 0 && number < buttons.size() && number < 9) {
            event.doit = false;
            buttons.get(number).setSelection(!buttons.get(number).getSelection());
            buttons.get(number).setFocus();
            tell();
        }
    }

    private void tell() {
        var chosen = new ArrayList<String>();
        for (int i = 0; i < buttons.size(); i++) {
            if (buttons.get(i).getSelection()) {
                chosen.add(options.get(i).name());
            }
        }
        sink.accept(chosen.isEmpty() ? Optional.empty() : Optional.of(new Answer.Choice(chosen)));
    }

    @Override
    public void show(Field field) {
        List<String> chosen = field.answer().orElse(null) instanceof Answer.Choice(var names) ? names : List.of();
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setSelection(chosen.contains(options.get(i).name()));
        }
    }

    @Override
    public void focus() {
        buttons.stream().findFirst().ifPresent(Button::setFocus);
    }
}
