package org.glossator.tests.workbench.pages;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** The dialogs by which a corpus is opened, each gone through as a whole. */
public final class CorpusDialogs {
    private final Desktop desktop;

    CorpusDialogs(Desktop desktop) {
        this.desktop = desktop;
    }

    /** Goes through the dialog that makes a corpus, and waits until it is open. */
    public void make(String name, Path folder) {
        desktop.commands().run("org.glossator.ui.newCorpus");
        nameCorpus(desktop.dialogs().named("New Corpus"), name, folder, "Make");
    }

    /** Goes through the dialog that makes a corpus of a backup, and waits until it is open. */
    public void restore(Path backup, String name, Path folder) {
        desktop.commands().run("org.glossator.ui.restoreBackup", backup);
        nameCorpus(desktop.dialogs().named("Restore Backup"), name, folder, "Restore");
    }

    private void nameCorpus(Shell dialog, String name, Path folder, String button) {
        Waiting.act(() -> {
            List<Text> fields = Widgets.all(dialog, Text.class).stream().filter(Text::getEditable).toList();
            fields.get(0).setText(name);
            fields.get(1).setText(folder.toString());
            Widgets.press(Widgets.button(dialog, button).orElseThrow());
        });
        Waiting.until("the corpus is open",
                () -> desktop.session().corpus().filter(c -> c.location().address().equals(folder.resolve(name).toString())).isPresent());
        desktop.settle();
    }

    /**
     * Goes through the dialog for the corpora of teams.
     *
     * @param url JDBC URL, as it is mailed round in a team; may hold the password
     * @param make whether a corpus is made where there is none
     */
    public void openTeam(String url, boolean make) {
        desktop.commands().run("org.glossator.ui.openTeamCorpus");
        Shell dialog = desktop.dialogs().named("Open Team Corpus");
        Waiting.act(() -> {
            Widgets.first(dialog, Text.class, Text::getEditable).orElseThrow().setText(url);
            Widgets.button(dialog, "Make a new corpus if the database has none").filter(check -> make).ifPresent(check -> {
                check.setSelection(true);
                Widgets.press(check);
            });
        });
        Button open = Waiting.untilThere("Open can be pressed", () -> Widgets.button(dialog, "Open").filter(Button::isEnabled));
        Waiting.act(() -> Widgets.press(open));
        Waiting.until("the dialog has gone", dialog::isDisposed);
    }
}
