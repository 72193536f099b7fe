package org.glossator.tests.workbench.pages;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.glossator.ui.CorpusSession;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** The window as a whole. */
public final class Desktop {
    private static final int BORDERS = 40; // pixels at most

    private final IWorkbenchWindow window;

    public Desktop() {
        window = Waiting.ask(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
        Waiting.act(window.getShell()::forceActive);
    }

    /** Makes the window the one that has the keys again, as a window manager does when a dialog closes. */
    public void activate() {
        Waiting.act(window.getShell()::forceActive);
    }

    public Shell shell() {
        return Waiting.ask(window::getShell);
    }

    public CorpusPage corpus() {
        return new CorpusPage(this, view(CorpusPage.VIEW));
    }

    /** Shows the list of papers and does not wait for it. To be called in the thread of the user interface. */
    public CorpusPage showCorpus() {
        return new CorpusPage(this, shown(CorpusPage.VIEW));
    }

    /** @return the taxonomies of the workspace and of the corpus, and their texts */
    public TaxonomiesPage taxonomies() {
        return new TaxonomiesPage(this);
    }

    public void hide(String viewId) {
        Waiting.act(() -> page().hideView(page().findView(viewId)));
    }

    public PalettePage palette() {
        return new PalettePage(view("org.glossator.ui.palette"));
    }

    public AnnotationsPage annotations() {
        String id = "org.glossator.ui.annotations";
        return new AnnotationsPage(view(id), () -> page().activate(page().findView(id)));
    }

    public DetailsPage details() {
        return new DetailsPage(view("org.glossator.ui.details"));
    }

    /** @return the charts, once they are in front */
    public StatisticsPage statistics() {
        IEditorPart editor = Waiting.untilThere("the statistics", () -> Optional.ofNullable(page().getActiveEditor())
                .filter(e -> e.getTitle().equals("Statistics")));
        settle();
        return new StatisticsPage(Waiting.ask(() -> composite(editor)));
    }

    /** @return the page that merges a copy, once it is in front */
    public MergePage merge() {
        IEditorPart editor = Waiting.untilThere("the page that merges", () -> Optional.ofNullable(page().getActiveEditor())
                .filter(e -> e.getTitle().equals("Merge a Copy")));
        return new MergePage(Waiting.ask(() -> composite(editor)), () -> page().activate(editor));
    }

    /** @return the comparison tasks, once they are in front */
    public ComparisonsPage comparisons() {
        IEditorPart editor = Waiting.untilThere("the comparisons", () -> Optional.ofNullable(page().getActiveEditor())
                .filter(e -> e.getTitle().equals("Comparisons")));
        settle();
        return new ComparisonsPage(Waiting.ask(() -> composite(editor)), () -> {
            window.getShell().forceActive();
            page().activate(editor);
        });
    }

    /**
     * Goes through the dialog that makes a comparison task of the claims of the papers that are listed.
     *
     * @param kind as its button is called
     * @param claims how many are drawn
     * @param each in how many questions each claim is
     */
    public ComparisonsPage compare(String question, String kind, int claims, int each) {
        run("org.glossator.ui.newComparison");
        Shell dialog = dialog("New Comparison Task");
        Waiting.act(() -> {
            Widgets.first(dialog, Text.class, Text::getEditable).orElseThrow().setText(question);
            Button radio = Widgets.button(dialog, kind).orElseThrow();
            Widgets.all(dialog, Button.class).stream().filter(b -> b.getParent() == radio.getParent())
                    .forEach(b -> b.setSelection(b == radio));
            Widgets.press(radio);
            enter(dialog, 0, claims);
            enter(dialog, 1, each);
        });
        confirm("New Comparison Task", "Make");
        Waiting.until("the dialog has gone", dialog::isDisposed);
        return comparisons();
    }

    private static void enter(Shell dialog, int spinner, int number) {
        Spinner field = Widgets.all(dialog, Spinner.class).get(spinner);
        field.setSelection(number);
        field.notifyListeners(SWT.Selection, new Event());
    }

    public ConcordancePage concordance() {
        return new ConcordancePage(view("org.glossator.ui.concordance"));
    }

    /** @return the graph of linked claims */
    public LinksPage links() {
        return new LinksPage(view("org.glossator.ui.links"));
    }

    /** @return whether the view is open. To be called in the thread of the user interface. */
    public boolean isShown(String viewId) {
        return page().findView(viewId) != null;
    }

    /** @return the rows of the table of problems: what is wrong, and the claim */
    public List<String> problems() {
        Composite problems = view("org.glossator.ui.ruleProblems");
        return Waiting.ask(() -> rows(problems).map(row -> row.getText(0) + " " + row.getText(2)).toList());
    }

    /** @param titleHas what the tab of the editor shows, or a part of it */
    public PaperPage paper(String titleHas) {
        IEditorPart editor = Waiting.untilThere("an editor for " + titleHas, () -> Optional.ofNullable(page().getActiveEditor())
                .filter(e -> e.getTitle().contains(titleHas) || e.getTitleToolTip().contains(titleHas)));
        return new PaperPage(this, Waiting.ask(() -> composite(editor)), () -> page().activate(editor));
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

    /** Runs a command that takes a file instead of asking for it: the system's own dialogs cannot be driven. */
    public void run(String command, Path file) {
        IHandlerService handlers = window.getService(IHandlerService.class);
        Command known = window.getService(ICommandService.class).getCommand(command);
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            try {
                handlers.executeCommand(ParameterizedCommand.generateCommand(known, Map.of(command + ".file", file.toString())), null);
            } catch (CommandException e) {
                throw new IllegalStateException(command, e);
            }
        });
    }

