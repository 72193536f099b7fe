package org.glossator.ui.internal.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.part.ViewPart;
import org.glossator.model.PaperId;
import org.glossator.model.WorkingSetId;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.ComparisonRow;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusEvent;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperRow;
import org.glossator.ui.CorpusReads;
import org.glossator.ui.CorpusSession;
import org.glossator.ui.internal.DialogMemory;
import org.glossator.ui.internal.EditorFollowing;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.SpokenName;
import org.glossator.ui.internal.Subscriptions;
import org.glossator.ui.internal.Workbenches;
import org.glossator.ui.internal.comparison.ComparisonsEditor;
import org.glossator.ui.internal.imports.ImportDrop;
import org.glossator.ui.internal.paper.PaperInput;
import org.glossator.ui.internal.session.StaleEditors;
import org.glossator.ui.internal.session.WorkbenchCorpusSession;
import org.glossator.ui.internal.sets.AddToSetHandler;

/** The papers of the open corpus, what is to do first. */
public final class CorpusView extends ViewPart implements AddToSetHandler.Offering {

    /** The view's id. */
    public static final String ID = "org.glossator.ui.corpus";

    /** The list has changed. */
    public static final int PROP_LIST = 0x610;

    /** Pixels between the filter and the borders of the view. */
    private static final int MARGIN = 8;

    private static final String MEMORY = "corpus";
    private static final String MINE = "mine";
    private static final String BY_TITLE = "byTitle";

    private static final CorpusList.Source NOBODY = (question, asking) -> { };

    private WorkbenchCorpusSession session = Workbenches.session();
    private CorpusList list = new CorpusList(NOBODY, () -> { });
    private Optional<Corpus> shown = Optional.empty();
    private Optional<AnnotatorRecord> shownFor = Optional.empty();
    private Optional<PaperId> current = Optional.empty();
    private IAction mine = new Action() { };
    private IAction byTitle = new Action() { };
    private Composite body;
    private Composite head;
    private Composite stack;
    private Text filter;
    private CorpusTable table;
    private NoticePage notice;
    private CorpusSets sets;
    private DueComparisons comparisons;

    @Override
    public void createPartControl(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        var layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        body.setLayout(layout);
        createActions();
        createFilter();
        sets = new CorpusSets(body, getViewSite().getActionBars(), new CorpusSets.Listed() {
            @Override
            public Optional<Corpus> corpus() {
                return shown;
            }

            @Override
            public Optional<AnnotatorRecord> annotator() {
                return shownFor;
            }

            @Override
            public CorpusList list() {
                return list;
            }
        });
        comparisons = new DueComparisons(body, task -> ComparisonsEditor.open(getSite().getPage(), task));
        stack = new Composite(body, SWT.NONE);
        stack.setLayout(new StackLayout());
        stack.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        createTable();
        notice = new NoticePage(stack, this::through);
        ImportDrop.on(body);
        EditorFollowing.on(getSite().getPage(), body, this::editorIs);
        Subscriptions.on(CorpusSession.TOPIC, body, e -> sessionChanged());
        Subscriptions.on(CorpusEvent.TOPIC, body, e -> CorpusEvent.from(e).ifPresent(this::corpusChanged));
        sessionChanged();
    }

