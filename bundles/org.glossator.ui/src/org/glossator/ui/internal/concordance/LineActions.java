package org.glossator.ui.internal.concordance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.actions.ActionFactory;
import org.glossator.model.PaperId;
import org.glossator.ui.internal.paper.SessionLink;
import org.glossator.ui.internal.sets.PaperDrag;
import org.glossator.ui.internal.sets.SetActions;

/** What is done with the lines that are selected, or with all where none is. */
final class LineActions {
    private final IActionBars bars;
    private final Composite body;
    private final LineTable lines;
    private final BulkTagging tagging;
    private final SetActions sets;
    private Optional<Runnable> back = Optional.empty(); // what Undo does

    /** @param changed run once the corpus says something else of the lines */
    LineActions(IViewSite site, Composite body, LineTable lines, SessionLink link, Runnable changed) {
        bars = site.getActionBars();
        this.body = body;
        this.lines = lines;
        tagging = new BulkTagging(body, link, () -> {
            back = Optional.of(this::untag);
            changed.run();
        });
        sets = new SetActions(body, () -> back = Optional.of(this::takeOut));
        Action tag = action(Messages.ConcordanceView_tag, () -> tagging.ask(chosen()));
        tag.setToolTipText(Messages.ConcordanceView_tagToolTip);
        Action add = action(Messages.ConcordanceView_addToSet, this::addToSet);
        add.setToolTipText(Messages.ConcordanceView_addToSetToolTip);
        Action export = action(Messages.ConcordanceView_export, () -> LineExport.ask(site.getShell(), lines.all()));
        export.setToolTipText(Messages.ConcordanceView_exportToolTip);
        List.of(tag, add, export).forEach(bars.getToolBarManager()::add);
        PaperDrag.from(lines.control(), () -> papers(lines.selected()));
        listen();
    }

    private void listen() {
        Action copy = action("", this::copy);
        Action all = action("", lines.control()::selectAll);
        Action undo = action("", () -> back.ifPresent(Runnable::run));
        lines.control().addListener(SWT.FocusIn, event -> ofTable(copy, all, undo));
        lines.control().addListener(SWT.FocusOut, event -> ofTable(null, null, null));
        lines.control().addListener(SWT.KeyDown, event -> {
            if (event.character == 't' && event.stateMask == 0) {
                event.doit = false;
                tagging.ask(chosen());
            }
        });
    }

    private static Action action(String label, Runnable work) {
        return new Action(label) {
            @Override
            public void run() {
                work.run();
            }
        };
    }

    /** While a field has the focus these keys are its own. */
    private void ofTable(@Nullable IAction copy, @Nullable IAction all, @Nullable IAction undo) {
        bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
        bars.setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
        bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), all);
        bars.updateActionBars();
    }

    private List<ConcordanceLine> chosen() {
        return lines.selected().isEmpty() ? lines.all() : lines.selected();
    }

    /** Asks into which working set the papers of the lines are to come. */
    void addToSet() {
        sets.ask(papers(chosen()));
    }

    private static List<PaperId> papers(List<ConcordanceLine> of) {
        return of.stream().map(ConcordanceLine::paper).distinct().toList();
    }

    /** Another corpus, or another person. */
    void forget() {
        back = Optional.empty();
        sets.forget();
    }

    private void untag() {
        back = Optional.empty();
        tagging.takeBack();
    }

    private void takeOut() {
        back = Optional.empty();
        sets.takeBack();
    }

    private void copy() {
        String copied = lines.selected().stream().map(ConcordanceLine::tabbed).collect(Collectors.joining("\n"));
        if (!copied.isEmpty()) {
            var clipboard = new Clipboard(body.getDisplay());
            clipboard.setContents(new Object[] {copied}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }
}
