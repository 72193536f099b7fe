package org.glossator.ui.internal.comparison;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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

/** Writes what came of a comparison task to a file, as a table. */
final class ResultsExport {
    /** The family of the jobs that write. */
    static final Object FAMILY = ResultsExport.class;

    private static final String FOLDER = "folder";

    /** Which table. */
    enum Part {
        SCORES(Messages.ResultsExport_scores), ANSWERS(Messages.ResultsExport_answers), PEOPLE(Messages.ResultsExport_people),
        AGREEMENT(Messages.ResultsExport_agreement);

        private final String label;

        Part(String label) {
            this.label = label;
        }
    }

    private final TaskResults came;

    ResultsExport(TaskResults came) {
        this.came = came;
    }

    /** Asks for a file and writes it in a job. */
    void ask(Shell shell) {
        IDialogSettings memory = DialogMemory.section("comparison");
        var dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.ResultsExport_title);
        dialog.setOverwrite(true);
        dialog.setFilterNames(Stream.of(Part.values()).map(part -> part.label).toArray(String[]::new));
        dialog.setFilterExtensions(Stream.of(Part.values()).map(part -> "*.csv").toArray(String[]::new));
        dialog.setFilterPath(Objects.requireNonNullElse(memory.get(FOLDER), System.getProperty("user.home")));
        dialog.setFileName(came.task().title().replaceAll("[^\\p{L}\\p{N}. _-]", "_").strip() + ".csv");
        String file = dialog.open();
        if (file != null) {
            memory.put(FOLDER, Objects.toString(Path.of(file).getParent(), ""));
            write(shell.getDisplay(), Path.of(file), Part.values()[Math.max(0, dialog.getFilterIndex())]);
        }
    }

    private void write(Display display, Path file, Part part) {
        new FamilyJob(NLS.bind(Messages.ResultsExport_job, file.getFileName()), FAMILY, monitor -> {
            Outcome<Path> outcome = written(file, csv(part));
            if (!display.isDisposed()) {
                display.asyncExec(() -> tell(outcome, file));
            }
        }).schedule();
    }

    /** @return the table */
    String csv(Part part) {
        return switch (part) {
            case SCORES -> came.csv().scores(came.task(), came.results());
            case ANSWERS -> came.csv().answers(came.task(), came.rankings());
            case PEOPLE -> came.csv().people(came.results());
            case AGREEMENT -> came.csv().agreement(came.results());
        };
    }

    private static Outcome<Path> written(Path file, String csv) {
        try {
            Files.writeString(file, csv, StandardCharsets.UTF_8);
            return Outcome.done(file);
        } catch (IOException e) {
            return Outcome.refused("comparison.notWritten", NLS.bind(Messages.ResultsExport_failed, file, e.getMessage()));
        }
    }

    private static void tell(Outcome<Path> outcome, Path file) {
        if (outcome.isDone()) {
            Workbenches.say(NLS.bind(Messages.ResultsExport_done, file.getFileName()));
        } else {
            Problems.show(Messages.ResultsExport_title, List.copyOf(outcome.problems()));
        }
    }
}
