package org.glossator.ui.internal.session;

import java.nio.file.Path;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.glossator.store.CorpusLocation;
import org.glossator.ui.internal.FormDialog;
import org.glossator.ui.internal.Messages;

/** Asks for the name and the place of a new corpus. */
public final class NewCorpusDialog extends FormDialog {
    private final NewCorpusForm form;
    private final Path usualFolder;

    private NewCorpusDialog(Shell parent, Path usualFolder) {
        super(parent, Messages.NewCorpus_title, "newCorpus.size", 3);
        this.usualFolder = usualFolder;
        form = new NewCorpusForm(usualFolder);
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
    protected void createFields(Composite area) {
        new Label(area, SWT.NONE).setText(Messages.NewCorpus_name);
        var name = new Text(area, SWT.BORDER | SWT.SINGLE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(name);
        name.addListener(SWT.Modify, e -> {
            form.name(name.getText());
            say();
        });
        new Label(area, SWT.NONE).setText(Messages.NewCorpus_folder);
        var folder = new Text(area, SWT.BORDER | SWT.SINGLE);
        folder.setText(usualFolder.toString());
        GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(folder);
        folder.addListener(SWT.Modify, e -> {
            form.folder(folder.getText());
            say();
        });
        var browse = new Button(area, SWT.PUSH);
        browse.setText(Messages.NewCorpus_browse);
        browse.addListener(SWT.Selection, e -> {
            String chosen = new DirectoryDialog(getShell()).open();
            if (chosen != null) {
                folder.setText(chosen);
            }
        });
    }

    @Override
    protected String head() {
        return Messages.NewCorpus_head;
    }

    @Override
    protected Says says() {
        String obstacle = form.obstacle();
        return new Says(obstacle.isEmpty() ? Messages.NewCorpus_text : obstacle, obstacle.isEmpty(), Messages.NewCorpus_make);
    }
}
