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
    private final Words words;
    private final String usualName;

    /**
     * What the dialog says.
     *
     * @param title of the window
     * @param head what is asked
     * @param text below the head, once nothing is missing
     * @param button what is done
     */
    public record Words(String title, String head, String text, String button) {
        private static Words usual() {
            return new Words(Messages.NewCorpus_title, Messages.NewCorpus_head, Messages.NewCorpus_text, Messages.NewCorpus_make);
        }
    }

    private NewCorpusDialog(Shell parent, Path usualFolder, Words words, String usualName) {
        super(parent, words.title(), "newCorpus.size", 3);
        this.usualFolder = usualFolder;
        this.words = words;
        this.usualName = usualName;
        form = new NewCorpusForm(usualFolder);
    }

    /** Offers the workspace's folder of corpora. */
    public static NewCorpusDialog inWorkspace(Shell parent) {
        return inWorkspace(parent, Words.usual(), "");
    }

    /**
     * Offers the workspace's folder of corpora.
     *
     * @param name that is offered; may be empty
     */
    public static NewCorpusDialog inWorkspace(Shell parent, Words words, String name) {
        return new NewCorpusDialog(parent, FirstCorpus.corpora(), words, name);
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
        name.setText(usualName);
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
        return words.head();
    }

    @Override
    protected Says says() {
        String obstacle = form.obstacle();
        return new Says(obstacle.isEmpty() ? words.text() : obstacle, obstacle.isEmpty(), words.button());
    }
}
