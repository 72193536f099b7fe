package org.glossator.ui.internal;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Changes over to the perspective that {@code class="…:ID"} names. */
public final class PerspectiveHandler extends AbstractHandler implements IExecutableExtension, IElementUpdater {
    private String perspective = "";

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        perspective = String.valueOf(data);
    }

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        try {
            focus(PlatformUI.getWorkbench().showPerspective(perspective, window));
        } catch (WorkbenchException e) {
            throw new ExecutionException(perspective, e);
        }
        return null; // reserved by the framework
    }

    /** The editors move from one perspective to the other and lose the focus on the way: no key would work. */
    private static void focus(IWorkbenchPage page) {
        Display display = page.getWorkbenchWindow().getShell().getDisplay();
        display.asyncExec(() -> {
            IWorkbenchPart part = page.getActivePart();
            if (part != null && display.getFocusControl() == null) {
                part.setFocus();
            }
        });
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        IWorkbenchWindow window = element.getServiceLocator().getService(IWorkbenchWindow.class);
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        boolean inFront = page != null && page.getPerspective() != null
                && perspective.equals(page.getPerspective().getId());
        element.setChecked(inFront);
        String icon = perspective.substring(perspective.lastIndexOf('.') + 1) + (inFront ? "-on" : "");
        ResourceLocator.imageDescriptorFromBundle("org.glossator.ui", "icons/" + icon + ".svg")
                .ifPresent(element::setIcon); // filled: a pressed button is hard to see on dark ground, and a colour alone says nothing to some
    }
}
