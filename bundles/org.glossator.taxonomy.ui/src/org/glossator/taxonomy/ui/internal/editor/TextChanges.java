package org.glossator.taxonomy.ui.internal.editor;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.filesystem.IFileStore;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.edits.TextEdit;
import org.glossator.taxonomy.ide.Change;

/** Writes changes of the language into documents: one step to undo for each. Files that no editor shows are kept at once. */
@NonNullByDefault({})
final class TextChanges {

    private TextChanges() {
    }

    static void apply(Map<String, List<Change>> changes) throws CoreException {
        for (Map.Entry<String, List<Change>> text : changes.entrySet()) {
            apply(text.getKey(), text.getValue());
        }
    }

    private static void apply(String uri, List<Change> changes) throws CoreException {
        ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
        IFileStore file = EFS.getStore(URI.create(uri));
        boolean shown = buffers.getFileStoreTextFileBuffer(file) != null;
        buffers.connectFileStore(file, new NullProgressMonitor());
        try {
            ITextFileBuffer buffer = buffers.getFileStoreTextFileBuffer(file);
            apply(buffer.getDocument(), changes);
            if (!shown) {
                buffer.commit(new NullProgressMonitor(), false);
            }
        } finally {
            buffers.disconnectFileStore(file, new NullProgressMonitor());
        }
    }

    static void apply(IDocument document, List<Change> changes) throws CoreException {
        var all = new MultiTextEdit();
        changes.forEach(change -> all.addChild(new ReplaceEdit(change.start(), change.end() - change.start(), change.text())));
        try {
            all.apply(document, TextEdit.CREATE_UNDO);
        } catch (BadLocationException e) {
            throw new CoreException(Status.error("the text has changed meanwhile", e));
        }
    }
}
