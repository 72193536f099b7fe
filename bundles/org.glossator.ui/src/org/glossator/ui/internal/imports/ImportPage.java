package org.glossator.ui.internal.imports;

import java.io.File;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;
import org.glossator.exchange.Formats;
import org.glossator.exchange.Formats.Format;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.SpokenName;
import org.glossator.ui.internal.imports.ImportForm.Preview;

/** The wizard's page: the file and how to read it above, what would happen below. */
final class ImportPage extends WizardPage {
    private static final String FOLDER = "folder";
    private static final int TYPING = 250; // milliseconds without a key press before the file is read
    private static final List<Charset> ENCODINGS = Stream.of("UTF-8", "UTF-16", "ISO-8859-1", "windows-1252",
            "windows-1251", "Shift_JIS", "GB18030", "Big5").filter(Charset::isSupported).map(Charset::forName).toList();

    private final ImportForm form;
    private final List<Format> formats;
    private final Runnable typed = this::typed; // one object, so that a later key puts it off
    private Text file;
    private PreviewTable preview;
    private Label summary;
    private ProgressBar progress;

    ImportPage(ImportForm form, Formats formats) {
        super("papers", Messages.ImportPage_title, null);
        this.form = form;
        this.formats = formats.all().stream().filter(Format::imports).toList();
    }

    @Override
    public void createControl(Composite parent) {
        var page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(5).applyTo(page);
        createFile(page);
        createReading(page);
        preview = new PreviewTable(page);
        GridDataFactory.fillDefaults().span(5, 1).grab(true, true).indent(0, 6).hint(600, 240)
                .applyTo(preview.control());
        summary = new Label(page, SWT.NONE);
        GridDataFactory.fillDefaults().span(4, 1).grab(true, false).applyTo(summary);
        progress = new ProgressBar(page, SWT.INDETERMINATE);
        GridDataFactory.fillDefaults().hint(120, 8).align(SWT.END, SWT.CENTER).applyTo(progress);
        setControl(page);
        SpokenName.fromLabels(page);
        form.addListener(this::show);
        show();
    }

    private void createFile(Composite page) {
        label(page, Messages.ImportPage_file);
        file = new Text(page, SWT.BORDER | SWT.SINGLE);
        file.setText(form.file());
        file.addListener(SWT.Modify, e -> file.getDisplay().timerExec(TYPING, typed));
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(file);
        var browse = new Button(page, SWT.PUSH);
        browse.setText(Messages.ImportPage_browse);
        browse.addListener(SWT.Selection, e -> browse());
        setButtonLayoutData(browse);
    }

    private void createReading(Composite page) {
        label(page, Messages.ImportPage_format);
        Combo format = combo(page);
        format.add(Messages.ImportPage_auto);
        formats.forEach(f -> format.add(f.label()));
        format.select(0);
        format.addListener(SWT.Selection, e -> form.format(chosen(format, formats).map(Format::id)));
        label(page, Messages.ImportPage_encoding);
        Combo encoding = combo(page);
        encoding.add(Messages.ImportPage_auto);
        ENCODINGS.forEach(c -> encoding.add(c.displayName()));
        encoding.select(0);
        encoding.addListener(SWT.Selection, e -> form.encoding(chosen(encoding, ENCODINGS)));
        new Label(page, SWT.NONE);
    }

    /** @return what stands after "automatic" */
    private static <T> Optional<T> chosen(Combo combo, List<T> values) {
        int index = combo.getSelectionIndex() - 1;
        return index < 0 ? Optional.empty() : Optional.of(values.get(index));
    }

    private static Combo combo(Composite page) {
        var combo = new Combo(page, SWT.READ_ONLY | SWT.DROP_DOWN);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(combo);
        return combo;
    }

    private static void label(Composite page, String text) {
        new Label(page, SWT.NONE).setText(text);
    }

    private void typed() {
        if (!file.isDisposed()) {
            form.file(file.getText());
        }
    }

    private void browse() {
        var dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText(Messages.ImportPage_choose);
        dialog.setFilterPath(Objects.requireNonNullElse(getDialogSettings().get(FOLDER), ""));
        String all = String.join(";", formats.stream().flatMap(f -> f.extensions().stream()).map(e -> "*." + e)
                .distinct().toList());
        dialog.setFilterExtensions(all.isEmpty() ? new String[] {"*"} : new String[] {all, "*"});
        dialog.setFilterNames(all.isEmpty() ? new String[] {Messages.ImportPage_anyFile}
                : new String[] {Messages.ImportPage_papers, Messages.ImportPage_anyFile});
        String chosen = dialog.open();
        if (chosen != null) {
            getDialogSettings().put(FOLDER, new File(chosen).getParent());
            file.setText(chosen);
            form.file(chosen);
        }
    }

    private void show() {
        if (file.isDisposed()) {
            return;
        }
        preview.show(form.preview() instanceof Preview.Ready(var report) ? report.rows() : List.of());
        summary.setText(form.summary());
        progress.setVisible(form.preview() instanceof Preview.Running);
        String obstacle = form.obstacle();
        setErrorMessage(form.failed() ? obstacle : null);
        setMessage(obstacle.isEmpty() ? Messages.ImportPage_ready : obstacle);
        setPageComplete(obstacle.isEmpty());
    }
}
