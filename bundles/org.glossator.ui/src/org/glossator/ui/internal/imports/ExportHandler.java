package org.glossator.ui.internal.imports;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.glossator.exchange.CorpusExport;
import org.glossator.exchange.Formats;
import org.glossator.exchange.Formats.Format;
import org.glossator.model.Outcome;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusCounts;
import org.glossator.ui.Problems;
import org.glossator.ui.internal.DialogMemory;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.Workbenches;
import org.glossator.ui.internal.session.FamilyJob;

/** Asks for a file, whose type is the format, and writes the open corpus to it in a job. */
public final class ExportHandler extends AbstractHandler {
    private static final String FOLDER = "folder";

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Formats formats = Workbenches.service(Formats.class);
        List<Format> exports = formats.all().stream().filter(Format::exports).toList();
        Workbenches.session().corpus().ifPresent(corpus -> ask(HandlerUtil.getActiveShell(event), corpus, formats, exports));
        return null; // reserved by the framework
    }

    private static void ask(Shell shell, Corpus corpus, Formats formats, List<Format> exports) {
        IDialogSettings memory = DialogMemory.section("export");
        var dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.Export_title);
        dialog.setOverwrite(true);
        dialog.setFilterNames(exports.stream().map(Format::label).toArray(String[]::new));
        dialog.setFilterExtensions(exports.stream().map(f -> "*." + f.extensions().getFirst()).toArray(String[]::new));
        dialog.setFilterPath(Objects.requireNonNullElse(memory.get(FOLDER), System.getProperty("user.home")));
        dialog.setFileName(corpus.location().name() + "." + exports.getFirst().extensions().getFirst());
        String file = dialog.open();
        if (file != null) {
            memory.put(FOLDER, new File(file).getParent());
            Format format = exports.get(Math.max(0, dialog.getFilterIndex()));
            export(new CorpusExport(formats), format, corpus, Path.of(file), shell.getDisplay());
        }
    }

    private static void export(CorpusExport export, Format format, Corpus corpus, Path file, Display display) {
        new FamilyJob(NLS.bind(Messages.Export_job, file.getFileName()), ImportPapersWizard.FAMILY, monitor -> {
            Outcome<CorpusCounts> outcome = Problems
                    .guarded(() -> export.run(format.id(), corpus, file, monitor));
            if (!display.isDisposed() && !monitor.isCanceled()) {
                display.asyncExec(() -> tell(outcome, file));
            }
        }).schedule();
    }

    private static void tell(Outcome<CorpusCounts> outcome, Path file) {
        if (outcome instanceof Outcome.Done<CorpusCounts>(var counts, var lost)) {
            Workbenches.say(NLS.bind(Messages.Export_done, counts.papers(), file.getFileName()));
        }
        if (!outcome.problems().isEmpty()) {
            Problems.show(outcome.isDone() ? Messages.Export_lost : Messages.Export_failed, outcome.problems());
        }
    }
}
