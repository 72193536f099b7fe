package org.glossator.ui.internal.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusEvent;
import org.glossator.taxonomy.ReleaseChange;
import org.glossator.taxonomy.TaxonomyReleases;
import org.glossator.ui.CorpusSession;
import org.glossator.ui.Problems;
import org.glossator.ui.internal.EditorFollowing;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.RowPainter;
import org.glossator.ui.internal.SpokenName;
import org.glossator.ui.internal.Subscriptions;
import org.glossator.ui.internal.Workbenches;
import org.glossator.ui.internal.design.ReleaseImpact.Compared;
import org.glossator.ui.internal.session.FamilyJob;

/**
 * What a release of the text in front would do to the annotations that the open corpus has, while it is being written. A
 * click goes to the place.
 */
public final class ReleaseChangesView extends ViewPart {

    /** The family of the jobs that compare, for joining. */
    public static final Object FAMILY = ReleaseChangesView.class;

    private static final int PAUSE = 400; // milliseconds without a key
    private static final int DOT = 9;
    private static final int INDENT = 20;

    /** A row of the table. */
    private sealed interface Line {
        /** @return where it leads to in the text */
        int start();

        int end();

        record Headline(String text, boolean good, int start, int end) implements Line {
        }

        record Change(ReleaseImpact.Row row) implements Line {
            @Override
            public int start() {
                return row.change().start();
            }

            @Override
            public int end() {
                return row.change().end();
            }
        }
    }

    private final IDocumentListener typing = new IDocumentListener() {
        @Override
        public void documentAboutToBeChanged(DocumentEvent event) {
            // what stands there is not compared any more
        }

        @Override
        public void documentChanged(DocumentEvent event) {
            askSoon();
        }
    };
    private final Runnable asking = this::ask;
    private Composite body;
    private Notice notice;
    private Table table;
    private RowPainter painter;
    private ITextEditor editor; // with a taxonomy; null where there is none
    private IDocument document; // of the editor
    private Job comparing;

    @Override
    public void createPartControl(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        body.setLayout(new StackLayout());
        notice = new Notice(body);
        table = new Table(body, SWT.SINGLE | SWT.FULL_SELECTION);
        var column = new TableColumn(table, SWT.NONE);
        SpokenName.give(table, this::getPartName);
        painter = RowPainter.on(table, this::paint);
        table.addListener(SWT.Resize, e -> column.setWidth(table.getClientArea().width));
        table.addListener(SWT.Selection, e -> goTo(false));
        table.addListener(SWT.DefaultSelection, e -> goTo(true));
        body.addDisposeListener(e -> use(null));
        say(Messages.ReleaseChanges_noText);
        EditorFollowing.on(getSite().getPage(), body, this::editorIs);
        Subscriptions.on(CorpusSession.TOPIC, body, e -> askSoon());
        Subscriptions.on(CorpusEvent.TOPIC, body, e -> askSoon());
    }

    private void editorIs(Optional<IEditorPart> front) {
        ITextEditor now = null;
        if (front.isPresent() && front.get().getEditorInput() instanceof IFileEditorInput file
                && TaxonomyFiles.EXTENSION.equals(file.getFile().getFileExtension())) {
            now = front.get().getAdapter(ITextEditor.class);
        }
        if (now != editor) {
            use(now);
            ask();
        }
    }

    private void use(ITextEditor now) {
        if (document != null) {
            document.removeDocumentListener(typing);
        }
        editor = now;
        document = now == null ? null : now.getDocumentProvider().getDocument(now.getEditorInput());
        if (document != null) {
            document.addDocumentListener(typing);
        }
    }

    private void askSoon() {
        if (!body.isDisposed()) {
            body.getDisplay().timerExec(PAUSE, asking); // once more is once later
        }
    }

    private void ask() {
        if (body.isDisposed()) {
            return;
        }
        if (comparing != null) {
            comparing.cancel();
        }
        Optional<Corpus> corpus = Workbenches.session().corpus();
        if (document == null || corpus.isEmpty()) {
            say(document == null ? Messages.ReleaseChanges_noText : Messages.ReleaseChanges_noCorpus);
            return;
        }
        compare(corpus.get(), document.get());
    }

