package org.glossator.rcp.internal;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.services.IStylingEngine;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;

/** What the workbench is to do at its start and at its end. */
final class GlossatorWorkbench extends WorkbenchAdvisor {
    /** Milliseconds until what nobody sees at first is done; a person needs longer to open a dialog. */
    private static final int LATER = 2_000;

    private final List<Path> files;
    private final OpenRequests requests;

    /**
     * @param files to open at the start
     * @param requests for more, of other starts
     */
    GlossatorWorkbench(List<Path> files, OpenRequests requests) {
        this.files = files;
        this.requests = requests;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
        // nothing in the bars is there to be dragged: their handles do not show
        JFaceResources.getImageRegistry().put("org.eclipse.e4.ui.workbench.swt.DRAG_HANDLE",
                ImageDescriptor.createFromImageDataProvider(zoom -> invisible()));
    }

    @Override
    public void preStartup() {
        IWorkbench workbench = getWorkbenchConfigurer().getWorkbench();
        MApplication application = workbench.getService(MApplication.class);
        Clutter.hide(application);
        Clutter.hideActionSets(application, workbench.getService(EModelService.class));
        StateLook.on(workbench.getDisplay(), widget -> workbench.getService(IStylingEngine.class).style(widget));
    }

    @Override
    public void postStartup() {
        IWorkbench workbench = getWorkbenchConfigurer().getWorkbench();
        Display display = workbench.getDisplay();
        if (!files.isEmpty()) {
            IDE.registerAdapters();
            display.asyncExec(() -> FileOpening.open(files));
        }
        requests.take(more -> {
            if (!display.isDisposed()) {
                display.asyncExec(() -> FileOpening.open(more));
            }
        });
        display.timerExec(LATER, () -> {
            IDE.registerAdapters(); // only taxonomies need them
            Clutter.remove(workbench);
        });
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return "org.glossator.ui.annotate";
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
