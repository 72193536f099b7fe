package org.glossator.ui.internal.annotations;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.glossator.model.Outcome;
import org.glossator.model.PaperId;
import org.glossator.model.Target;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.rules.Questions;
import org.glossator.ui.internal.Later;
import org.glossator.ui.internal.SpokenName;
import org.glossator.ui.internal.comparison.ClaimsSelected;
import org.glossator.ui.internal.palette.OfferedCategories;
import org.glossator.ui.internal.paper.FindCategory;
import org.glossator.ui.internal.paper.PaperActions;
import org.glossator.ui.internal.paper.PaperEditor;
import org.glossator.ui.internal.paper.PaperFollower;
import org.glossator.ui.internal.paper.PaperUndo;
import org.glossator.ui.internal.paper.PaperViews;
import org.glossator.ui.internal.paper.SessionLink;

/** The judgements on the paper in front. Selecting one shows it in the text, and the other way round. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
public final class AnnotationsView extends ViewPart implements PaperViews.Commenting, ClaimsSelected {
    private final PaperUndo undo = new PaperUndo();
    private Optional<IMemento> memento = Optional.empty();
    private Optional<PaperEditor> editor = Optional.empty();
    private Optional<PaperActions> actions = Optional.empty();
    private StackLayout stack;
    private Composite body;
    private Composite sheet;
    private Label empty;
    private AnnotationTable table;
    private Text comment;
    private String commentBefore = "";
    private Optional<AnnotationRow> commented = Optional.empty();
    private Later refresh;
    private Later place;
    private boolean following;

    @Override
    public void init(IViewSite site, IMemento saved) throws PartInitException {
        super.init(site, saved);
        memento = Optional.ofNullable(saved);
    }

    @Override
    public void saveState(IMemento state) {
        table.save(state);
    }

    @Override
    public void createPartControl(Composite parent) {
        body = parent;
        refresh = Later.afterPainting(body, this::refresh); // several changes of one step make one
        place = Later.afterPainting(body, this::follow);
        stack = new StackLayout();
        body.setLayout(stack);
        empty = new Label(body, SWT.WRAP | SWT.CENTER);
        sheet = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(sheet);
        table = new AnnotationTable(sheet);
        SpokenName.give(table.viewer().getControl(), Messages.AnnotationsView_table);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.viewer().getControl());
        comment = new Text(sheet, SWT.SINGLE | SWT.BORDER);
        comment.setMessage(Messages.AnnotationsView_commentHint);
        comment.setTextLimit(AnnotationRecord.LONGEST_COMMENT);
        SpokenName.give(comment, Messages.AnnotationsView_comment);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 2).applyTo(comment);
        table.viewer().addSelectionChangedListener(event -> selected());
        table.viewer().addDoubleClickListener(event -> editComment(false));
        table.viewer().getControl().addListener(SWT.KeyDown, this::tableKey);
        comment.addListener(SWT.KeyDown, this::commentKey);
        comment.addListener(SWT.FocusOut, event -> keepComment());
        memento.ifPresent(table::restore);
        installActions();
        new SessionLink(body, this::anew, event -> { });
        new PaperFollower(getSite().getPage(), body, this::follow, refresh::ask, place::ask);
        body.addDisposeListener(event -> follow(Optional.empty()));
    }

    private void installActions() {
        undo.install(getViewSite().getActionBars());
        var tag = new Action(Messages.AnnotationsView_tag) {
            @Override
            public void run() {
                askTag();
            }
        };
        tag.setToolTipText(Messages.AnnotationsView_tagToolTip);
        getViewSite().getActionBars().getToolBarManager().add(tag);
        var ofTable = List.of(action(ActionFactory.COPY, this::copy), action(ActionFactory.DELETE, this::delete),
                action(ActionFactory.SELECT_ALL, () -> table.viewer().getTable().selectAll()));
        useActions(ofTable, true);
        comment.addListener(SWT.FocusIn, event -> useActions(ofTable, false));
        comment.addListener(SWT.FocusOut, event -> useActions(ofTable, true));
        getSite().setSelectionProvider(table.viewer());
        getSite().getService(IContextService.class).activateContext("org.glossator.ui.besidePaperContext");
    }

    /** While the field has the focus these keys are its own. */
    private void useActions(List<Action> ofTable, boolean use) {
        IActionBars bars = getViewSite().getActionBars();
        ofTable.forEach(action -> bars.setGlobalActionHandler(action.getId(), use ? action : null));
        bars.updateActionBars();
    }

    private static Action action(ActionFactory like, Runnable work) {
        var action = new Action() {
            @Override
            public void run() {
                work.run();
            }
        };
        action.setId(like.getId());
        return action;
    }

    private void follow(Optional<PaperEditor> fresh) {
        undo.follow(fresh);
        editor = fresh;
        actions = fresh.flatMap(PaperEditor::actions);
        if (!body.isDisposed()) {
            refresh.ask();
        }
    }

    /** Another annotator or taxonomy: every row may say something else. */
    private void anew() {
        table.clear();
        refresh.ask();
    }

    private void refresh() {
        following = true;
        int rows = actions.map(a -> table.show(a.model(), editor.orElseThrow().index())).orElseGet(() -> {
            table.clear();
            return 0;
        });
        following = false;
        empty.setText("\n\n" + (actions.isEmpty() ? Messages.AnnotationsView_noPaper : Messages.AnnotationsView_noClaims));
        Control top = rows == 0 ? empty : sheet;
        if (top != stack.topControl) {
            stack.topControl = top;
            body.layout();
        }
        follow();
        showComment();
    }

    private void follow() {
        following = true;
        table.select(actions.flatMap(PaperActions::chosen)
                .or(() -> actions.flatMap(PaperActions::claim).map(claim -> new Target.OnClaim(claim.getId()))));
        following = false;
        showComment();
    }

    private void selected() {
        if (!following && table.selected().size() == 1) {
            following = true;
            AnnotationRow row = table.selected().getFirst();
            actions.ifPresent(a -> a.select(row.about()));
            row.annotation().ifPresent(judgement -> actions.ifPresent(a -> a.beside(judgement)));
            following = false;
            editor.ifPresent(PaperEditor::reveal);
        }
        showComment();
    }

    private void showComment() {
        Optional<AnnotationRow> row = table.selected().stream().findFirst();
        boolean other = !row.equals(commented) && !(row.isPresent() && commented.isPresent()
                && row.get().sameAs(commented.get()) && row.get().comment().equals(commentBefore));
        commented = row;
        comment.setEnabled(row.isPresent() || actions.flatMap(PaperActions::chosen).isPresent());
        if (other) {
            commentBefore = row.map(AnnotationRow::comment).orElse("");
            comment.setText(commentBefore);
        }
    }

    @Override
    public void editComment(boolean asking) {
        refresh.hurry(); // the claim may be a moment old
        follow();
        if (comment.isEnabled()) {
            comment.setFocus();
            if (asking) {
                comment.setText(Questions.asked(comment.getText()));
                comment.setSelection(comment.getCharCount());
            } else {
                comment.selectAll();
            }
        }
    }

    private void commentKey(Event event) {
        if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            event.doit = false;
            keepComment();
            editor.ifPresent(getSite().getPage()::activate);
        } else if (event.keyCode == SWT.ESC) {
            comment.setText(commentBefore);
        }
    }

    private void keepComment() {
        Optional<Target> about = commented.map(AnnotationRow::about).or(() -> actions.flatMap(PaperActions::chosen));
        if (about.isPresent() && actions.isPresent() && !comment.getText().equals(commentBefore)) {
            commentBefore = comment.getText();
            PaperActions paper = actions.get();
            report(commented.flatMap(AnnotationRow::annotation).map(id -> paper.model().comment(id, commentBefore))
                    .orElseGet(() -> paper.model().comment(about.get(), commentBefore)));
        }
    }

    private void report(Outcome<?> outcome) {
        editor.ifPresent(e -> e.report(outcome));
        if (!outcome.isDone()) {
            commented = Optional.empty(); // the field shows again what is kept
            showComment();
        }
    }

    private void delete() {
        List<AnnotationRow> rows = table.selected();
        if (!rows.isEmpty()) {
            actions.ifPresent(a -> report(a.model().delete(
                    rows.stream().flatMap(row -> row.annotation().stream()).toList(), rows.stream()
                            .filter(row -> row.annotation().isEmpty()).flatMap(row -> row.claim().stream()).toList())));
        }
    }

    /** Asks for a category, which all selected rows are about to get in one step. */
    private void askTag() {
        place.hurry(); // the reader may be further by a moment
        List<Target> about = table.selected().stream().map(AnnotationRow::about).distinct().toList();
        if (!about.isEmpty()) {
            Rectangle there = table.viewer().getTable().getSelection()[0].getBounds();
            editor.ifPresent(e -> new FindCategory(getSite().getShell(), e.index(), OfferedCategories.ALL, "",
                    table.viewer().getTable().toDisplay(there.x, there.y + there.height),
                    category -> actions.ifPresent(a -> report(a.tag(about, category)))).open());
        }
    }

    private void tableKey(Event event) {
        if (event.character == 't' && event.stateMask == 0) {
            event.doit = false;
            askTag();
        }
    }

    private void copy() {
        String words = RowLabels.copied(table.selected());
        if (!words.isEmpty()) {
            var clipboard = new Clipboard(body.getDisplay());
            clipboard.setContents(new Object[] {words}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    @Override
    public List<Selected> selectedClaims() {
        place.hurry(); // the reader may be further by a moment
        Optional<PaperId> paper = actions.map(a -> a.model().paper().getId());
        return table.selected().stream().flatMap(row -> row.claim().stream()).distinct()
                .flatMap(claim -> paper.map(id -> new Selected(id, claim)).stream()).toList();
    }

    @Override
    public void setFocus() {
        if (stack.topControl == sheet) {
            table.viewer().getControl().setFocus();
        } else {
            body.setFocus();
        }
    }
}
