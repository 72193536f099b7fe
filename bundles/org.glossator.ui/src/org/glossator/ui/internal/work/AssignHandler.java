package org.glossator.ui.internal.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.glossator.analysis.assignment.AssignmentPlan;
import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;
import org.glossator.model.WorkingSetId;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperQuery.Progress;
import org.glossator.store.PaperRow;
import org.glossator.store.Workload;
import org.glossator.ui.CorpusReads;
import org.glossator.ui.internal.Workbenches;
import org.glossator.ui.internal.corpus.CorpusView;
import org.glossator.ui.internal.session.WorkbenchCorpusSession;

/** Assigns the papers that are listed to the people that the person chooses. */
public final class AssignHandler extends AbstractHandler {

    /** Of the jobs that assign, for joining. */
    public static final Object FAMILY = AssignHandler.class;

    private static final int PAGE = 1_000; // papers

    /** What the dialog shows. */
    private record Known(int papers, List<AnnotatorRecord> people, Map<AnnotatorId, Workload> workloads) {
    }

    /** Which papers the list shows. */
    private record Listed(String filter, Optional<WorkingSetId> set) {
    }

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        WorkbenchCorpusSession session = Workbenches.session();
        Shell shell = HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell(); // a closed dialog may still count as active
        IViewPart view = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().findView(CorpusView.ID);
        Listed listed = view instanceof CorpusView list ? new Listed(list.filter(), list.set()) : new Listed("", Optional.empty());
        session.corpus().ifPresent(corpus -> session.annotator().ifPresent(me -> CorpusReads.read(Messages.AssignDialog_title, corpus,
                reader -> new Known(reader.paperCount(query(me, listed, PaperQuery.BEGINNING)), reader.annotators(), reader.workloads()),
                known -> ask(shell, corpus, me, listed, known), shell)));
        return null; // reserved by the framework
    }

    private static PaperQuery query(AnnotatorRecord me, Listed listed, PaperId after) {
        return new PaperQuery(me.id(), listed.filter(), Progress.ANY, after, 0, PAGE).in(listed.set());
    }

    private static void ask(Shell shell, Corpus corpus, AnnotatorRecord me, Listed listed, Known known) {
        var form = new AssignForm(known.papers(), known.people(), known.workloads());
        Optional<AssignmentPlan> plan = new AssignDialog(shell, form, known.papers()).open() == Window.OK ? form.plan() : Optional.empty();
        plan.ifPresent(wanted -> Assigning.start(Messages.AssignDialog_title, shell.getDisplay(), corpus, me, AssignmentPlan.CODE,
                reader -> wanted.of(papers(reader, me, listed), reader), Messages.AssignHandler_failed));
    }

    private static List<PaperId> papers(CorpusReader reader, AnnotatorRecord me, Listed listed) {
        var papers = new ArrayList<PaperId>();
        List<PaperId> page;
        do {
            PaperId after = papers.isEmpty() ? PaperQuery.BEGINNING : papers.getLast();
            page = reader.papers(query(me, listed, after)).stream().map(PaperRow::id).toList();
            papers.addAll(page);
        } while (page.size() == PAGE);
        return papers;
    }
}
