package org.glossator.ui.internal.statistics;

import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/** All statistics are of the open corpus. */
final class StatisticsInput extends PlatformObject implements IEditorInput, IPersistableElement {

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
        return Messages.StatisticsEditor_title;
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getFactoryId() {
        return StatisticsInputFactory.ID;
    }

    @Override
    public void saveState(IMemento memento) {
        // there is but one
    }

    @Override
    public String getToolTipText() {
        return Messages.StatisticsEditor_title;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatisticsInput;
    }

    @Override
    public int hashCode() {
        return StatisticsInput.class.hashCode();
    }
}
