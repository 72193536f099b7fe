package org.glossator.ui.internal.design;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Makes inputs anew when the workbench starts. */
public final class ReleaseInputFactory implements IElementFactory {
    static final String ID = "org.glossator.ui.releaseInput";

    @Override
    public @Nullable IAdaptable createElement(IMemento memento) {
        return ReleaseInput.restore(memento);
    }
}
