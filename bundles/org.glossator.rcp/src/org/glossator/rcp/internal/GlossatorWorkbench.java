package org.glossator.rcp.internal;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;

/** What the workbench is to do at its start and at its end. */
final class GlossatorWorkbench extends WorkbenchAdvisor {

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        IDE.registerAdapters();
        configurer.setSaveAndRestore(true);
        // nothing in the bars is there to be dragged: their handles do not show
        JFaceResources.getImageRegistry().put("org.eclipse.e4.ui.workbench.swt.DRAG_HANDLE",
                ImageDescriptor.createFromImageDataProvider(zoom -> invisible()));
    }

    @Override
    public void preStartup() {
        Clutter.hide(getWorkbenchConfigurer().getWorkbench().getService(MApplication.class));
    }

    @Override
    public void postStartup() {
        IWorkbench workbench = getWorkbenchConfigurer().getWorkbench();
        workbench.getDisplay().asyncExec(() -> Clutter.remove(workbench)); // after the first paint
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return "org.glossator.ui.annotate";
    }

    @Override
    public IAdaptable getDefaultPageInput() {
        return ResourcesPlugin.getWorkspace().getRoot();
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new GlossatorWindow(configurer);
    }

    private static ImageData invisible() {
        var dot = new ImageData(1, 1, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        dot.setAlpha(0, 0, 0);
        return dot;
    }
}
