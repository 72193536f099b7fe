package org.glossator.ui.internal.work;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.glossator.analysis.assignment.ComparisonAssignmentPlan;
import org.glossator.model.ComparisonId;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.ComparisonRow;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusReader;
import org.glossator.ui.CorpusReads;
import org.glossator.ui.internal.Workbenches;
import org.glossator.ui.internal.comparison.ComparisonsEditor;
import org.glossator.ui.internal.session.WorkbenchCorpusSession;

/** Gives the comparison task that is shown to the people that the person marks. */
public final class AssignComparisonHandler extends AbstractHandler {

    /** What the dialog shows. */
    private record Known(Optional<ComparisonRow> task, List<AnnotatorRecord> people) {

        static Known read(CorpusReader reader, ComparisonId task) {
            return new Known(reader.comparisons().stream().filter(row -> row.id().equals(task)).findFirst(), reader.annotators());
        }
    }

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        WorkbenchCorpusSession session = Workbenches.session();
        Shell shell = HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell(); // a closed dialog may still count as active
        IEditorPart editor = HandlerUtil.getActiveEditorChecked(event);
        Optional<ComparisonId> shown = editor instanceof ComparisonsEditor comparisons ? comparisons.task() : Optional.empty();
        session.corpus().ifPresent(corpus -> session.annotator().ifPresent(me -> shown.ifPresent(task -> CorpusReads.read(
                Messages.AssignComparisonDialog_title, corpus, reader -> Known.read(reader, task), known -> known.task()
                        .ifPresent(row -> ask(shell, editor, corpus, me, new AssignComparisonForm(row, known.people()))), shell))));
        return null; // reserved by the framework
    }

    private static void ask(Shell shell, IEditorPart editor, Corpus corpus, AnnotatorRecord me, AssignComparisonForm form) {
        boolean isWanted = new AssignComparisonDialog(shell, form).open() == Window.OK;
        editor.setFocus(); // on with the questions
        if (isWanted) {
            form.wish().ifPresent(wish -> Assigning.start(Messages.AssignComparisonDialog_title, shell.getDisplay(), corpus, me,
                    ComparisonAssignmentPlan.CODE, wish::of, Messages.AssignComparisonHandler_failed));
        }
    }
}
