package org.glossator.taxonomy.ui.internal.editor;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.texteditor.ITextEditor;
import org.glossator.taxonomy.ide.Change;
import org.glossator.taxonomy.ide.TaxonomySession;
import org.glossator.taxonomy.ui.internal.EditorLanguage;
import org.glossator.taxonomy.ui.internal.Services;

/** Lays out the selected lines, or the whole text where nothing is selected. */
@NonNullByDefault({})
public final class FormatHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        ITextEditor editor = HandlerUtil.getActiveEditorChecked(event).getAdapter(ITextEditor.class);
        if (editor != null && editor.isEditable()
                && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
            IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
            boolean all = selection.getLength() == 0;
            int start = all ? 0 : selection.getOffset();
            int end = all ? document.getLength() : selection.getOffset() + selection.getLength();
            DocumentPlaces.uri(document).ifPresent(uri -> format(document, uri, start, end));
        }
        return null; // reserved by the framework
    }

    private static void format(IDocument document, String uri, int start, int end) {
        TaxonomySession session = Services.get(EditorLanguage.class).session();
        String text = document.get();
        Display display = Display.getCurrent();
        session.update(uri, text);
        session.format(uri, start, end).thenAccept(changes -> display.asyncExec(() -> {
            if (document.get().equals(text)) { // else it was typed on: the key can be pressed again
                write(document, changes);
            }
        }));
    }

    private static void write(IDocument document, List<Change> changes) {
        try {
            TextChanges.apply(document, changes);
        } catch (CoreException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.LOG);
        }
    }
}
