package org.glossator.ui.internal.comparison;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.statushandlers.StatusManager;
import org.glossator.model.ComparisonId;
import org.glossator.model.Outcome;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ComparisonAssignmentRecord;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.ComparisonRow;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusEvent;
import org.glossator.store.CorpusReader;
import org.glossator.store.Receipt;
import org.glossator.ui.CorpusReads;
import org.glossator.ui.Problems;
import org.glossator.ui.internal.Later;
import org.glossator.ui.internal.NeverDirtyEditor;
import org.glossator.ui.internal.OnlyPageHandler;
import org.glossator.ui.internal.Workbenches;
import org.glossator.ui.internal.comparison.TaskSheet.Due;
import org.glossator.ui.internal.paper.SessionLink;

/**
 * The comparison tasks of the open corpus: one question after the other, answered by keys, and what came of it. An answer is
 * shown at once and goes to the corpus through the queue of all changes.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
public final class ComparisonsEditor extends NeverDirtyEditor {

    /** As plugin.xml has it. */
    public static final String ID = "org.glossator.ui.comparisons";

    private static final int QUIET = 300; // milliseconds without news before reading again

    private SessionLink link;
    private Later news;
    private Composite body;
    private Composite sheetPage;
    private Composite middle;
    private NoTaskPage empty;
    private TaskBar bar;
    private JudgePage judge;
    private ResultsPage results;
    private CompareUndo undo;
    private Optional<Job> listing = Optional.empty();
    private Optional<ComparisonId> reading = Optional.empty();
    private List<ComparisonRow> rows = List.of();
    private Optional<ComparisonId> chosen = Optional.empty();
    private Optional<TaskSheet> sheet = Optional.empty();
    private Optional<TaskResults> came = Optional.empty();
    private boolean listed;

    /** Takes back, or does again. */
    private interface Reversal {
        Optional<Due> of(TaskSheet sheet);
    }

    /** Shows that task in the page. */
    public static void open(IWorkbenchPage page, ComparisonId task) {
        try {
            if (OnlyPageHandler.open(page, ID) instanceof ComparisonsEditor editor) {
                editor.choose(task);
            }
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        body.setLayout(new StackLayout());
        empty = new NoTaskPage(body);
        sheetPage = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(sheetPage);
        bar = new TaskBar(sheetPage, new Wishes());
        middle = new Composite(sheetPage, SWT.NONE);
        middle.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(middle);
        judge = new JudgePage(middle, new Answers());
        results = new ResultsPage(middle);
        new CompareKeys(getSite(), judge.focus());
        undo = new CompareUndo(getEditorSite().getActionBars(), () -> reverse(TaskSheet::undo), () -> reverse(TaskSheet::redo));
        news = new Later(body, QUIET, this::list);
        link = new SessionLink(body, this::sessionChanged, this::corpusChanged);
        list();
        show();
    }

    private void sessionChanged() {
        listed = false;
        rows = List.of();
        sheet = Optional.empty();
        came = Optional.empty();
        reading = Optional.empty();
        list();
        show();
    }

    private void corpusChanged(CorpusEvent event) {
        if ((event.comparisons() || event.many())
                && link.session().corpus().filter(c -> c.location().equals(event.location())).isPresent()) {
            news.ask();
        }
    }

    /** @return the task that is shown */
    public Optional<ComparisonId> task() {
        return chosen;
    }

    /** Shows that task. */
    void choose(ComparisonId task) {
        chosen = Optional.of(task);
        sheet = Optional.empty();
        came = Optional.empty();
        list();
    }

    private void list() {
        listing.ifPresent(Job::cancel);
        listing = link.session().corpus().map(corpus -> CorpusReads.<List<ComparisonRow>>read(Messages.ComparisonsEditor_reading,
                corpus, CorpusReader::comparisons, this::listed, body));
    }

    private void listed(List<ComparisonRow> fresh) {
        listed = true;
        rows = fresh;
        Optional<ComparisonRow> row = rows.stream().filter(r -> chosen.filter(r.id()::equals).isPresent()).findFirst()
                .or(() -> rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast()));
        boolean other = sheet.map(s -> s.task().id()).filter(id -> row.filter(r -> r.id().equals(id)).isPresent()).isEmpty();
        chosen = row.map(ComparisonRow::id);
        if (other && !(reading.isPresent() && reading.equals(chosen))) {
            sheet = Optional.empty();
            came = Optional.empty();
            readTask();
        }
        if (bar.showsResults()) {
            readResults();
        }
        show();
    }

    private void readTask() {
        reading = chosen;
        Optional<AnnotatorRecord> me = link.session().annotator();
        link.session().corpus().ifPresent(corpus -> me.ifPresent(who -> chosen.ifPresent(task -> CorpusReads.read(
                Messages.ComparisonsEditor_reading, corpus, reader -> TaskContent.read(reader, task, who.id()),
                content -> read(task, who, content), () -> reading = reading.filter(other -> !other.equals(task)), body))));
    }

    private void read(ComparisonId task, AnnotatorRecord who, Optional<TaskContent> content) {
        if (reading.filter(task::equals).isPresent() && link.session().annotator().filter(who::equals).isPresent()) {
            reading = Optional.empty();
            sheet = content.map(c -> new TaskSheet(c, who.id(), Clock.systemUTC()));
            show();
            if (getSite().getPage().getActivePart() == this) {
                setFocus();
            }
        }
    }

    private void readResults() {
        link.session().corpus().ifPresent(corpus -> chosen.ifPresent(task -> CorpusReads.read(Messages.ComparisonsEditor_counting,
                corpus, reader -> TaskResults.read(reader, task), fresh -> {
                    came = fresh;
                    show();
                }, body)));
    }

    private void show() {
        String why = link.session().corpus().isEmpty() ? Messages.ComparisonsEditor_noCorpus
                : listed && rows.isEmpty() ? Messages.ComparisonsEditor_noTask : "";
        ((StackLayout) body.getLayout()).topControl = why.isEmpty() ? sheetPage : empty.control();
        empty.show(why, link.session().corpus().isPresent());
        bar.show(rows, chosen, link.session().annotator().map(AnnotatorRecord::id));
        sheet.ifPresent(judge::show);
        came.filter(c -> chosen.filter(c.task().id()::equals).isPresent()).ifPresent(results::show);
        Control page = bar.showsResults() ? results.control() : judge.control();
        page.setVisible(sheet.isPresent() || bar.showsResults() && came.isPresent());
        ((StackLayout) middle.getLayout()).topControl = page;
        undo.update(sheet);
        middle.layout();
        body.layout();
    }

    /** Does what a key says at the question in front. */
    void run(CompareCommand command) {
        if (!bar.showsResults()) {
            sheet.ifPresent(s -> {
                CompareSteps.run(command, s).ifPresent(this::write);
                show();
            });
            if (sheet.isEmpty() && reading.isEmpty()) { // it could not be read
                list();
            }
        }
    }

    private void reverse(Reversal reversal) {
        sheet.flatMap(reversal::of).ifPresent(this::write);
        show();
    }

    private void write(Due due) {
        Optional<Corpus> corpus = link.session().corpus();
        Optional<AnnotatorRecord> me = link.session().annotator();
        if (corpus.isPresent() && me.isPresent()) {
            link.session().writes().submit(corpus.get(), () -> due.action(me.get().id()), outcome -> written(due, outcome));
        }
    }

    private void written(Due due, Outcome<Receipt> outcome) {
        switch (outcome) {
            case Outcome.Done<Receipt>(var receipt, var warnings) -> due.step().kept(receipt.history());
            case Outcome.Refused<Receipt>(var problems) -> {
                if (!body.isDisposed()) { // what is shown is not what is kept: both are made one again
                    sheet = Optional.empty();
                    readTask();
                }
                Problems.show(Messages.ComparisonsEditor_notKept, problems);
            }
        }
    }

    /** What is answered by mouse or button. */
    private final class Answers implements JudgePage.Answering {
        @Override
        public void run(CompareCommand command) {
            ComparisonsEditor.this.run(command);
        }

        @Override
        public void choose(int place) {
            sheet.flatMap(s -> s.choose(place)).ifPresent(ComparisonsEditor.this::write);
            show();
        }
    }

    /** What is wanted of the bar at the top. */
    private final class Wishes implements TaskBar.Wishes {
        @Override
        public void choose(ComparisonId task) {
            ComparisonsEditor.this.choose(task);
        }

        @Override
        public void page() {
            if (bar.showsResults()) {
                readResults();
            }
            show();
            setFocus();
        }

        @Override
        public void make() {
            Workbenches.run(NewComparisonHandler.COMMAND);
        }

        @Override
        public void assign() {
            Workbenches.run("org.glossator.ui.assignComparison");
        }

        @Override
        public void remove() {
            Optional<AnnotatorRecord> me = link.session().annotator();
            link.session().corpus().ifPresent(corpus -> me.ifPresent(who -> sheet.ifPresent(s -> link.session().writes().submit(corpus,
                    new Action("comparison.remove", who.id(), removal(s.task())), outcome -> {
                        if (!outcome.isDone()) {
                            Problems.show(Messages.ComparisonsEditor_notRemoved, outcome.problems());
                        }
                    }))));
        }

        /** Nobody has to answer it any more. */
        private List<Change> removal(ComparisonRecord task) {
            Stream<Change> people = rows.stream().filter(row -> row.id().equals(task.id()))
                    .flatMap(row -> row.assigned().entrySet().stream()).map(assigned -> new Change.UnassignComparison(
                            new ComparisonAssignmentRecord(task.id(), assigned.getKey(), assigned.getValue())));
            return Stream.concat(people, Stream.of(new Change.RemoveComparison(task))).toList();
        }

        @Override
        public void export() {
            link.session().corpus().ifPresent(corpus -> chosen.ifPresent(task -> CorpusReads.read(Messages.ComparisonsEditor_counting,
                    corpus, reader -> TaskResults.read(reader, task),
                    fresh -> fresh.ifPresent(f -> new ResultsExport(f).ask(getSite().getShell())), body)));
        }
    }

    @Override
    public void setFocus() {
        Control top = ((StackLayout) body.getLayout()).topControl;
        if (top != sheetPage) {
            empty.setFocus();
        } else if (bar.showsResults()) {
            results.setFocus();
        } else {
            judge.focus().setFocus();
        }
    }
}
