package org.glossator.ui.internal.preferences;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FontDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.glossator.store.AnnotatorRecord;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.SpokenName;
import org.glossator.ui.internal.Workbenches;
import org.glossator.ui.internal.paper.PageSettings;
import org.glossator.ui.internal.paper.PaperTheme;

/** Under which name to annotate, and in which letters papers are shown. */
public final class AnnotatingPage extends PreferencePage implements IWorkbenchPreferencePage {
    private static final int SAMPLE = 220; // pixels

    private final PageSettings before = PageSettings.read();
    private String font = before.font();
    private Text name;
    private Label sample;

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
        GridLayoutFactory.fillDefaults().numColumns(4).extendedMargins(0, 0, 10, 0).applyTo(page);
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
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(name);
        createFont(page);
        SpokenName.fromLabels(page);
        return page;
    }

    private void createFont(Composite page) {
        new Label(page, SWT.NONE).setText(Messages.AnnotatingPage_font);
        sample = new Label(page, SWT.NONE);
        GridDataFactory.fillDefaults().hint(SAMPLE, SWT.DEFAULT).grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(sample);
        var change = new Button(page, SWT.PUSH);
        change.setText(Messages.AnnotatingPage_change);
        change.addListener(SWT.Selection, e -> changeFont());
        var usual = new Button(page, SWT.PUSH);
        usual.setText(Messages.AnnotatingPage_usual);
        usual.addListener(SWT.Selection, e -> useFont(""));
        useFont(font);
    }

    private void changeFont() {
        var dialog = new FontDialog(getShell());
        dialog.setEffectsVisible(false);
        dialog.setFontList(fonts());
        FontData chosen = dialog.open();
        if (chosen != null) {
            useFont(chosen.toString());
        }
    }

    private FontData[] fonts() {
        return font.isEmpty() ? PaperTheme.usual() : new FontData[] {new FontData(font)};
    }

    private void useFont(String chosen) {
        font = chosen;
        FontData shown = fonts()[0];
        sample.setText(NLS.bind(font.isEmpty() ? Messages.AnnotatingPage_usualFont : Messages.AnnotatingPage_chosenFont,
                shown.getName(), shown.getHeight()));
    }

    private static String current() {
        return Workbenches.session().annotator().map(AnnotatorRecord::name).orElse("");
    }

    @Override
    public boolean performOk() {
        if (sample != null && !font.equals(before.font())) {
            PageSettings.read().withFont(font).keep();
        }
        if (name != null && name.isEnabled() && !name.getText().strip().equals(current())) {
            Workbenches.session().annotateUnder(name.getText());
        }
        return true;
    }
}
