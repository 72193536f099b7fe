package org.glossator.ui.internal;

import java.util.Optional;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.glossator.ui.internal.session.WorkbenchCorpusSession;

/** What parts ask of the running workbench. On the thread of the user interface. */
public final class Workbenches {

    private Workbenches() {
    }

    /** @return the session; its corpus is being opened from the first call on */
    public static WorkbenchCorpusSession session() {
        return service(WorkbenchCorpusSession.class);
    }

    /** @throws IllegalStateException where the product lacks the bundle that provides it */
    public static <T> T service(Class<T> type) {
        T service = PlatformUI.getWorkbench().getService(type);
        if (service == null) {
            throw new IllegalStateException("no service " + type.getName());
        }
        return service;
    }

    public static Optional<IWorkbenchPage> page() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return Optional.ofNullable(window).map(IWorkbenchWindow::getActivePage);
    }

    /** Says in the status line that something is done. */
    public static void say(String message) {
        page().map(IWorkbenchPage::getActivePart).ifPresent(part -> {
            IActionBars bars = part instanceof IViewPart view ? view.getViewSite().getActionBars()
                    : part instanceof IEditorPart editor ? editor.getEditorSite().getActionBars() : null;
            if (bars != null) {
                bars.getStatusLineManager().setMessage(message);
            }
        });
    }

    /** Does what a menu entry would do, so that links and menus never differ. */
    public static void run(String command) {
        try {
            service(IHandlerService.class).executeCommand(command, null);
        } catch (ExecutionException | NotDefinedException e) {
            throw new IllegalStateException(e);
        } catch (NotEnabledException | NotHandledException e) {
            PlatformUI.getWorkbench().getDisplay().beep(); // what a key does that is bound but not possible now
        }
    }
}
