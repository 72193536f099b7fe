package org.glossator.taxonomy.ui.internal.find;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.texteditor.ITextEditor;
import org.glossator.taxonomy.ide.Spot;
import org.glossator.taxonomy.ide.TaxonomySession;
import org.glossator.taxonomy.ui.internal.EditorLanguage;
import org.glossator.taxonomy.ui.internal.Services;
import org.glossator.taxonomy.ui.internal.editor.DocumentPlaces;

/** Lists where the name at the caret is used. */
@NonNullByDefault({})
public final class FindUsesHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        ITextEditor editor = HandlerUtil.getActiveEditorChecked(event).getAdapter(ITextEditor.class);
        if (editor != null && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
            IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
            Optional<String> uri = DocumentPlaces.uri(document);
            IWorkbenchPage page = editor.getSite().getPage();
            uri.ifPresent(address -> find(page, address, document.get(), selection.getOffset()));
        }
        return null; // reserved by the framework
    }

    private static void find(IWorkbenchPage page, String uri, String text, int offset) {
        TaxonomySession session = Services.get(EditorLanguage.class).session();
        session.update(uri, text);
        session.references(uri, offset).thenAccept(spots -> page.getWorkbenchWindow().getShell().getDisplay()
                .asyncExec(() -> show(page, spots, from(uri, offset, spots), word(text, offset))));
    }

    /** @return the one at the caret; the first where the text has gone on */
    private static int from(String uri, int offset, List<Spot> spots) {
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            if (spot.uri().equals(uri) && spot.start() <= offset && offset <= spot.end()) {
                return i;
            }
        }
        return 0;
    }

    private static String word(String text, int offset) {
        int start = offset;
        while (start > 0 && isWord(text.charAt(start - 1))) {
            start--;
        }
        int end = offset;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return start == end ? "…" : text.substring(start, end);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    private static void show(IWorkbenchPage page, List<Spot> spots, int from, String name) {
        try {
            if (page.showView(ReferencesView.ID) instanceof ReferencesView view) {
                view.show(name, spots, from);
                view.setFocus();
            }
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }
}
