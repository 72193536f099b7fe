package org.glossator.ui.internal;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;

/** An editor in which nothing ever waits to be saved: each step goes to the corpus at once, or there are none. */
public abstract class NeverDirtyEditor extends EditorPart {

    /** Takes the input, and its name for the tab. */
    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public final boolean isDirty() {
        return false;
    }

    @Override
    public final boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public final void doSave(IProgressMonitor monitor) {
        // never dirty
    }

    @Override
    public final void doSaveAs() {
        throw new UnsupportedOperationException(); // not allowed
    }
}