    private void compare(Corpus corpus, String text) {
        var work = new ReleaseImpact(Workbenches.service(TaxonomyReleases.class), text);
        comparing = new FamilyJob(Messages.ReleaseChanges_comparing, FAMILY, monitor -> {
            Optional<ReleaseImpact.Answer> answer = answer(work, corpus);
            if (answer.isPresent() && !body.isDisposed()) {
                body.getDisplay().asyncExec(() -> {
                    if (!body.isDisposed() && !monitor.isCanceled()) {
                        show(answer.get());
                    }
                });
            }
        });
        comparing.setSystem(true);
        comparing.schedule();
    }

    /** @return nothing where the corpus was closed meanwhile */
    private static Optional<ReleaseImpact.Answer> answer(ReleaseImpact work, Corpus corpus) {
        try {
            return Optional.of(work.run(corpus));
        } catch (IllegalStateException e) {
            return Optional.empty(); // another corpus is asked already
        } catch (RuntimeException e) {
            Problems.LOG.accept(e);
            return Optional.empty();
        }
    }

    private void say(String sentence) {
        notice.say(sentence);
        top(notice.control());
    }

    private void top(Control control) {
        ((StackLayout) body.getLayout()).topControl = control;
        body.layout(true, true);
    }

    private void show(ReleaseImpact.Answer answer) {
        Optional<String> sentence = ImpactLabels.notice(answer);
        if (sentence.isPresent()) {
            say(sentence.get());
        } else if (answer instanceof Compared compared) {
            show(lines(compared));
        }
    }

    private static List<Line> lines(Compared compared) {
        var lines = new ArrayList<Line>();
        lines.add(new Line.Headline(ImpactLabels.headline(compared), compared.comparison().isRaisedEnough(),
                compared.comparison().versionStart(), compared.comparison().versionEnd()));
        compared.rows().forEach(row -> lines.add(new Line.Change(row)));
        return lines;
    }

    private void show(List<Line> lines) {
        int selected = table.getSelectionIndex();
        table.setRedraw(false);
        table.setItemCount(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            table.getItem(i).setData(line);
            table.getItem(i).setText(switch (line) { // for screen readers
                case Line.Headline headline -> headline.text();
                case Line.Change(var row) -> row.change().words() + " " + ImpactLabels.annotations(row);
            });
        }
        if (selected < lines.size()) {
            table.setSelection(selected);
        }
        table.setRedraw(true);
        top(table);
    }

    private void paint(GC gc, Rectangle area, Color ink, Object data) {
        if (data instanceof Line line) {
            var text = new Rectangle(area.x + INDENT, area.y, area.width - INDENT, area.height);
            switch (line) {
                case Line.Headline(var words, var good, var start, var end) -> {
                    dot(gc, area, good ? DotColours.GOOD : DotColours.ERROR);
                    painter.text(gc, text, words, ink);
                }
                case Line.Change(var row) -> {
                    dot(gc, area, colour(row));
                    String right = ImpactLabels.annotations(row);
                    int width = right.isEmpty() ? 0 : gc.textExtent(right).x + INDENT;
                    painter.text(gc, new Rectangle(text.x, text.y, text.width - width, text.height), row.change().words(), ink);
                    painter.textAtRight(gc, area, right, row.annotations() > 0 ? ink : painter.mixed(ink, 0.65));
                }
            }
        }
    }

    private static Color colour(ReleaseImpact.Row row) {
        ReleaseChange.Kind kind = row.change().kind();
        return switch (kind) {
            case BREAKS -> DotColours.ERROR;
            case MIGRATES -> DotColours.WARNING;
            case REREADS -> row.annotations() > 0 ? DotColours.NOTE : DotColours.QUIET;
            case ADDS -> DotColours.QUIET;
        };
    }

    private static void dot(GC gc, Rectangle area, Color colour) {
        gc.setAntialias(SWT.ON);
        gc.setBackground(colour);
        gc.fillOval(area.x, area.y + (area.height - DOT) / 2, DOT, DOT);
    }

    private void goTo(boolean activate) {
        int index = table.getSelectionIndex();
        if (index >= 0 && editor != null && table.getItem(index).getData() instanceof Line line) {
            int length = Objects.requireNonNull(document).getLength();
            int start = Math.min(line.start(), length);
            editor.selectAndReveal(start, Math.min(line.end(), length) - start);
            if (activate) {
                getSite().getPage().activate(editor);
            }
        }
    }

    @Override
    public void setFocus() {
        ((StackLayout) body.getLayout()).topControl.setFocus();
    }
}
