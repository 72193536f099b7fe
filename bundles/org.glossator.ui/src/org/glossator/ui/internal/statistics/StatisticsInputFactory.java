package org.glossator.ui.internal.statistics;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Makes the input anew when the workbench starts. */
public final class StatisticsInputFactory implements IElementFactory {
    static final String ID = "org.glossator.ui.statisticsInput";

    @Override
    public IAdaptable createElement(IMemento memento) {
        return new StatisticsInput();
    }
}
