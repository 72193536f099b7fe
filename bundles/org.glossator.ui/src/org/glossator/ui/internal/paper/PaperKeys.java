package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.services.IServiceLocator;
import org.glossator.ui.internal.palette.CategoryIndex;

/**
 * Which key bindings count while the page has the focus. The letters for going from claim to claim give way where the
 * taxonomy uses them as keys; the same commands have other keys too.
 */
final class PaperKeys {
    private static final String PAGE = "org.glossator.ui.paperContext";
    private static final String LETTERS = "org.glossator.ui.paperLettersContext";
    private static final String LETTERS_USED = "NP"; // as plugin.xml binds them

    private final IContextService contexts;
    private final Control control;
    private final List<IContextActivation> active = new ArrayList<>();
    private boolean letters = true;

    PaperKeys(IServiceLocator site, Control control) {
        contexts = site.getService(IContextService.class);
        this.control = control;
        control.addListener(SWT.FocusIn, event -> activate());
        control.addListener(SWT.FocusOut, event -> deactivate());
        control.addListener(SWT.Dispose, event -> deactivate());
    }

    void use(CategoryIndex index) {
        letters = LETTERS_USED.chars().noneMatch(c -> index.byKey((char) c).isPresent());
        if (control.isFocusControl()) {
            activate();
        }
    }

    private void activate() {
        deactivate();
        active.add(contexts.activateContext(PAGE));
        if (letters) {
            active.add(contexts.activateContext(LETTERS));
        }
    }

    private void deactivate() {
        contexts.deactivateContexts(active);
        active.clear();
    }
}
