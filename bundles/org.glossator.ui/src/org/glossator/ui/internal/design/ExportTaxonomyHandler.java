package org.glossator.ui.internal.design;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IStorageEditorInput;
import org.eclipse.ui.handlers.HandlerUtil;
import org.glossator.exchange.TaxonomyConversion;
import org.glossator.exchange.TaxonomyFormats;
import org.glossator.model.Outcome;
import org.glossator.model.Taxonomy;
import org.glossator.taxonomy.Taxonomies;
import org.glossator.ui.Problems;
import org.glossator.ui.internal.DialogMemory;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.Workbenches;
import org.glossator.ui.internal.session.FamilyJob;

/** Asks for a file, whose kind is the format, writes the taxonomy of the editor in front to it, and says what the format cannot. */
public final class ExportTaxonomyHandler extends AbstractHandler {
    private static final String FILE = "org.glossator.ui.exportTaxonomy.file"; // of the command; instead of asking for it
    private static final String FOLDER = "folder";

    /** What is exported: a text, and where its imports are looked for. */
    private record Source(String text, String file, String name) {
    }

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        IEditorPart editor = HandlerUtil.getActiveEditorChecked(event);
        if (editor.getEditorInput() instanceof IStorageEditorInput input && editor.getSite().getPage().saveEditor(editor, false)) {
            @Nullable String named = event.getParameter(FILE);
            Shell shell = editor.getSite().getShell(); // the active one may be a dialog that has just gone
            if (named == null) {
                ask(shell, source(input));
            } else {
                write(Workbenches.service(TaxonomyFormats.class), source(input), Path.of(named), Optional.empty(), shell.getDisplay());
            }
        }
        return null; // reserved by the framework
    }

    private static Source source(IStorageEditorInput input) throws ExecutionException {
        IFile file = Adapters.adapt(input, IFile.class);
        try (InputStream content = input.getStorage().getContents()) {
            String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            String path = file == null || file.getLocation() == null ? input.getName() : file.getLocation().toOSString();
            String name = input.getName().replaceAll("\\." + TaxonomyFiles.EXTENSION + "$", "");
            return new Source(text, path, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CoreException e) {
            throw new ExecutionException(input.getName(), e);
        }
    }

    private static void ask(Shell shell, Source source) {
        TaxonomyFormats formats = Workbenches.service(TaxonomyFormats.class);
        var filters = FormatFilters.forWriting(formats.all());
        IDialogSettings memory = DialogMemory.section("exportTaxonomy");
        var dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.ExportTaxonomy_title);
        dialog.setOverwrite(true);
        dialog.setFilterNames(filters.names().toArray(String[]::new));
        dialog.setFilterExtensions(filters.patterns().toArray(String[]::new));
        dialog.setFilterPath(Objects.requireNonNullElse(memory.get(FOLDER), System.getProperty("user.home")));
        dialog.setFileName(source.name + filters.patterns().getFirst().substring(1));
        String file = dialog.open();
        if (file != null) {
            memory.put(FOLDER, new File(file).getParent());
            write(formats, source, Path.of(file), filters.formatFor(Path.of(file), dialog.getFilterIndex(), formats), shell.getDisplay());
        }
    }

    private static void write(TaxonomyFormats formats, Source source, Path file, Optional<String> format, Display display) {
        Taxonomies taxonomies = Workbenches.service(Taxonomies.class);
        new FamilyJob(NLS.bind(Messages.Export_job, file.getFileName()), ImportTaxonomyHandler.FAMILY, monitor -> {
            Outcome<String> outcome = Problems.guarded(() -> switch (taxonomies.compile(source.text, source.file)) {
                case Outcome.Refused<Taxonomy>(var problems) -> new Outcome.Refused<>(problems);
                // what is wrong with the text is no news: only what the format cannot say
                case Outcome.Done<Taxonomy>(var taxonomy, var known) -> new TaxonomyConversion(formats)
                        .write(taxonomy, file, format, true, monitor);
            });
            if (!display.isDisposed() && !monitor.isCanceled()) {
                display.asyncExec(() -> tell(outcome, file));
            }
        }).schedule();
    }

    private static void tell(Outcome<String> outcome, Path file) {
        if (outcome.isDone()) {
            Workbenches.say(NLS.bind(Messages.ExportTaxonomy_done, file.getFileName()));
        }
        if (!outcome.problems().isEmpty()) {
            Problems.show(outcome.isDone() ? Messages.ExportTaxonomy_lost : Messages.ExportTaxonomy_failed, outcome.problems());
        }
    }
}
