package org.glossator.rcp.internal;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.SideValue;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimBar;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimElement;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MToolControl;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.osgi.service.prefs.BackingStoreException;

/** The window: its size, which of its bars are there, and the welcome page at the first start. */
final class GlossatorWindow extends WorkbenchWindowAdvisor {
    private static final String STATUS = "org.glossator.ui.status";
    private static final String WELCOMED = "welcome.shown";

    GlossatorWindow(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer window = getWindowConfigurer();
        window.setInitialSize(new Point(1280, 800));
        window.setShowMenuBar(true);
        window.setShowCoolBar(true);
        window.setShowStatusLine(true);
        window.setShowProgressIndicator(true);
        window.setShowPerspectiveBar(false);
        window.setTitle(Messages.GlossatorWindow_title);
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new GlossatorBars(configurer);
    }

    @Override
    public void postWindowCreate() {
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        EModelService models = window.getService(EModelService.class);
        MTrimmedWindow frame = window.getService(MTrimmedWindow.class);
        addStatus(models, frame);
        window.addPerspectiveListener(new PerspectiveAdapter() {
            @Override
            public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
                Clutter.hideActionSets(page);
                showWhich(window);
            }
        });
        window.getPartService().addPartListener(new EditorMenus());
        if (window.getActivePage() != null) {
            Clutter.hideActionSets(window.getActivePage());
        }
    }

    /** The items of the tool bar show which perspective is in front. */
    private static void showWhich(IWorkbenchWindow window) {
        ICommandService commands = window.getService(ICommandService.class);
        commands.refreshElements("org.glossator.ui.showAnnotate", null);
        commands.refreshElements("org.glossator.ui.showDesign", null);
    }

    private static void addStatus(EModelService models, MTrimmedWindow frame) {
        MTrimBar bottom = models.getTrim(frame, SideValue.BOTTOM);
        MElementContainer<MTrimElement> bar = bottom;
        if (models.find(STATUS, bottom) == null) {
            MToolControl status = models.createModelElement(MToolControl.class);
            status.setElementId(STATUS);
            status.setContributionURI("bundleclass://org.glossator.ui/org.glossator.ui.internal.status.StatusBar");
            bar.getChildren().add(0, status);
        }
    }

    @Override
    public void postWindowOpen() {
        showWhich(getWindowConfigurer().getWindow());
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode("org.glossator.ui");
        if (!node.getBoolean(WELCOMED, false)) {
            node.putBoolean(WELCOMED, true);
            run("org.glossator.ui.welcome");
            try {
                node.flush();
            } catch (BackingStoreException e) {
                ILog.of(GlossatorWindow.class).error("The workspace's preferences could not be written.", e);
            }
        }
    }

    private void run(String command) {
        try {
            getWindowConfigurer().getWindow().getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            ILog.of(GlossatorWindow.class).error("The welcome page could not be opened.", e);
        }
    }
}
