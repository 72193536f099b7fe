package org.glossator.ui.internal.comparison;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.services.IServiceLocator;

/** The key bindings of a question count while it has the focus. */
final class CompareKeys {
    private static final String CONTEXT = "org.glossator.ui.comparingContext";

    private final IContextService contexts;
    private final List<IContextActivation> active = new ArrayList<>();

    CompareKeys(IServiceLocator site, Control control) {
        contexts = site.getService(IContextService.class);
        control.addListener(SWT.FocusIn, event -> activate());
        control.addListener(SWT.FocusOut, event -> deactivate());
        control.addListener(SWT.Dispose, event -> deactivate());
    }

    private void activate() {
        deactivate();
        active.add(contexts.activateContext(CONTEXT));
    }

    private void deactivate() {
        contexts.deactivateContexts(active);
        active.clear();
    }
}
