package org.glossator.ui.internal.design;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IEncodedStorage;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IStorageEditorInput;
import org.glossator.model.ReleaseId;
import org.glossator.store.ReleaseRecord;

/** The text of a release, which nobody can change. */
final class ReleaseInput extends PlatformObject implements IStorageEditorInput {
    private final ReleaseId id;
    private final String label;
    private final String text;

    ReleaseInput(ReleaseRecord release, String text) {
        id = release.id();
        label = DesignLabels.release(release);
        this.text = text;
    }

    @Override
    public IEncodedStorage getStorage() {
        return new Content(label, text);
    }

    @Override
    public String getName() {
        return label;
    }

    @Override
    public String getToolTipText() {
        return label;
    }

    @Override
    public boolean exists() {
        return false; // nothing that the list of recent files could offer
    }

    @Override
    public @Nullable ImageDescriptor getImageDescriptor() {
        return null;
    }

    @Override
    public @Nullable IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReleaseInput input && input.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    private static final class Content extends PlatformObject implements IEncodedStorage {
        private final String label;
        private final String text;

        Content(String label, String text) {
            this.label = label;
            this.text = text;
        }

        @Override
        public InputStream getContents() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String getCharset() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public @Nullable IPath getFullPath() {
            return null;
        }

        @Override
        public String getName() {
            return label + "." + TaxonomyFiles.EXTENSION;
        }

        @Override
        public boolean isReadOnly() {
            return true;
        }
    }
}
