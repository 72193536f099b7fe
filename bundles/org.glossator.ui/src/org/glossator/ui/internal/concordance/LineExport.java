package org.glossator.ui.internal.concordance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.glossator.model.Outcome;
import org.glossator.ui.Problems;
import org.glossator.ui.internal.DialogMemory;
import org.glossator.ui.internal.Workbenches;
import org.glossator.ui.internal.session.FamilyJob;

/** Writes lines to a table that other programs read. */
final class LineExport {
    private static final String FOLDER = "folder";

    private LineExport() {
    }

    /** Asks for a file and writes the lines to it in a job. */
    static void ask(Shell shell, List<ConcordanceLine> all) {
        IDialogSettings memory = DialogMemory.section("concordance");
        var dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.ConcordanceView_exportToolTip);
        dialog.setOverwrite(true);
        dialog.setFilterExtensions(new String[] {"*.csv"});
        dialog.setFilterPath(Objects.requireNonNullElse(memory.get(FOLDER), System.getProperty("user.home")));
        dialog.setFileName("concordance.csv");
        String chosen = dialog.open();
        if (chosen != null) {
            Path file = Path.of(chosen);
            memory.put(FOLDER, Objects.toString(file.getParent(), ""));
            Display display = shell.getDisplay();
            new FamilyJob(Messages.ConcordanceView_exportToolTip, ConcordanceView.FAMILY, monitor -> {
                Outcome<Integer> outcome = written(file, all);
                display.asyncExec(() -> {
                    if (outcome.isDone()) {
                        Workbenches.say(NLS.bind(Messages.ConcordanceView_exported, ConcordanceView.number(all.size()), file.getFileName()));
                    } else {
                        Problems.show(Messages.ConcordanceView_exportToolTip, outcome.problems());
                    }
                });
            }).schedule();
        }
    }

    private static Outcome<Integer> written(Path file, List<ConcordanceLine> all) {
        try {
            Files.writeString(file, ConcordanceLine.csv(all));
            return Outcome.done(all.size());
        } catch (IOException e) {
            return Outcome.refused("concordance.notWritten",
                    NLS.bind(Messages.ConcordanceView_exportFailed, file, e.getMessage()));
        }
    }
}
