package org.glossator.ui.internal.preferences;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.glossator.store.AnnotatorRecord;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.Workbenches;

/** Under which name to annotate. */
public final class AnnotatingPage extends PreferencePage implements IWorkbenchPreferencePage {
    private Text name;

    public AnnotatingPage() {
        noDefaultAndApplyButton();
    }

    @Override
    public void init(IWorkbench workbench) {
        setDescription(Messages.AnnotatingPage_description);
    }

    @Override
    protected Control createContents(Composite parent) {
        var page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(0, 0, 10, 0).applyTo(page);
        new Label(page, SWT.NONE).setText(Messages.AnnotatingPage_name);
        name = new Text(page, SWT.BORDER | SWT.SINGLE);
        name.setTextLimit(AnnotatorRecord.LONGEST_NAME);
        name.setText(current());
        name.setEnabled(Workbenches.session().corpus().isPresent());
        name.addListener(SWT.Modify, e -> {
            boolean named = !name.getText().isBlank();
            setErrorMessage(named ? null : Messages.AnnotatorChoice_noName);
            setValid(named);
        });
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        return page;
    }

    private static String current() {
        return Workbenches.session().annotator().map(AnnotatorRecord::name).orElse("");
    }

    @Override
    public boolean performOk() {
        if (name != null && name.isEnabled() && !name.getText().strip().equals(current())) {
            Workbenches.session().annotateUnder(name.getText());
        }
        return true;
    }
}
