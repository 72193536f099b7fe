package org.glossator.ui.internal.palette;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusEvent;
import org.glossator.ui.CorpusReads;
import org.glossator.ui.CorpusSession.ActiveTaxonomy;
import org.glossator.ui.internal.Later;
import org.glossator.ui.internal.SpokenName;
import org.glossator.ui.internal.palette.CategorySearch.Found;
import org.glossator.ui.internal.paper.Fitting;
import org.glossator.ui.internal.paper.PaperActions;
import org.glossator.ui.internal.paper.PaperEditor;
import org.glossator.ui.internal.paper.PaperFollower;
import org.glossator.ui.internal.paper.PaperTheme;
import org.glossator.ui.internal.paper.PaperUndo;
import org.glossator.ui.internal.paper.SessionLink;
import org.glossator.ui.internal.paper.TargetLabels;

/** The categories of the release in use, as a tree that tags what is selected in the paper in front. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
public final class PaletteView extends ViewPart {
    private static final int COUNT_WIDTH = 46; // pixels
    private static final int CARD_LEAST = 100; // pixels of width
    private static final int MOST_OPENED = 500; // rows that are opened at first
    private static final int MOST_FOUND_OPENED = 100; // rows that a filter opens by itself, with every key press
    private static final int QUIET = 250; // milliseconds without news before counting again

    private final CategoryTree tree = new CategoryTree();
    private final PaperUndo undo = new PaperUndo();
    private SessionLink link;
    private PaperFollower papers;
    private Optional<PaperActions> actions = Optional.empty();
    private OfferedCategories offered = OfferedCategories.ALL;
    private Optional<Object> offeredFor = Optional.empty();
    private StackLayout stack;
    private Composite body;
    private Composite palette;
    private Label empty;
    private Text field;
    private Label about;
    private Label nothing;
    private TreeViewer viewer;
    private PaperTheme theme;
    private CategoryLabels labels;
    private CategoryCard card;
    private Point cardRoom = new Point(-1, -1); // pixels that the card has
    private Optional<Job> counting = Optional.empty();
    private boolean uncounted;
    private Optional<Object[]> expanded = Optional.empty();
    private Optional<Expansion> remembered = Optional.empty();
    private Map<CategoryId, Integer> used = Map.of();
    private String shown = "";
    private boolean filtering;
    private Later count;

    @Override
    public void init(IViewSite site, IMemento saved) throws PartInitException {
        super.init(site, saved);
        remembered = Optional.ofNullable(saved).flatMap(Expansion::restore);
    }

    @Override
    public void saveState(IMemento memento) {
        if (!shown.isEmpty()) {
            Object[] open = tree.found().isPresent() ? expanded.orElseThrow() : viewer.getExpandedElements();
            remembered = Optional.of(new Expansion(shown, Stream.of(open).map(CategoryId.class::cast).toList()));
        }
        remembered.ifPresent(expansion -> expansion.save(memento));
    }

    @Override
    public void createPartControl(Composite parent) {
        body = parent;
        count = new Later(body, QUIET, this::count);
        stack = new StackLayout();
        body.setLayout(stack);
        empty = new Label(body, SWT.WRAP | SWT.CENTER);
        palette = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 8).applyTo(palette);
        about = new Label(palette, SWT.WRAP);
        about.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(about);
        createField();
        createTree();
        card = new CategoryCard(palette, theme::quiet);
        link = new SessionLink(body, this::sessionChanged, this::corpusChanged);
        showCard();
        papers = new PaperFollower(getSite().getPage(), body, this::follow, () -> { }, this::targetChanged);
        undo.install(getViewSite().getActionBars());
        getSite().getService(IContextService.class).activateContext("org.glossator.ui.besidePaperContext");
        body.addDisposeListener(event -> undo.follow(Optional.empty()));
        sessionChanged();
    }

    private void follow(Optional<PaperEditor> fresh) {
        undo.follow(fresh);
        actions = fresh.flatMap(PaperEditor::actions);
        if (!body.isDisposed() && link != null) {
            targetChanged();
        }
    }

    private void offer() {
        offeredFor = actions.map(Fitting::kind);
        offered = actions.map(a -> Fitting.of(link.index(), a)).orElse(OfferedCategories.ALL);
    }

    /** Shows what is judged where that is no claim, and only the categories that fit. */
    private void targetChanged() {
        Optional<String> words = actions.flatMap(a -> a.chosen().map(target -> NLS.bind(Messages.PaletteView_target,
                TargetLabels.name(target, a.model()))));
        if (!words.orElse("").equals(about.getText())) {
            about.setText(words.orElse(""));
            about.setVisible(words.isPresent());
            GridDataFactory.fillDefaults().grab(true, false).exclude(words.isEmpty()).applyTo(about);
            palette.layout();
        }
        Optional<Object> now = actions.map(Fitting::kind);
        if (!now.equals(offeredFor)) { // asked with every step: all categories are looked at only where the kind is another one
            OfferedCategories before = offered;
            offer();
            if (!before.equals(offered)) {
                filter();
            }
        }
    }

    private void createField() {
        field = new Text(palette, SWT.SINGLE | SWT.SEARCH | SWT.ICON_CANCEL);
        field.setMessage(Messages.PaletteView_filter);
        SpokenName.give(field, Messages.PaletteView_filter);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        field.addListener(SWT.Modify, event -> filter());
        field.addListener(SWT.KeyDown, this::key);
        nothing = new Label(palette, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(nothing);
    }

    private void createTree() {
        var area = new Composite(palette, SWT.NONE);
        // gets what is left: what all the rows would like to have is not asked for with every key
        GridDataFactory.fillDefaults().grab(true, true).hint(1, 1).applyTo(area);
        var layout = new TreeColumnLayout();
        area.setLayout(layout);
        viewer = new TreeViewer(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(tree);
        var images = new LocalResourceManager(JFaceResources.getResources(), viewer.getControl());
        theme = new PaperTheme(viewer.getControl(), this::themeChanged);
        labels = new CategoryLabels(images, theme::quiet);
        var name = new TreeViewerColumn(viewer, SWT.LEFT);
        name.getColumn().setText(Messages.PaletteView_category);
        layout.setColumnData(name.getColumn(), new ColumnWeightData(1, 80));
        var used = new TreeViewerColumn(viewer, SWT.RIGHT);
        used.getColumn().setText(Messages.PaletteView_count);
        layout.setColumnData(used.getColumn(), new ColumnPixelData(COUNT_WIDTH));
        viewer.setLabelProvider(labels);
        labels.tell(viewer.getTree());
        viewer.addSelectionChangedListener(event -> {
            if (!filtering) {
                showCard();
            }
        });
        viewer.addOpenListener(event -> selected().ifPresent(id -> tag(id, false)));
        SpokenName.give(viewer.getControl(), NLS.bind(Messages.PaletteView_tree, ""));
    }

    private void themeChanged() {
        labels.restyle();
        viewer.refresh(true);
        card.style();
        showCard();
    }

    private Optional<CategoryId> selected() {
        return Optional.ofNullable((CategoryId) viewer.getStructuredSelection().getFirstElement());
    }

    private Optional<Category> category(CategoryId id) {
        return link.index().entry(id).map(CategoryIndex.Entry::category);
    }

    private void showCard() {
        Optional<Category> shown = selected().flatMap(this::category);
        card.show(shown, selected().flatMap(link.index()::entry).flatMap(CategoryIndex.Entry::parent).flatMap(this::category));
        int width = Math.max(CARD_LEAST, field.getSize().x);
        int height = Math.min(card.control().computeSize(width, SWT.DEFAULT).y, palette.getSize().y * 2 / 5);
        var room = new Point(width, shown.isPresent() ? height : 0);
        if (!room.equals(cardRoom)) {
            cardRoom = room;
            card.control().setVisible(shown.isPresent());
            GridDataFactory.fillDefaults().grab(true, false).exclude(shown.isEmpty()).hint(room).applyTo(card.control());
            palette.layout();
        }
    }

    private void sessionChanged() {
        offer();
        labels.use(link.index());
        labels.count(Map.of());
        empty.setText(link.session().corpus().isEmpty() ? "" : "\n\n" + Messages.PaletteView_empty);
        stack.topControl = link.index().all().isEmpty() ? empty : palette;
        body.layout();
        filter();
        link.session().taxonomy().map(active -> active.taxonomy().name()).filter(name -> !name.equals(shown))
                .ifPresent(this::open);
        count();
    }

    /** Another taxonomy is open as far as it was last time, else as far as a person can overlook it. */
    private void open(String taxonomy) {
        shown = taxonomy;
        Optional<Expansion> last = remembered.filter(expansion -> expansion.taxonomy().equals(taxonomy));
        if (last.isPresent()) {
            viewer.setExpandedElements(last.get().open().toArray());
        } else if (link.index().all().size() <= MOST_OPENED) {
            viewer.expandAll();
        }
    }

    private void corpusChanged(CorpusEvent event) {
        count.ask();
    }

    private void count() {
        counting.ifPresent(Job::cancel);
        uncounted = false;
        Optional<Corpus> corpus = body.isDisposed() ? Optional.empty() : link.session().corpus();
        Optional<ActiveTaxonomy> active = link.session().taxonomy();
        if (corpus.isPresent() && active.isPresent()) {
            counting = Optional.of(CorpusReads.read(Messages.PaletteView_counting, corpus.get(),
                    reader -> reader.categoryCounts(active.get().taxonomy().name()), this::counted, () -> uncounted = true, body));
        }
    }

    private void counted(Map<CategoryId, Integer> own) {
        used = own;
        labels.count(CategoryTree.withBelow(link.index(), own));
        viewer.refresh(true);
    }

    private void filter() {
        if (uncounted) { // the next letter tries again
            count.ask();
        }
        String typed = field.getText();
        boolean wasFiltered = tree.found().isPresent();
        if (!wasFiltered && !typed.isBlank()) {
            expanded = Optional.of(viewer.getExpandedElements());
        }
        boolean others = tree.show(link.index(), search(), typed, offered);
        Optional<CategoryId> first = tree.found().flatMap(Found::first).map(e -> e.category().id());
        filtering = true; // what was selected goes, and the likeliest comes: the card is made once
        if (others) {
            fill(first, wasFiltered);
        }
        first.ifPresent(id -> viewer.setSelection(new StructuredSelection(id), true));
        filtering = false;
        showCard();
        boolean unfit = !link.index().all().isEmpty() && offered.chosen().filter(BitSet::isEmpty).isPresent();
        boolean none = unfit || tree.found().filter(f -> f.count() == 0).isPresent();
        say(unfit ? Messages.PaletteView_unfit : none ? NLS.bind(Messages.PaletteView_nothing, typed) : "");
    }

    /** @param first what will be selected */
    private void fill(Optional<CategoryId> first, boolean wasFiltered) {
        Object[] before = viewer.getExpandedElements();
        viewer.getControl().setRedraw(false);
        if (first.isPresent()) {
            viewer.setSelection(StructuredSelection.EMPTY); // else what is above the old one would be opened first
        }
        viewer.setInput(link.index());
        if (tree.found().isEmpty()) {
            viewer.setExpandedElements(wasFiltered ? expanded.orElse(before) : before);
        } else if (tree.found().orElseThrow().count() <= MOST_FOUND_OPENED) {
            viewer.expandAll();
        }
        viewer.getControl().setRedraw(true);
    }

    /** @param words why there are no rows; empty where there are some */
    private void say(String words) {
        if (!words.equals(nothing.getText())) {
            nothing.setText(words);
            nothing.setVisible(!words.isEmpty());
            GridDataFactory.fillDefaults().grab(true, false).exclude(words.isEmpty()).applyTo(nothing);
            palette.layout();
        }
    }

    /** Lately chosen ones come first, then those that are chosen often. */
    private CategorySearch search() {
        var preferred = new LinkedHashSet<>(RecentCategories.ofWorkspace().ids());
        used.entrySet().stream().sorted(Map.Entry.<CategoryId, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey).forEach(preferred::add);
        return link.index().search().preferring(List.copyOf(preferred)).among(offered);
    }

    private void key(Event event) {
        if (event.keyCode == SWT.ARROW_DOWN) {
            event.doit = false;
            viewer.getControl().setFocus();
            if (selected().isEmpty()) {
                Stream.of(tree.getElements(null)).findFirst()
                        .ifPresent(id -> viewer.setSelection(new StructuredSelection(id)));
            }
        } else if ((event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && !field.getText().isBlank()) {
            event.doit = false;
            search().first(field.getText())
                    .ifPresent(e -> tag(e.category().id(), (event.stateMask & SWT.SHIFT) != 0));
        }
    }

    /** @param stay whether the focus stays here, for the next category of the same claim */
    private void tag(CategoryId id, boolean stay) {
        papers.editor().ifPresent((PaperEditor editor) -> {
            editor.tag(id);
            if (stay) {
                field.selectAll();
            } else {
                field.setText("");
                getSite().getPage().activate(editor);
            }
        });
    }

    @Override
    public void setFocus() {
        if (stack.topControl == palette) {
            field.setFocus();
        } else {
            body.setFocus();
        }
    }
}
