package org.glossator.ui.internal.status;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.IWorkbenchWindow;
import org.glossator.model.Problem;
import org.glossator.ui.CorpusSession;
import org.glossator.ui.WriteQueue;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.EditorFollowing;
import org.glossator.ui.internal.Later;
import org.glossator.ui.internal.Subscriptions;
import org.glossator.ui.internal.Workbenches;
import org.glossator.ui.internal.corpus.CorpusView;
import org.glossator.ui.internal.paper.PaperEditor;
import org.glossator.ui.internal.paper.PaperFollower;
import org.glossator.ui.internal.session.WorkbenchCorpusSession;

import jakarta.inject.Inject;

/** The left part of the window's status line. */
public final class StatusBar {
    private static final int MARGINS = 6; // pixels above and below the words
    private static final int UP = 2; // pixels, so that the words stand on one line with the platform's beside them

    private final WorkbenchCorpusSession session = Workbenches.session();
    private final Composite bar;
    private final Label kept;
    private final Label annotator;
    private final Label taxonomy;
    private final Label claim;
    private final Label paper;
    private final IWorkbenchWindow window;
    private final Later later;
    private final Runnable refresh = this::refresh;
    private final IPropertyListener listChanged = (part, property) -> refresh();
    private final PlaceInPaper place = new PlaceInPaper(refresh);

    /** Made by the workbench, at times before the window has its page. */
    @Inject
    public StatusBar(Composite parent, IWorkbenchWindow window) {
        this.window = window;
        bar = new Composite(parent, SWT.NONE);
        later = Later.afterPainting(bar, this::show);
        var layout = new RowLayout(SWT.HORIZONTAL);
        layout.center = true;
        layout.marginLeft = 10;
        layout.marginRight = 16;
        layout.marginTop = MARGINS / 2 - UP;
        layout.marginBottom = MARGINS / 2 + UP;
        layout.spacing = 9;
        layout.wrap = false;
        bar.setLayout(layout);
        kept = new Label(bar, SWT.NONE);
        annotator = item();
        taxonomy = item();
        claim = item();
        paper = item();
        kept.addListener(SWT.MouseUp, e -> explain());
        WriteQueue writes = session.writes();
        writes.addListener(refresh);
        bar.addDisposeListener(e -> {
            writes.removeListener(refresh);
            place.follow(Optional.empty());
        });
        Subscriptions.on(CorpusSession.TOPIC, bar, e -> refresh());
        bar.getDisplay().asyncExec(this::follow);
    }

    private void follow() {
        if (!bar.isDisposed() && window.getActivePage() != null) {
            new PaperFollower(window.getActivePage(), bar, this::paperIs);
            EditorFollowing.on(window.getActivePage(), bar, editor -> followList());
        }
    }

    private Optional<CorpusView> list() {
        return Optional.ofNullable(window.getActivePage()).map(page -> page.findView(CorpusView.ID))
                .filter(CorpusView.class::isInstance).map(CorpusView.class::cast);
    }

    private Label item() {
        var separator = new Label(bar, SWT.SEPARATOR | SWT.VERTICAL);
        separator.setLayoutData(new RowData(SWT.DEFAULT, 14));
        var label = new Label(bar, SWT.NONE);
        label.setData(separator);
        return label;
    }

    private void paperIs(Optional<PaperEditor> editor) {
        place.follow(editor);
        refresh();
    }

    /** The list comes and goes with the perspective. */
    private void followList() {
        list().ifPresent(list -> list.addPropertyListener(listChanged)); // adding it twice does nothing more
        refresh();
    }

    /** After what a key did is seen in the paper, and once for all that it has changed. */
    private void refresh() {
        later.ask();
    }

    private void show() {
        WriteQueue.State state = session.writes().state();
        Optional<Problem> failure = session.writes().failure();
        boolean open = session.corpus().isPresent();
        text(kept, open || state == WriteQueue.State.FAILED ? StatusTexts.kept(state, failure) : "");
        kept.setForeground(StatusColours.of(state, kept));
        kept.setToolTipText(state == WriteQueue.State.FAILED ? Messages.StatusBar_explain : null);
        text(annotator, StatusTexts.annotator(session.annotator()));
        text(taxonomy, StatusTexts.taxonomy(session.taxonomy()));
        text(claim, place.text());
        text(paper, list().map(list -> StatusTexts.paper(list.currentNumber(), list.papers())).orElse(""));
        bar.requestLayout();
    }

    private static void text(Label label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
        }
        boolean visible = !text.isEmpty();
        Stream.of(label, label.getData()).filter(Label.class::isInstance).map(Label.class::cast).forEach(l -> {
            RowData data = l.getLayoutData() instanceof RowData there ? there : new RowData();
            data.exclude = !visible;
            l.setLayoutData(data);
            l.setVisible(visible);
        });
    }

    /** Says what was not kept and what to do; the person decides whether that is solved. */
    private void explain() {
        session.writes().failure().ifPresent(problem -> {
            var dialog = new MessageDialog(bar.getShell(), Messages.StatusBar_title, null, problem.message(),
                    MessageDialog.WARNING, 0, Messages.StatusBar_solved, Messages.StatusBar_later);
            if (dialog.open() == 0) {
                session.writes().solved();
            }
        });
    }
}
