package org.glossator.ui.internal.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.glossator.model.Answer;
import org.glossator.model.Reference;
import org.glossator.ui.internal.Shortened;
import org.glossator.ui.internal.SpokenName;
import org.glossator.ui.internal.details.DetailsForm.Field;

/** Places that prove something: each with its words, which lead to it, and with a way to take it away. */
final class FieldEvidence implements FieldControl {
    private static final int SHOWN = 80; // characters of a place

    private final Composite list;
    private final Button pick;
    private final Function<Reference, String> words;
    private final Consumer<Reference> goTo;
    private final Sink sink;
    private List<Reference> shown = List.of();

    /** @param picking run when a place is to be chosen in the text */
    FieldEvidence(Composite parent, Field field, Function<Reference, String> words, Consumer<Reference> goTo,
            Runnable picking, Sink sink) {
        this.words = words;
        this.goTo = goTo;
        this.sink = sink;
        list = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 2).applyTo(list);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(list);
        pick = new Button(parent, SWT.PUSH);
        pick.setText(Messages.FieldEvidence_pick);
        SpokenName.give(pick, field.label() + ": " + Messages.FieldEvidence_pick);
        GridDataFactory.swtDefaults().applyTo(pick);
        pick.addListener(SWT.Selection, event -> picking.run());
    }

    private static List<Reference> references(Field field) {
        return field.answer().orElse(null) instanceof Answer.Evidence(var references) ? references : List.of();
    }

    @Override
    public void show(Field field) {
        List<Reference> references = references(field);
        if (references.equals(shown)) {
            return;
        }
        shown = references;
        for (Control child : list.getChildren()) {
            child.dispose();
        }
        references.forEach(this::row);
        GridDataFactory.fillDefaults().grab(true, false).exclude(references.isEmpty()).applyTo(list);
        list.setVisible(!references.isEmpty());
        list.requestLayout();
    }

    private void row(Reference reference) {
        String full = words.apply(reference);
        var link = new Link(list, SWT.WRAP);
        link.setText("<a>" + Shortened.toLength(full, SHOWN).replace("&", "&&").replace("<", "‹") + "</a>");
        link.setToolTipText(full);
        link.addListener(SWT.Selection, event -> goTo.accept(reference));
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(link);
        var remove = new Button(list, SWT.PUSH | SWT.FLAT);
        remove.setText("×");
        remove.setToolTipText(Messages.FieldEvidence_remove);
        SpokenName.give(remove, NLS.bind(Messages.FieldEvidence_removeWhich, full));
        remove.addListener(SWT.Selection, event -> {
            var left = new ArrayList<>(shown);
            left.remove(reference);
            sink.accept(left.isEmpty() ? Optional.empty() : Optional.of(new Answer.Evidence(left)));
        });
    }

    @Override
    public void focus() {
        pick.setFocus();
    }
}
