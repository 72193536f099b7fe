package org.glossator.taxonomy.ui.internal.editor;

import java.util.Arrays;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

/** Comments the selected lines out, or in again. */
@NonNullByDefault({})
public final class ToggleCommentHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        ITextEditor editor = HandlerUtil.getActiveEditorChecked(event).getAdapter(ITextEditor.class);
        if (editor != null && editor.isEditable()
                && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
            IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
            try {
                toggle(document, selection, editor);
            } catch (BadLocationException e) {
                throw new ExecutionException("the selection is not in the text", e);
            }
        }
        return null; // reserved by the framework
    }

    private static void toggle(IDocument document, ITextSelection selection, ITextEditor editor) throws BadLocationException {
        int start = document.getLineOffset(selection.getStartLine());
        int lastLine = Math.max(selection.getStartLine(), selection.getEndLine());
        int end = document.getLineOffset(lastLine) + document.getLineInformation(lastLine).getLength();
        String before = document.get(start, end - start);
        String delimiter = before.contains("\r\n") ? "\r\n" : "\n";
        String after = String.join(delimiter, CommentLines.toggle(Arrays.asList(before.split("\\R", -1))));
        document.replace(start, end - start, after);
        if (selection.getLength() > 0) {
            editor.selectAndReveal(start, after.length());
        }
    }
}
