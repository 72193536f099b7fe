package org.glossator.tests.workbench.pages;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.IHandlerService;
import org.glossator.ui.CorpusSession;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** The window as a whole. */
public final class Desktop {
    private final IWorkbenchWindow window;

    public Desktop() {
        window = Waiting.ask(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
        Waiting.act(window.getShell()::forceActive);
    }

    public Shell shell() {
        return Waiting.ask(window::getShell);
    }

    public CorpusPage corpus() {
        return new CorpusPage(this, view("org.glossator.ui.corpus"));
    }

    public PalettePage palette() {
        return new PalettePage(view("org.glossator.ui.palette"));
    }

    public AnnotationsPage annotations() {
        return new AnnotationsPage(view("org.glossator.ui.annotations"));
    }

    /** @param titleHas what the tab of the editor shows, or a part of it */
    public PaperPage paper(String titleHas) {
        IEditorPart editor = Waiting.untilThere("an editor for " + titleHas, () -> Optional.ofNullable(page().getActiveEditor())
                .filter(e -> e.getTitle().contains(titleHas) || e.getTitleToolTip().contains(titleHas)));
        return new PaperPage(this, Waiting.ask(() -> composite(editor)));
    }

    /** Runs the command as its menu entry does; it may open a dialog. */
    public void run(String command) {
        IHandlerService handlers = window.getService(IHandlerService.class);
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            try {
                handlers.executeCommand(command, null);
            } catch (CommandException e) {
                throw new IllegalStateException(command, e);
            }
        });
    }

    /** Goes through the wizard, which opens the new file. */
    public TaxonomyPage newTaxonomy(String name) {
        run("org.glossator.ui.newTaxonomy");
        Shell wizard = dialog("New Taxonomy");
        Waiting.act(() -> Widgets.first(wizard, Text.class, Text::getEditable).orElseThrow().setText(name));
        Button finish = Waiting.untilThere("Finish can be pressed",
                () -> Widgets.button(wizard, "Finish").filter(Button::isEnabled));
        Waiting.act(() -> Widgets.press(finish));
        Waiting.until("the wizard closes", wizard::isDisposed);
        IEditorPart editor = Waiting.untilThere("the taxonomy's editor", () -> Optional.ofNullable(page().getActiveEditor())
                .filter(e -> e.getTitle().startsWith(name)));
        return new TaxonomyPage(Waiting.ask(() -> composite(editor)), view("org.eclipse.ui.views.ContentOutline"),
                view("org.glossator.ui.problems"));
    }

    /** Presses a key where the focus is. */
    public void key(int modifiers, int key) {
        Waiting.act(() -> {
            Control focus = Display.getCurrent().getFocusControl();
            Widgets.key(focus == null ? window.getShell() : focus, modifiers, key);
        });
    }

    /** @return a window or dialog whose title has these words, once it is there */
    public Shell dialog(String titleHas) {
        return Waiting.untilThere("a dialog '" + titleHas + "'", () -> Widgets.shell(titleHas));
    }

    public void perspective(String id) {
        Waiting.act(() -> {
            try {
                PlatformUI.getWorkbench().showPerspective(id, window);
            } catch (WorkbenchException e) {
                throw new IllegalStateException(id, e);
            }
        });
    }

    public void size(int width, int height) {
        Waiting.act(() -> {
            window.getShell().setMaximized(false);
            window.getShell().setBounds(0, 0, width, height);
        });
        settle();
    }

    /** Lets everything that was begun come to its end: jobs that a person would wait for, events, painting. */
    public void settle() {
        Waiting.until("nothing is under way", this::isIdle);
        Waiting.act(() -> {
            while (Display.getCurrent().readAndDispatch()) { // what came of it
            }
        });
    }

    /** @return whether no job of ours runs or waits to run now */
    public boolean isIdle() {
        return Arrays.stream(Job.getJobManager().find(null)).noneMatch(
                job -> job.getClass().getName().startsWith("org.glossator") && job.getState() != Job.SLEEPING);
    }

    public void closeEditors() {
        Waiting.act(() -> page().closeAllEditors(false));
        settle();
    }

    public void picture(Path file) {
        settle();
        Screens.take(shell(), file);
    }

    /** @return the folder of the open corpus, once it is open */
    public String corpusAddress() {
        BundleContext context = FrameworkUtil.getBundle(getClass()).getBundleContext();
        CorpusSession session = Waiting.untilThere("the session", () -> Optional
                .ofNullable(context.getServiceReference(CorpusSession.class)).map(context::getService));
        return Waiting.untilThere("an open corpus", session::corpus).location().address();
    }

    private IWorkbenchPage page() {
        return window.getActivePage();
    }

    private Composite view(String id) {
        return Waiting.ask(() -> {
            try {
                IViewPart view = page().showView(id);
                return composite(view);
            } catch (PartInitException e) {
                throw new IllegalStateException(id, e);
            }
        });
    }

    private static Composite composite(IWorkbenchPart part) {
        return (Composite) part.getSite().getService(MPart.class).getWidget();
    }
}
