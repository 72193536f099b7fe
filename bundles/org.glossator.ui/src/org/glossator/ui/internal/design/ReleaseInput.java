package org.glossator.ui.internal.design;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.OptionalLong;

import org.eclipse.core.resources.IEncodedStorage;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IStorageEditorInput;
import org.glossator.model.IdText;
import org.glossator.model.ReleaseId;
import org.glossator.store.ReleaseRecord;

/** The text of a release, which nobody can change. */
final class ReleaseInput extends PlatformObject implements IStorageEditorInput, IPersistableElement {
    private static final String RELEASE = "release";
    private static final String LABEL = "label";

    private final ReleaseId id;
    private final String label;
    private final String text;

    ReleaseInput(ReleaseRecord release, String text) {
        this(release.id(), DesignLabels.release(release), text);
    }

    private ReleaseInput(ReleaseId id, String label, String text) {
        this.id = id;
        this.label = label;
        this.text = text;
    }

    /** @return null where the memento was not written by {@link #saveState}, as the platform wants it */
    static @Nullable ReleaseInput restore(IMemento memento) {
        OptionalLong id = IdText.parse(Objects.requireNonNullElse(memento.getString(RELEASE), ""));
        String label = memento.getString(LABEL);
        String text = memento.getTextData();
        return id.isEmpty() || label == null || text == null ? null
                : new ReleaseInput(new ReleaseId(id.getAsLong()), label, text);
    }

    ReleaseId id() {
        return id;
    }

    /** A release never changes, so its text can be kept with the window. */
    @Override
    public void saveState(IMemento memento) {
        memento.putString(RELEASE, id.toString());
        memento.putString(LABEL, label);
        memento.putTextData(text);
    }

    @Override
    public String getFactoryId() {
        return ReleaseInputFactory.ID;
    }

    @Override
    public IEncodedStorage getStorage() {
        return new Content(label, text);
    }

    /** As a file's: by its ending the editor knows what to paint. */
    @Override
    public String getName() {
        return label + "." + TaxonomyFiles.EXTENSION;
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
        return ResourceLocator.imageDescriptorFromBundle(ReleaseInput.class, "icons/release.svg").orElse(null);
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
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
