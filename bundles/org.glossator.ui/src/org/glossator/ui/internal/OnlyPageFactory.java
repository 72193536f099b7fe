package org.glossator.ui.internal;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Makes the input of an only page anew when the workbench starts. */
public final class OnlyPageFactory implements IElementFactory {
    static final String ID = "org.glossator.ui.onlyPage";
    static final String EDITOR = "editor";

    @Override
    public @Nullable IAdaptable createElement(IMemento memento) {
        String editor = memento.getString(EDITOR);
        return editor == null ? null : new OnlyPage(editor); // null: the workbench leaves the tab out
    }
}
