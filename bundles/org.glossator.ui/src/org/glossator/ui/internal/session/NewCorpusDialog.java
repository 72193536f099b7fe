package org.glossator.ui.internal.session;

import java.nio.file.Path;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.glossator.store.CorpusLocation;
import org.glossator.ui.internal.DialogMemory;
import org.glossator.ui.internal.Messages;

/** Asks for the name and the place of a new corpus. */
public final class NewCorpusDialog extends TitleAreaDialog {
    private final NewCorpusForm form;
    private final Path usualFolder;

    private NewCorpusDialog(Shell parent, Path usualFolder) {
        super(parent);
        this.usualFolder = usualFolder;
        form = new NewCorpusForm(usualFolder);
        setHelpAvailable(false);
    }

    /** Offers the workspace's folder of corpora. */
    public static NewCorpusDialog inWorkspace(Shell parent) {
        return new NewCorpusDialog(parent, FirstCorpus.corpora());
    }

    /** @return where to make it; only after OK */
    public CorpusLocation location() {
        return form.location().orElseThrow();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.NewCorpus_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 10).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        new Label(area, SWT.NONE).setText(Messages.NewCorpus_name);
        var name = new Text(area, SWT.BORDER | SWT.SINGLE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(name);
        name.addListener(SWT.Modify, e -> {
            form.name(name.getText());
            show();
        });
        new Label(area, SWT.NONE).setText(Messages.NewCorpus_folder);
        var folder = new Text(area, SWT.BORDER | SWT.SINGLE);
        folder.setText(usualFolder.toString());
        GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(folder);
        folder.addListener(SWT.Modify, e -> {
            form.folder(folder.getText());
            show();
        });
        var browse = new Button(area, SWT.PUSH);
        browse.setText(Messages.NewCorpus_browse);
        browse.addListener(SWT.Selection, e -> {
            String chosen = new DirectoryDialog(getShell()).open();
            if (chosen != null) {
                folder.setText(chosen);
            }
        });
        setTitle(Messages.NewCorpus_head);
        setMessage(Messages.NewCorpus_text);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        getButton(IDialogConstants.OK_ID).setText(Messages.NewCorpus_make);
        show();
    }

    private void show() {
        String obstacle = form.obstacle();
        setMessage(obstacle.isEmpty() ? Messages.NewCorpus_text : obstacle);
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(obstacle.isEmpty());
        }
    }

    @Override
    protected IDialogSettings getDialogBoundsSettings() {
        return DialogMemory.section("newCorpus.size");
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