    /** Waits until several problems are said in a dialog, copies them and closes it. @return what was copied */
    public List<String> copyProblems() {
        Shell dialog = Waiting.untilThere("a dialog with problems", () -> Stream.of(Display.getCurrent().getShells())
                .filter(shell -> shell.isVisible() && Widgets.button(shell, "Copy All").isPresent()).findFirst());
        String copied = Waiting.ask(() -> {
            Widgets.press(Widgets.button(dialog, "Copy All").orElseThrow());
            var clipboard = new Clipboard(dialog.getDisplay());
            try {
                return String.valueOf(clipboard.getContents(TextTransfer.getInstance()));
            } finally {
                clipboard.dispose();
            }
        });
        Waiting.act(() -> Widgets.press(Widgets.button(dialog, "OK").orElseThrow()));
        Waiting.until("the dialog closes", dialog::isDisposed);
        return copied.lines().toList();
    }

    /** Goes through the dialog that makes a corpus, and waits until it is open. */
    public void makeCorpus(String name, Path folder) {
        run("org.glossator.ui.newCorpus");
        nameCorpus(dialog("New Corpus"), name, folder, "Make");
    }

    /** Goes through the dialog that makes a corpus of a backup, and waits until it is open. */
    public void restore(Path backup, String name, Path folder) {
        run("org.glossator.ui.restoreBackup", backup);
        nameCorpus(dialog("Restore Backup"), name, folder, "Restore");
    }

    private void nameCorpus(Shell dialog, String name, Path folder, String button) {
        Waiting.act(() -> {
            List<Text> fields = Widgets.all(dialog, Text.class).stream().filter(Text::getEditable).toList();
            fields.get(0).setText(name);
            fields.get(1).setText(folder.toString());
            Widgets.press(Widgets.button(dialog, button).orElseThrow());
        });
        Waiting.until("the corpus is open",
                () -> session().corpus().filter(c -> c.location().address().equals(folder.resolve(name).toString())).isPresent());
        settle();
    }

    /**
     * Goes through the dialog for the corpora of teams.
     *
     * @param url JDBC URL, as it is mailed round in a team; may hold the password
     * @param make whether a corpus is made where there is none
     */
    public void openTeam(String url, boolean make) {
        run("org.glossator.ui.openTeamCorpus");
        Shell dialog = dialog("Open Team Corpus");
        Waiting.act(() -> {
            Widgets.first(dialog, Text.class, Text::getEditable).orElseThrow().setText(url);
            Widgets.button(dialog, "Make a new corpus if the database has none").filter(check -> make).ifPresent(check -> {
                check.setSelection(true);
                Widgets.press(check);
            });
        });
        Button open = Waiting.untilThere("Open can be pressed", () -> Widgets.button(dialog, "Open").filter(Button::isEnabled));
        Waiting.act(() -> Widgets.press(open));
        Waiting.until("the dialog has gone", dialog::isDisposed);
    }

    /** @return the rows of the table in a view, as they are read to a person; empty while there is none */
    public List<String> rowsOf(String viewId) {
        Composite view = view(viewId);
        return Waiting.ask(() -> rows(view).map(item -> IntStream.range(0, Math.max(1, item.getParent().getColumnCount()))
                .mapToObj(item::getText).collect(Collectors.joining(" "))).toList());
    }

    /** @return the sentence that stands in a view in the place of rows; empty where there are rows */
    public String noticeOf(String viewId) {
        Composite view = view(viewId);
        return Waiting.ask(() -> Widgets.first(view, Label.class, Label::isVisible).map(Label::getText).orElse(""));
    }

    /** Types into the field of a list that gets shorter, waits until a row has the words first, and chooses it. */
    public void chooseFrom(String titleHas, String typed, String row) {
        Shell dialog = dialog(titleHas);
        Waiting.act(() -> Widgets.first(dialog, Text.class, Text::getEditable).orElseThrow().setText(typed));
        Waiting.until(row + " is listed first", () -> rows(dialog).findFirst()
                .filter(item -> item.getText().startsWith(row)).isPresent());
        confirm(titleHas, "OK");
        Waiting.until("the list has gone", dialog::isDisposed);
    }

