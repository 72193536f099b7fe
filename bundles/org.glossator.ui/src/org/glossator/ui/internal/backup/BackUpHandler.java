package org.glossator.ui.internal.backup;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.handlers.HandlerUtil;
import org.glossator.exchange.CorpusArchives;
import org.glossator.model.Outcome;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusLocation;
import org.glossator.ui.Problems;
import org.glossator.ui.internal.Workbenches;
import org.glossator.ui.internal.session.FamilyJob;

/** Writes all of the open corpus, with its history, to a file, in a job. */
public final class BackUpHandler extends AbstractHandler {
    private static final String FILE = "org.glossator.ui.backUp.file";

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Workbenches.session().wholeCorpus().map(Corpus::location).ifPresent(corpus -> Optional
                .ofNullable(event.getParameter(FILE)).map(Path::of).or(() -> BackupFiles.ask(HandlerUtil.getActiveShell(event),
                        SWT.SAVE, Messages.BackUp_title, corpus.name() + "-" + LocalDate.now() + ".zip"))
                .ifPresent(file -> write(corpus, file, Display.getCurrent())));
        return null; // reserved by the framework
    }

    /** With a handle of its own, so that the window may change over to another corpus meanwhile. */
    private static void write(CorpusLocation corpus, Path file, Display display) {
        Corpora corpora = Workbenches.service(Corpora.class);
        new FamilyJob(NLS.bind(Messages.BackUp_job, file.getFileName()), BackupFiles.FAMILY, monitor -> {
            Outcome<CorpusCounts> outcome = Problems.guarded(() -> corpora.open(corpus, Opening.EXISTING).then(opened -> {
                try (Corpus open = opened) {
                    return new CorpusArchives(corpora).backup(open, file, monitor);
                }
            }));
            if (!display.isDisposed() && !monitor.isCanceled()) {
                display.asyncExec(() -> tell(outcome, file));
            }
        }).schedule();
    }

    private static void tell(Outcome<CorpusCounts> outcome, Path file) {
        if (outcome instanceof Outcome.Done<CorpusCounts>(var counts, var warnings)) {
            Workbenches.say(NLS.bind(Messages.BackUp_done, counts.papers(), file.getFileName()));
        } else {
            Problems.show(Messages.BackUp_failed, outcome.problems());
        }
    }
}
