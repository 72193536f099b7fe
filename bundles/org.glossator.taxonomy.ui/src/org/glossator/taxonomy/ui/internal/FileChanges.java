package org.glossator.taxonomy.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.glossator.taxonomy.ui.internal.editor.DocumentPlaces;

/** Hears which taxonomies of the workspace were made, changed or deleted, by whatever program. */
final class FileChanges {
    private static final int CONTENT = IResourceDelta.CONTENT | IResourceDelta.REPLACED;

    private final Consumer<List<String>> then;
    private final IResourceChangeListener listener = this::changed;
    private final AtomicBoolean following = new AtomicBoolean();

    /** @param then told their addresses, on whatever thread changed them */
    FileChanges(Consumer<List<String>> then) {
        this.then = then;
    }

    /** Begins, unless it has begun. */
    void follow() {
        if (following.compareAndSet(false, true)) {
            ResourcesPlugin.getWorkspace().addResourceChangeListener(listener, IResourceChangeEvent.POST_CHANGE);
        }
    }

    void end() {
        if (following.get()) {
            ResourcesPlugin.getWorkspace().removeResourceChangeListener(listener);
        }
    }

    private void changed(IResourceChangeEvent event) {
        var uris = new ArrayList<String>();
        try {
            event.getDelta().accept(delta -> {
                IResource resource = delta.getResource();
                boolean content = delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & CONTENT) != 0;
                if (resource.getType() == IResource.FILE && "taxonomy".equals(resource.getFileExtension()) && content
                        && resource.getLocationURI() != null) {
                    uris.add(DocumentPlaces.uri(resource.getLocationURI().toString()));
                }
                return true;
            });
        } catch (CoreException e) {
            ILog.of(FileChanges.class).error(e.getMessage(), e);
        }
        if (!uris.isEmpty()) {
            then.accept(uris);
        }
    }
}
