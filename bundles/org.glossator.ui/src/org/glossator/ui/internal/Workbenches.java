package org.glossator.ui.internal;

import java.util.Optional;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.action.IStatusLineManager;
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
        statusLine().ifPresent(line -> line.setMessage(message));
    }

    /** @return that of the part that is active; each has its own, which is seen while it is */
    public static Optional<IStatusLineManager> statusLine() {
        return page().map(IWorkbenchPage::getActivePart).flatMap(part -> switch (part) {
            case IViewPart view -> Optional.of(view.getViewSite().getActionBars());
            case IEditorPart editor -> Optional.of(editor.getEditorSite().getActionBars());
            default -> Optional.<IActionBars>empty();
        }).map(IActionBars::getStatusLineManager);
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
