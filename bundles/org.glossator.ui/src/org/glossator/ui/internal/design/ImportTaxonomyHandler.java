package org.glossator.ui.internal.design;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.glossator.exchange.TaxonomyConversion;
import org.glossator.exchange.TaxonomyConversion.Reading;
import org.glossator.exchange.TaxonomyFormats;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.ui.Problems;
import org.glossator.ui.internal.DialogMemory;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.Workbenches;
import org.glossator.ui.internal.session.FamilyJob;

/** Asks for a file in any format of taxonomies, makes a text of it in the workspace, opens that, and says what was left out. */
public final class ImportTaxonomyHandler extends AbstractHandler {

    /** The family of the jobs that convert, for joining. */
    public static final Object FAMILY = ImportTaxonomyHandler.class;

    private static final String FILE = "org.glossator.ui.importTaxonomy.file"; // of the command; instead of asking for it
    private static final String FOLDER = "folder";

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveShell(event);
        TaxonomyFormats formats = Workbenches.service(TaxonomyFormats.class);
        @Nullable String named = event.getParameter(FILE);
        if (named != null) {
            read(formats, Path.of(named), Optional.empty(), PlatformUI.getWorkbench().getDisplay());
            return null; // reserved by the framework
        }
        var filters = FormatFilters.forReading(formats.all(), Messages.ImportTaxonomy_allFormats);
        IDialogSettings memory = DialogMemory.section("importTaxonomy");
        var dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setText(Messages.ImportTaxonomy_title);
        dialog.setFilterNames(filters.names().toArray(String[]::new));
        dialog.setFilterExtensions(filters.patterns().toArray(String[]::new));
        dialog.setFilterPath(Objects.requireNonNullElse(memory.get(FOLDER), System.getProperty("user.home")));
        String file = dialog.open();
        if (file != null) {
            memory.put(FOLDER, new File(file).getParent());
            read(formats, Path.of(file), filters.format(dialog.getFilterIndex()), shell.getDisplay());
        }
        return null; // reserved by the framework
    }

    /** Converts a file in a job, and opens the text. */
    public static void read(TaxonomyFormats formats, Path file, Optional<String> format, Display display) {
        new FamilyJob(NLS.bind(Messages.ImportTaxonomy_job, file.getFileName()), FAMILY, monitor -> {
            Outcome<IFile> outcome = Problems.guarded(() -> convert(formats, file, format, monitor));
            if (!display.isDisposed() && !monitor.isCanceled()) {
                display.asyncExec(() -> tell(outcome));
            }
        }).schedule();
    }

    private static Outcome<IFile> convert(TaxonomyFormats formats, Path file, Optional<String> format, IProgressMonitor monitor) {
        var conversion = new TaxonomyConversion(formats);
        return conversion.read(file, new Reading(format, Optional.empty(), Optional.empty()), monitor)
                .then(taxonomy -> conversion.text(taxonomy).then(text -> {
                    try {
                        return Outcome.done(NewFile.create(ResourcesPlugin.getWorkspace(), taxonomy.name(), text, monitor));
                    } catch (CoreException e) {
                        return Outcome.refused("convert.noAccess", NLS.bind(Messages.ImportTaxonomy_notWritten, e.getMessage()));
                    }
                }));
    }

    private static void tell(Outcome<IFile> outcome) {
        List<Problem> problems = outcome.problems();
        if (outcome instanceof Outcome.Done<IFile>(var file, var lost)) {
            Workbenches.page().ifPresent(page -> {
                try {
                    IDE.openEditor(page, file);
                } catch (PartInitException e) {
                    Problems.LOG.accept(new IllegalStateException(e));
                }
            });
            Workbenches.say(NLS.bind(Messages.ImportTaxonomy_done, file.getName()));
        }
        if (!problems.isEmpty()) {
            Problems.show(outcome.isDone() ? Messages.ImportTaxonomy_lost : Messages.ImportTaxonomy_failed, problems);
        }
    }
}
