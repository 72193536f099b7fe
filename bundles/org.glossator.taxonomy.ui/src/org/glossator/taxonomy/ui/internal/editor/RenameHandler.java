package org.glossator.taxonomy.ui.internal.editor;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.texteditor.ITextEditor;
import org.glossator.taxonomy.ide.Change;
import org.glossator.taxonomy.ide.Spot;
import org.glossator.taxonomy.ide.TaxonomySession;
import org.glossator.taxonomy.ui.internal.EditorLanguage;
import org.glossator.taxonomy.ui.internal.Messages;
import org.glossator.taxonomy.ui.internal.Services;

/** Renames what the caret is in, wherever it is mentioned. */
@NonNullByDefault({})
public final class RenameHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        ITextEditor editor = HandlerUtil.getActiveEditorChecked(event).getAdapter(ITextEditor.class);
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        if (editor != null && editor.isEditable()
                && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
            IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
            DocumentPlaces.uri(document).ifPresent(uri -> ask(shell, document, uri, selection.getOffset()));
        }
        return null; // reserved by the framework
    }

    private static void ask(Shell shell, IDocument document, String uri, int offset) {
        TaxonomySession session = Services.get(EditorLanguage.class).session();
        Display display = shell.getDisplay();
        String text = document.get();
        session.update(uri, text);
        session.references(uri, offset).thenAccept(spots -> display.asyncExec(() -> {
            if (!shell.isDisposed() && document.get().equals(text)) {
                ask(shell, text, uri, offset, spots);
            }
        }));
    }

    private static void ask(Shell shell, String text, String uri, int offset, List<Spot> spots) {
        if (spots.isEmpty()) {
            shell.getDisplay().beep(); // there is no name here
            return;
        }
        String old = spots.stream().filter(spot -> spot.uri().equals(uri)).findFirst()
                .map(spot -> text.substring(spot.start(), spot.end())).orElse("");
        long files = spots.stream().map(Spot::uri).distinct().count();
        var dialog = new InputDialog(shell, NLS.bind(Messages.RenameHandler_title, old),
                NLS.bind(Messages.RenameHandler_question, spots.size(), files), old, null);
        if (dialog.open() == Window.OK && !dialog.getValue().equals(old)) {
            rename(shell.getDisplay(), uri, offset, dialog.getValue().strip());
        }
    }

    private static void rename(Display display, String uri, int offset, String name) {
        Services.get(EditorLanguage.class).session().rename(uri, offset, name)
                .whenComplete((changes, failure) -> display.asyncExec(() -> {
                    if (failure == null) {
                        write(changes);
                    } else {
                        Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                                ? failure.getCause() : failure;
                        show(Status.warning(String.valueOf(cause.getMessage())));
                    }
                }));
    }

    private static void write(Map<String, List<Change>> changes) {
        try {
            TextChanges.apply(changes);
        } catch (CoreException e) {
            show(e.getStatus());
        }
    }

    private static void show(IStatus status) {
        StatusManager.getManager().handle(status, StatusManager.SHOW);
    }
}
