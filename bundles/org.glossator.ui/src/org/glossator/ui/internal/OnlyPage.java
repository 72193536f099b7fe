package org.glossator.ui.internal;

import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.PlatformUI;

/**
 * What an editor shows of which there is but one page, as the welcome or the statistics of the open corpus. It is called as
 * its editor is.
 */
final class OnlyPage extends PlatformObject implements IEditorInput, IPersistableElement {
    private final String editor;

    /** @param editor the editor's id */
    OnlyPage(String editor) {
        this.editor = editor;
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
    public String getName() {
        IEditorDescriptor known = PlatformUI.getWorkbench().getEditorRegistry().findEditor(editor);
        return known == null ? "" : known.getLabel();
    }

    @Override
    public String getToolTipText() {
        return getName();
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getFactoryId() {
        return OnlyPageFactory.ID;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(OnlyPageFactory.EDITOR, editor);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OnlyPage page && page.editor.equals(editor);
    }

    @Override
    public int hashCode() {
        return editor.hashCode();
    }
}
