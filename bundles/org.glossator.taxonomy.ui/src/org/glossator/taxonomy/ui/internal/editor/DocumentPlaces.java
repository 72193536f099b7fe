package org.glossator.taxonomy.ui.internal.editor;

import java.util.Optional;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filesystem.IFileStore;
import org.eclipse.jface.text.IDocument;

/** Where the file of a document is. */
public final class DocumentPlaces {

    private DocumentPlaces() {
    }

    /** @return the address of the file; nothing for a document without one */
    public static Optional<String> uri(IDocument document) {
        ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
        IFileStore store = buffer == null ? null : buffer.getFileStore();
        return Optional.ofNullable(store).map(file -> uri(file.toURI().toString()));
    }

    /** @return with the three slashes that the language server wants */
    public static String uri(String address) {
        return address.replaceFirst("^file:/+", "file:///");
    }
}
