package org.glossator.ui.internal.session;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.glossator.store.AnnotatorRecord;
import org.glossator.ui.internal.FormDialog;
import org.glossator.ui.internal.Messages;

/** Asks whom to annotate as. Typing finds a name; one that is not found is a new person. */
final class AnnotatorDialog extends FormDialog {
    private final AnnotatorChoice choice;
    private final String current;
    private Text name;
    private org.eclipse.swt.widgets.List people;

    AnnotatorDialog(Shell parent, List<AnnotatorRecord> people, String current) {
        super(parent, Messages.AnnotatorDialog_title, "annotator.size", 1);
        this.current = current;
        choice = new AnnotatorChoice(people);
        choice.type(current);
    }

    /** @return the name that was chosen; only after OK */
    String chosen() {
        return choice.chosen().orElseThrow();
    }

    @Override
    protected void createFields(Composite area) {
        name = new Text(area, SWT.BORDER | SWT.SINGLE);
        name.setText(current);
        name.selectAll();
        name.setTextLimit(AnnotatorRecord.LONGEST_NAME);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        people = new org.eclipse.swt.widgets.List(area, SWT.BORDER | SWT.V_SCROLL | SWT.SINGLE);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 160).applyTo(people);
        choice.type("");
        people.setItems(choice.matching().toArray(String[]::new));
        choice.type(current);
        people.setSelection(people.indexOf(current) < 0 ? new int[0] : new int[] {people.indexOf(current)});
        name.addListener(SWT.Modify, e -> typed());
        name.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ARROW_DOWN) {
                people.setFocus();
            }
        });
        people.addListener(SWT.Selection, e -> picked());
        people.addListener(SWT.DefaultSelection, e -> {
            picked();
            okPressed();
        });
    }

    private void typed() {
        choice.type(name.getText());
        people.setItems(choice.matching().toArray(String[]::new));
        say();
    }

    private void picked() {
        if (people.getSelectionIndex() >= 0) {
            choice.type(people.getItem(people.getSelectionIndex()));
            say();
        }
    }

    @Override
    protected String head() {
        return Messages.AnnotatorDialog_head;
    }

    @Override
    protected Says says() {
        return new Says(choice.obstacle().isEmpty() ? Messages.AnnotatorDialog_text : choice.obstacle(), choice.chosen().isPresent(),
                choice.isNew() ? Messages.AnnotatorDialog_add : Messages.AnnotatorDialog_choose);
    }
}
