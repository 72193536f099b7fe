package org.glossator.taxonomy.ui.internal.editor;

import java.net.URI;
import java.util.Optional;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.texteditor.ITextEditor;

/** Goes to a place in a text, in its editor. On the UI thread. */
@NonNullByDefault({})
public final class TextPlaces {

    private TextPlaces() {
    }

    /** Opens the text where no editor shows it, and selects what stands there; says what is wrong where that fails. */
    public static void show(IWorkbenchPage page, String uri, int start, int end) {
        try {
            Optional<IFile> file = file(uri);
            IEditorPart editor = file.isPresent() ? IDE.openEditor(page, file.get())
                    : IDE.openEditorOnFileStore(page, EFS.getStore(URI.create(uri)));
            ITextEditor text = editor.getAdapter(ITextEditor.class);
            if (text != null) {
                text.selectAndReveal(start, end - start);
            }
        } catch (CoreException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }

    /** @return the file of the workspace, which is what editors are opened on where there is one */
    private static Optional<IFile> file(String uri) {
        for (IFile file : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(URI.create(uri))) {
            if (file.isAccessible()) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** @return the name of the file, without the folders and the ending */
    public static String file(URI address) {
        String path = address.getPath() == null ? "" : address.getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.endsWith(".taxonomy") ? name.substring(0, name.length() - ".taxonomy".length()) : name;
    }
}
