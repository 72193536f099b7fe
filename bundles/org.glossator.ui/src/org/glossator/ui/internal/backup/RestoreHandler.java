package org.glossator.ui.internal.backup;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.glossator.exchange.CorpusArchives;
import org.glossator.model.Outcome;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusLocation;
import org.glossator.ui.Problems;
import org.glossator.ui.internal.Workbenches;
import org.glossator.ui.internal.session.FamilyJob;
import org.glossator.ui.internal.session.NewCorpusDialog;

/** Makes a corpus of a backup, in a job, and opens it. */
public final class RestoreHandler extends AbstractHandler {
    private static final String FILE = "org.glossator.ui.restoreBackup.file";

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveShell(event);
        Optional.ofNullable(event.getParameter(FILE)).map(Path::of)
                .or(() -> BackupFiles.ask(shell, SWT.OPEN, Messages.Restore_title, "")).ifPresent(file -> ask(shell, file));
        return null; // reserved by the framework
    }

    private static void ask(Shell shell, Path file) {
        String name = file.getFileName().toString();
        NewCorpusDialog dialog = NewCorpusDialog.inWorkspace(shell, new NewCorpusDialog.Words(Messages.Restore_title,
                NLS.bind(Messages.Restore_head, name), Messages.Restore_text, Messages.Restore_restore),
                name.replaceFirst("\\.[^.]+$", ""));
        if (dialog.open() == Window.OK) {
            restore(file, dialog.location(), Display.getCurrent());
        }
    }

    private static void restore(Path file, CorpusLocation place, Display display) {
        Corpora corpora = Workbenches.service(Corpora.class);
        new FamilyJob(NLS.bind(Messages.Restore_job, file.getFileName()), BackupFiles.FAMILY, monitor -> {
            Outcome<CorpusCounts> outcome = Problems
                    .guarded(() -> new CorpusArchives(corpora).restore(file, place, monitor));
            if (!display.isDisposed() && !monitor.isCanceled()) {
                display.asyncExec(() -> tell(outcome, place));
            }
        }).schedule();
    }

    private static void tell(Outcome<CorpusCounts> outcome, CorpusLocation place) {
        if (outcome.isDone()) {
            Workbenches.session().open(place, Opening.EXISTING);
        } else {
            Problems.show(Messages.Restore_failed, outcome.problems());
        }
    }
}
