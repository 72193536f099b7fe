package org.glossator.tests.workbench.pages;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.glossator.ui.CorpusSession;
import org.glossator.ui.WriteQueue;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** The window as a whole, and the way to all that is in it. */
public final class Desktop {
    private static final int BORDERS = 40; // pixels at most
    private static final int FOLLOWING = 25; // milliseconds; not less than a view lets pass until it has been painted

    private final IWorkbenchWindow window;
    private final Commands commands;
    private final Dialogs dialogs;
    private final CorpusDialogs corpora = new CorpusDialogs(this);
    private final Tabs tabs = new Tabs(this);
    private final Views views = new Views(this);

    public Desktop() {
        window = Waiting.ask(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
        commands = new Commands(this, window);
        dialogs = new Dialogs(this, window);
        Waiting.act(window.getShell()::forceActive);
    }

    public Commands commands() {
        return commands;
    }

    public Dialogs dialogs() {
        return dialogs;
    }

    public CorpusDialogs corpora() {
        return corpora;
    }

    public Tabs tabs() {
        return tabs;
    }

    public Views views() {
        return views;
    }

    /** Makes the window the one that has the keys again, as a window manager does when a dialog closes. */
    public void activate() {
        Waiting.act(window.getShell()::forceActive);
    }

    public Shell shell() {
        return Waiting.ask(window::getShell);
    }

    public CorpusPage corpus() {
        return new CorpusPage(this, views.view(CorpusPage.VIEW));
    }

    /** Shows the list of papers and does not wait for it. To be called in the thread of the user interface. */
    public CorpusPage showCorpus() {
        return new CorpusPage(this, views.shown(CorpusPage.VIEW));
    }

    /** @return the taxonomies of the workspace and of the corpus, and their texts */
    public TaxonomiesPage taxonomies() {
        return new TaxonomiesPage(this);
    }

    public PalettePage palette() {
        return new PalettePage(views.view("org.glossator.ui.palette"));
    }

    public AnnotationsPage annotations() {
        String id = "org.glossator.ui.annotations";
        return new AnnotationsPage(views.view(id), () -> page().activate(page().findView(id)));
    }

    public DetailsPage details() {
        return new DetailsPage(views.view("org.glossator.ui.details"));
    }

    /** @return the charts, once they are in front */
    public StatisticsPage statistics() {
        IEditorPart editor = front("the statistics", e -> e.getTitle().equals("Statistics"));
        settle();
        return new StatisticsPage(Waiting.ask(() -> Widgets.of(editor)));
    }

    /** @return the page that merges a copy, once it is in front */
    public MergePage merge() {
        IEditorPart editor = front("the page that merges", e -> e.getTitle().equals("Merge a Copy"));
        return new MergePage(Waiting.ask(() -> Widgets.of(editor)), () -> page().activate(editor));
    }

    /** @return the comparison tasks, once they are in front */
    public ComparisonsPage comparisons() {
        IEditorPart editor = front("the comparisons", e -> e.getTitle().equals("Comparisons"));
        settle();
        return new ComparisonsPage(Waiting.ask(() -> Widgets.of(editor)), () -> {
            window.getShell().forceActive();
            page().activate(editor);
        });
    }

    public ConcordancePage concordance() {
        return new ConcordancePage(views.view("org.glossator.ui.concordance"));
    }

    /** @return the graph of linked claims */
    public LinksPage links() {
        return new LinksPage(views.view("org.glossator.ui.links"));
    }

    /** @return the rows of the table of problems: what is wrong, and the claim */
    public List<String> problems() {
        Composite problems = views.view("org.glossator.ui.ruleProblems");
        return Waiting.ask(() -> Widgets.rows(problems).map(row -> row.getText(0) + " " + row.getText(2)).toList());
    }

    /** @param titleHas what the tab of the editor shows, or a part of it */
    public PaperPage paper(String titleHas) {
        IEditorPart editor = front("an editor for " + titleHas,
                e -> e.getTitle().contains(titleHas) || e.getTitleToolTip().contains(titleHas));
        return new PaperPage(this, Waiting.ask(() -> Widgets.of(editor)), () -> page().activate(editor));
    }

    private IEditorPart front(String what, Predicate<IEditorPart> which) {
        return Waiting.untilThere(what, () -> Optional.ofNullable(page().getActiveEditor()).filter(which));
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

    /** @return whether a key would reach anything */
    public boolean hasFocus() {
        return Waiting.ask(() -> Boolean.valueOf(Display.getCurrent().getFocusControl() != null));
    }

    public void size(int width, int height) {
        Waiting.act(() -> {
            window.getShell().setMaximized(false);
            window.getShell().setBounds(0, 0, width, height);
        });
        Waiting.until("the window system has made it so", () -> {
            int right = Stream.of(window.getShell().getChildren()).map(Control::getBounds)
                    .mapToInt(bounds -> bounds.x + bounds.width).max().orElse(0);
            return right > width - BORDERS && right <= width;
        });
        settle();
    }

    /**
     * Lets everything that was begun come to its end: jobs that a person would wait for, writes, events, painting, and the
     * views that follow. Not to be called in the thread of the user interface, which does all that.
     */
    public void settle() {
        if (Display.getCurrent() != null) {
            throw new AssertionError("asked in the thread that is waited for");
        }
        WriteQueue writes = session().writes();
        BooleanSupplier idle = () -> writes.isIdle() && isIdle();
        do {
            Waiting.until("nothing is under way", idle);
            Waiting.act(() -> {
                while (Display.getCurrent().readAndDispatch()) { // what came of it
                }
            });
            untilFollowed();
        } while (!Waiting.ask(idle::getAsBoolean)); // what follows may have asked for more
    }

    /** Views follow a moment after the page is painted. Who begins to wait after them, and no shorter, is told after them. */
    private static void untilFollowed() {
        var followed = new AtomicBoolean();
        Waiting.act(() -> Display.getCurrent().timerExec(FOLLOWING, () -> followed.set(true)));
        Waiting.until("the views have followed", followed::get);
    }

    /** @return whether no job of ours runs or waits to run now */
    private static boolean isIdle() {
        return Arrays.stream(Job.getJobManager().find(null)).noneMatch(
                job -> job.getClass().getName().startsWith("org.glossator") && job.getState() != Job.SLEEPING);
    }

    public void picture(Path file) {
        settle();
        Screens.take(shell(), file);
    }

    /** @return the folder of the open corpus, once it is open */
    public String corpusAddress() {
        return Waiting.untilThere("an open corpus", session()::corpus).location().address();
    }

    public CorpusSession session() {
        BundleContext context = FrameworkUtil.getBundle(getClass()).getBundleContext();
        return Waiting.untilThere("the session", () -> Optional
                .ofNullable(context.getServiceReference(CorpusSession.class)).map(context::getService));
    }

    /** @return the words of all labels that can be seen. To be called in the thread of the user interface. */
    public Stream<String> labels() {
        return Widgets.all(window.getShell(), Label.class).stream().filter(Control::isVisible).map(Label::getText);
    }

    /** @return whether a label of the window, such as one of the status line, has these words */
    public boolean says(String words) {
        return Waiting.ask(() -> Widgets.all(window.getShell(), Control.class).stream().filter(Control::isVisible)
                .anyMatch(control -> control instanceof Label label && label.getText().contains(words)
                        || control instanceof CLabel status && status.getText().contains(words))); // where refusals are said
    }

    /** Cancels the work with these words in its name while it runs, and waits for its end. */
    public void cancel(String nameHas) {
        Job running = Waiting.untilThere("'" + nameHas + "' runs", () -> Arrays.stream(Job.getJobManager().find(null))
                .filter(job -> job.getName().contains(nameHas) && job.getState() == Job.RUNNING).findFirst());
        running.cancel();
        Waiting.until("it has come to its end", () -> running.getState() == Job.NONE);
        settle();
    }

    IWorkbenchPage page() {
        return window.getActivePage();
    }
}