    /** Types into the field that finds a category, and takes the first one that it finds. */
    public void takeFirst(String typed) {
        Text field = Waiting.untilThere("the field that finds a category", () -> Stream.of(Display.getCurrent().getShells())
                .filter(shell -> shell.isVisible() && shell != window.getShell())
                .flatMap(shell -> Widgets.all(shell, Text.class).stream()).filter(Text::isVisible).findFirst());
        Waiting.act(() -> {
            field.setText(typed);
            field.notifyListeners(SWT.DefaultSelection, new Event());
        });
        settle();
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

    /** Types into the field of a dialog, in the place of what is there. */
    public void typeInto(Shell dialog, String words) {
        Waiting.act(() -> Widgets.first(dialog, Text.class, Text::getEditable).orElseThrow().setText(words));
    }

    /** Presses a button of a dialog. */
    public void confirm(String titleHas, String button) {
        Shell dialog = dialog(titleHas);
        Button press = Waiting.untilThere("the button " + button, () -> Widgets.button(dialog, button));
        Waiting.act(() -> Widgets.press(press));
        settle();
    }

    /** Waits for a message with these words, and closes it. */
    public void acknowledge(String words) {
        Shell message = Waiting.untilThere("a message '" + words + "'", () -> Stream.of(Display.getCurrent().getShells())
                .filter(shell -> shell.isVisible() && shell != window.getShell()).filter(shell -> Widgets.all(shell, Label.class)
                        .stream().anyMatch(label -> label.getText().contains(words))).findFirst());
        Waiting.act(() -> Widgets.press(Widgets.button(message, "OK").orElseThrow()));
        Waiting.until("it has gone", message::isDisposed);
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

    /** @return the titles of the open editors, from the left */
    public List<String> tabs() {
        return Waiting.ask(() -> Stream.of(page().getEditorReferences()).map(IEditorReference::getTitle).toList());
    }

    /** @return what the tab of the editor in front says; empty while there is none */
    public String frontTab() {
        return Waiting.ask(this::frontTabNow);
    }

    /** As {@link #frontTab}. To be called in the thread of the user interface. */
    public String frontTabNow() {
        return page().getActiveEditor() == null ? "" : page().getActiveEditor().getTitle();
    }

    /** Closes all tabs but the one in front. */
    public void closeOtherEditors() {
        Waiting.act(() -> page().closeEditors(Stream.of(page().getEditorReferences())
                .filter(e -> e.getEditor(false) != page().getActiveEditor()).toArray(IEditorReference[]::new), false));
    }

    static Stream<TableItem> rows(Composite view) {
        return Widgets.first(view, Table.class, Table::isVisible).stream().flatMap(table -> Stream.of(table.getItems()));
    }

    /** @return whether the button of the tool bar with these words can be pressed */
    public boolean canPress(String toolTipHas) {
        return Waiting.ask(() -> Widgets.all(window.getShell(), ToolBar.class).stream()
                .flatMap(bar -> Stream.of(bar.getItems()))
                .anyMatch(item -> String.valueOf(item.getToolTipText()).contains(toolTipHas) && item.isEnabled()));
    }

    /** Chooses an entry of the menu bar, through all menus on the way. */
    public void choose(String... labels) {
        Waiting.act(() -> {
            Menu menu = window.getShell().getMenuBar();
            for (String label : labels) {
                menu.notifyListeners(SWT.Show, new Event()); // fills it
                MenuItem item = Stream.of(menu.getItems()).filter(i -> i.getText().replace("&", "").startsWith(label))
                        .findFirst().orElseThrow(() -> new AssertionError("no entry " + label));
                if (item.getMenu() != null) {
                    menu = item.getMenu();
                } else {
                    if ((item.getStyle() & SWT.RADIO) != 0) {
                        Stream.of(menu.getItems()).forEach(i -> i.setSelection(i == item));
                    }
                    item.notifyListeners(SWT.Selection, new Event());
                }
            }
        });
        settle();
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

    /** Clicks on the label with these words; it may open a dialog. */
    public void click(String words) {
        Label label = Waiting.ask(() -> Widgets.first(window.getShell(), Label.class,
                l -> l.isVisible() && l.getText().contains(words)).orElseThrow());
        label.getDisplay().asyncExec(() -> label.notifyListeners(SWT.MouseUp, new Event()));
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

    Composite view(String id) {
        return Waiting.ask(() -> shown(id));
    }

    private Composite shown(String id) {
        try {
            IViewPart view = page().showView(id);
            return composite(view);
        } catch (PartInitException e) {
            throw new IllegalStateException(id, e);
        }
    }

    static Composite composite(IWorkbenchPart part) {
        return (Composite) part.getSite().getService(MPart.class).getWidget();
    }
}
