package org.glossator.ui.internal.welcome;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Makes the input anew when the workbench starts. */
public final class WelcomeInputFactory implements IElementFactory {
    static final String ID = "org.glossator.ui.welcomeInput";

    @Override
    public IAdaptable createElement(IMemento memento) {
        return new WelcomeInput();
    }
}