    private void createActions() {
        mine = new Action(Messages.CorpusView_mine, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                mine(isChecked());
            }
        };
        mine.setToolTipText(Messages.CorpusView_mineToolTip);
        ResourceLocator.imageDescriptorFromBundle("org.glossator.ui", "icons/work.svg").ifPresent(mine::setImageDescriptor);
        mine.setChecked(DialogMemory.section(MEMORY).getBoolean(MINE));
        byTitle = new Action(Messages.CorpusView_byTitle, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                DialogMemory.section(MEMORY).put(BY_TITLE, isChecked());
                list.sort(isChecked());
            }
        };
        byTitle.setChecked(DialogMemory.section(MEMORY).getBoolean(BY_TITLE));
    }

    private void mine(boolean only) {
        mine.setChecked(only);
        DialogMemory.section(MEMORY).put(MINE, only);
        list.assigned(only);
        readComparisons();
    }

    /** They belong to the work of the annotator, not to the list of all papers. */
    private void readComparisons() {
        Optional<AnnotatorRecord> me = shownFor.filter(who -> mine.isChecked());
        if (me.isEmpty() || shown.isEmpty()) {
            comparisons.show(List.of(), AnnotatorRecord.SYSTEM.id(), LocalDate.now());
            return;
        }
        CorpusReads.<List<ComparisonRow>>read(Messages.CorpusView_reading, shown.get(), CorpusReader::comparisons, rows -> {
            if (mine.isChecked() && shownFor.equals(me)) {
                comparisons.show(DueComparisons.due(rows, me.get().id()), me.get().id(), LocalDate.now());
            }
        }, body);
    }

    /** Lists only what the annotator is to judge, or everything again. */
    void toggleMine() {
        mine(!mine.isChecked());
    }

    /** @return words of the titles that are listed; empty where all are */
    public String filter() {
        return list.filter();
    }

    private void createFilter() {
        head = new Composite(body, SWT.NONE);
        head.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        var room = new GridLayout(2, false);
        room.marginWidth = MARGIN;
        room.marginHeight = MARGIN;
        head.setLayout(room);
        filter = new Text(head, SWT.SEARCH | SWT.ICON_CANCEL);
        filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        filter.setMessage(Messages.CorpusView_filter);
        SpokenName.give(filter, Messages.CorpusView_filter);
        filter.addListener(SWT.FocusIn, e -> expectFilter());
        filter.addListener(SWT.Modify, e -> filterTyped());
        filter.addListener(SWT.KeyDown, this::keyInFilter);
        filter.addListener(SWT.DefaultSelection, e -> goTo(list.step(Optional.empty(), 1)));
        var tools = new ToolBarManager(SWT.FLAT); // not in the view's bar, which may come to stand on the filter
        tools.add(mine);
        tools.add(CorpusSets.tool(this::addToSet));
        tools.createControl(head);
    }

    private void createTable() {
        table = new CorpusTable(stack, this::open, this::typedInList);
        SpokenName.give(table.control(), this::getPartName);
        getSite().setSelectionProvider(table.selection());
        var menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(shownMenu -> {
            sets.fill(shownMenu);
            shownMenu.add(new Separator());
            shownMenu.add(byTitle);
            shownMenu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        });
        table.control().setMenu(menu.createContextMenu(table.control()));
        getSite().registerContextMenu(menu, table.selection());
        sets.on(table, filter);
    }

    @Override
    public void addToSet() {
        sets.ask(table.chosen());
    }

    /** Adds the paper that is open to a working set, whatever is selected. */
    public void addCurrentToSet() {
        sets.ask(current.stream().toList());
    }

    /** @return the working set to which the list is narrowed */
    public Optional<WorkingSetId> set() {
        return sets.chosen();
    }

    /** What a filter asks of every paper is read while the person still thinks of words. */
    private void expectFilter() {
        shown.ifPresent(corpus -> CorpusReads.read(Messages.CorpusView_reading, corpus, reader -> {
            reader.expectFilter();
            return true;
        }, expected -> { }, body));
    }

    private void filterTyped() {
        if (!filter.isDisposed()) {
            list.filter(filter.getText());
        }
    }

    private void keyInFilter(Event event) {
        if (event.keyCode == SWT.ARROW_DOWN) {
            table.focus();
            event.doit = false;
        } else if (event.keyCode == SWT.ESC && !filter.getText().isEmpty()) {
            filter.setText("");
            event.doit = false;
        }
    }

    private void typedInList(char letter) {
        filter.setFocus();
        filter.append(String.valueOf(letter));
    }

    private void sessionChanged() {
        Optional<Corpus> corpus = session.corpus();
        Optional<AnnotatorRecord> annotator = session.annotator();
        if (!corpus.equals(shown) || !annotator.equals(shownFor)) {
            shown = corpus;
            shownFor = annotator;
            list = new CorpusList(shown.isPresent() && shownFor.isPresent() ? source(shown.get(), shownFor.get()) : NOBODY, this::show);
            table.list(list);
            if (mine.isChecked() || byTitle.isChecked()) {
                list.sort(byTitle.isChecked());
                list.assigned(mine.isChecked());
            } else {
                list.refresh(0, 1);
            }
            sets.begin();
            readComparisons();
            corpus.ifPresent(c -> StaleEditors.close(getSite().getPage(), c.location()));
        }
        show();
    }

    private void corpusChanged(CorpusEvent event) {
        if (shown.filter(c -> c.location().equals(event.location())).isPresent()) {
            list.refresh(table.firstVisible(), table.lastVisible());
            sets.read();
            if (event.comparisons() || event.many()) {
                readComparisons();
            }
        }
    }

    private CorpusList.Source source(Corpus corpus, AnnotatorRecord annotator) {
        var asks = new CorpusAsking(annotator.id(), new CorpusAsking.Reads() {
            @Override
            public <T> void read(Function<CorpusReader, T> questions, Consumer<T> show, Runnable failed) {
                CorpusReads.read(Messages.CorpusView_reading, corpus, questions, show, failed, body);
            }
        });
        return (question, asking) -> {
            // shown at once, and asked again all the same: others may have worked in the corpus since
            session.takeFirstPapers().flatMap(first -> first.answer(question, annotator.id())).ifPresent(asking::answered);
            asks.ask(question, asking);
        };
    }

    private void show() {
        Control top = switch (CorpusPage.of(session.state(), list)) {
            case CorpusPage.Listing listed -> table.control();
            case CorpusPage.Notice words -> notice.show(words);
        };
        if (top == table.control()) {
            table.refresh(current);
        }
        boolean searchable = shown.isPresent() && list.all() > 0;
        if (head.getVisible() != searchable) {
            head.setVisible(searchable);
            ((GridData) head.getLayoutData()).exclude = !searchable;
            body.layout();
        }
        if (stack.getLayout() instanceof StackLayout layers && layers.topControl != top) {
            layers.topControl = top;
            stack.layout();
        }
        firePropertyChange(PROP_LIST);
    }

    private void through(CorpusPage.Door door) {
        switch (door) {
            case RETRY -> session.retry();
            case READ_AGAIN -> list.refresh(0, 1);
            case SAMPLE -> session.openSample(() -> { });
            case OPEN -> Workbenches.run("org.glossator.ui.openCorpus");
            case TEAM -> Workbenches.run("org.glossator.ui.openTeamCorpus");
            case NEW -> Workbenches.run("org.glossator.ui.newCorpus");
            case IMPORT -> Workbenches.run("org.glossator.ui.importPapers");
            case ALL -> mine(false);
            case ALL_PAPERS -> sets.showAll();
            case CLEAR_FILTER -> {
                filter.setText("");
                filterTyped();
                filter.setFocus();
            }
        }
    }

    private void open(PaperRow row, boolean activate) {
        shown.ifPresent(corpus -> Papers.open(getSite().getPage(), corpus.location(), row, activate));
    }

    /** @return the number of the open paper in the list, from 1; 0 where it is not listed */
    public int currentNumber() {
        return current.map(list::numberOf).orElseGet(OptionalInt::empty).orElse(0);
    }

    /** @return how many papers are listed; a change of this or of the number is told as {@link #PROP_LIST} */
    public int papers() {
        return list.papers();
    }

    /** Goes to the next paper of the list, or with -1 to the one before, and opens it. */
    public void step(int steps) {
        goTo(list.step(current, steps));
    }

    /** Lets the person type which paper to find. */
    void focusFilter() {
        if (filter.isVisible()) {
            filter.setFocus();
            filter.selectAll();
        }
    }

    private void goTo(OptionalInt line) {
        line.ifPresent(index -> table.open(index, true));
    }

    private void editorIs(Optional<IEditorPart> editor) {
        current = editor.map(IEditorPart::getEditorInput).filter(PaperInput.class::isInstance)
                .map(PaperInput.class::cast).map(PaperInput::paper);
        table.select(current);
        firePropertyChange(PROP_LIST);
    }

    @Override
    public void setFocus() {
        if (table.control().isVisible()) {
            table.focus();
        } else {
            notice.setFocus();
        }
    }
}
