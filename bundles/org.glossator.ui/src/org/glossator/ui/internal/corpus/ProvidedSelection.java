package org.glossator.ui.internal.corpus;

import org.eclipse.core.commands.common.EventManager;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** The selection of a widget that is no viewer. */
final class ProvidedSelection extends EventManager implements ISelectionProvider {
    private ISelection selection = StructuredSelection.EMPTY;

    void set(ISelection now) {
        if (!now.equals(selection)) {
            selection = now;
            var event = new SelectionChangedEvent(this, now);
            for (Object listener : getListeners()) {
                ((ISelectionChangedListener) listener).selectionChanged(event);
            }
        }
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        addListenerObject(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        removeListenerObject(listener);
    }

    @Override
    public ISelection getSelection() {
        return selection;
    }

    /** Only the list itself selects. */
    @Override
    public void setSelection(ISelection wanted) {
        set(wanted);
    }
}
