package org.glossator.ui.internal.history;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.glossator.model.ClaimId;
import org.glossator.model.paper.Annotation;
import org.glossator.model.paper.Claim;
import org.glossator.store.CorpusReader;
import org.glossator.ui.CorpusReads;
import org.glossator.ui.internal.ShortenedCells;
import org.glossator.ui.internal.SpokenName;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.glossator.ui.internal.paper.PaperActions;
import org.glossator.ui.internal.paper.PaperEditor;
import org.glossator.ui.internal.paper.PaperFollower;
import org.glossator.ui.internal.paper.PaperModel;

/** What was done to the paper in front, or to its selected claim, the newest first. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
public final class HistoryView extends ViewPart {
    private static final int PAGE = 100; // actions
    private static final String ONLY_CLAIM = "onlyClaim";
    private static final DateTimeFormatter WHEN = DateTimeFormatter
            .ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.MEDIUM).withZone(ZoneId.systemDefault());

    private Optional<PaperEditor> editor = Optional.empty();
    private Optional<PaperActions> actions = Optional.empty();
    private Optional<ClaimId> shownClaim = Optional.empty();
    private Optional<Job> reading = Optional.empty();
    private StackLayout stack;
    private Composite body;
    private Composite sheet;
    private Label empty;
    private TableViewer table;
    private Link older;
    private Action onlyClaim;
    private int wanted = PAGE;
    private boolean startsWithClaim;
    private boolean unread;

    @Override
    public void init(IViewSite site, IMemento saved) throws PartInitException {
        super.init(site, saved);
        startsWithClaim = saved != null && Boolean.TRUE.equals(saved.getBoolean(ONLY_CLAIM));
    }

    @Override
    public void saveState(IMemento state) {
        state.putBoolean(ONLY_CLAIM, onlyClaim.isChecked());
    }

    @Override
    public void createPartControl(Composite parent) {
        body = parent;
        stack = new StackLayout();
        body.setLayout(stack);
        empty = new Label(body, SWT.WRAP | SWT.CENTER);
        sheet = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(sheet);
        table = new TableViewer(sheet, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.getTable().setHeaderVisible(true);
        ShortenedCells.of(table.getTable());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.getControl());
        column(Messages.HistoryView_when, row -> WHEN.format(row.when()));
        column(Messages.HistoryView_who, HistoryRow::who);
        column(Messages.HistoryView_what, HistoryRow::what);
        table.getTable().addListener(SWT.Resize, event -> fillWidth());
        SpokenName.give(table.getTable(), Messages.HistoryView_table);
        table.addOpenListener(event -> goToClaim());
        older = new Link(sheet, SWT.NONE);
        older.setText("<a>" + Messages.HistoryView_older + "</a>");
        older.addListener(SWT.Selection, event -> {
            wanted += PAGE;
            read();
        });
        GridDataFactory.fillDefaults().indent(4, 2).exclude(true).applyTo(older);
        onlyClaim = new Action(Messages.HistoryView_onlyClaim, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                read();
            }
        };
        onlyClaim.setToolTipText(Messages.HistoryView_onlyClaimToolTip);
        onlyClaim.setChecked(startsWithClaim);
        ResourceLocator.imageDescriptorFromBundle("org.glossator.ui", "icons/claim.svg")
                .ifPresent(onlyClaim::setImageDescriptor);
        getViewSite().getActionBars().getToolBarManager().add(onlyClaim);
        getSite().setSelectionProvider(table);
        new PaperFollower(getSite().getPage(), body, this::follow, this::read, this::moved);
    }

    private void column(String title, Function<HistoryRow, String> text) {
        var column = new TableViewerColumn(table, SWT.LEFT);
        column.getColumn().setText(title);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public @Nullable String getText(Object element) {
                return text.apply((HistoryRow) element);
            }
        });
    }

    private void fillWidth() {
        Table widget = table.getTable();
        int width = widget.getClientArea().width;
        if (width > 0) {
            widget.getColumn(0).setWidth(width * 18 / 100);
            widget.getColumn(1).setWidth(width * 14 / 100);
            widget.getColumn(2).setWidth(width * 68 / 100);
        }
    }

    private void follow(Optional<PaperEditor> fresh) {
        editor = fresh;
        actions = fresh.flatMap(PaperEditor::actions);
        wanted = PAGE;
        if (!body.isDisposed()) {
            read();
        }
    }

    private void moved() {
        if (unread || onlyClaim.isChecked() && !claim().equals(shownClaim)) {
            read();
        }
    }

    private Optional<ClaimId> claim() {
        return actions.flatMap(PaperActions::claim).map(Claim::getId);
    }

    /** A later question makes an earlier one pointless. */
    private void read() {
        reading.ifPresent(Job::cancel);
        reading = Optional.empty();
        unread = false;
        shownClaim = claim();
        if (actions.isEmpty() || onlyClaim.isChecked() && shownClaim.isEmpty()) {
            show(new HistoryPage(List.of(), false));
        } else if (!actions.get().model().isGone()) {
            PaperModel model = actions.get().model();
            reading = Optional.of(CorpusReads.read(Messages.HistoryView_reading, model.corpus(), question(model), this::show, this::failed, body));
        }
    }

    /** What is shown may be of another paper, and is not told any more; the next move in the paper tries again. */
    private void failed() {
        unread = true;
        show(new HistoryPage(List.of(), false));
    }

    private Function<CorpusReader, HistoryPage> question(PaperModel model) {
        CategoryIndex index = editor.orElseThrow().index();
        var paper = model.record().id();
        int most = wanted;
        Optional<Claim> claim = actions.flatMap(PaperActions::claim);
        if (onlyClaim.isChecked() && claim.isPresent()) {
            var id = claim.get().getId();
            var annotations = claim.get().getAnnotations().stream().map(Annotation::getId).toList();
            return reader -> HistoryPage.ofClaim(reader, paper, id, annotations, most, index);
        }
        return reader -> HistoryPage.ofPaper(reader, paper, most, index);
    }

    private void show(HistoryPage page) {
        table.setInput(page.rows());
        ((GridData) older.getLayoutData()).exclude = !page.more();
        older.setVisible(page.more());
        sheet.layout();
        empty.setText("\n\n" + (unread ? Messages.HistoryView_unread : actions.isEmpty() ? Messages.HistoryView_noPaper
                : onlyClaim.isChecked() && shownClaim.isEmpty() ? Messages.HistoryView_noClaim
                        : Messages.HistoryView_nothing));
        Control top = page.rows().isEmpty() ? empty : sheet;
        if (top != stack.topControl) {
            stack.topControl = top;
            body.layout();
        }
    }

    private void goToClaim() {
        if (table.getStructuredSelection().getFirstElement() instanceof HistoryRow row) {
            row.claim().filter(id -> actions.flatMap(a -> a.model().claim(id)).isPresent()).ifPresent(id -> {
                actions.orElseThrow().select(id);
                editor.ifPresent(PaperEditor::reveal);
            });
        }
    }

    @Override
    public void setFocus() {
        if (stack.topControl == sheet) {
            table.getControl().setFocus();
        } else {
            body.setFocus();
        }
    }
}
