package org.glossator.ui.internal.paper;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Makes inputs anew when the workbench starts. */
public final class PaperInputFactory implements IElementFactory {
    static final String ID = "org.glossator.ui.paperInput";

    @Override
    public @Nullable IAdaptable createElement(IMemento memento) {
        return PaperInput.restore(memento);
    }
}
