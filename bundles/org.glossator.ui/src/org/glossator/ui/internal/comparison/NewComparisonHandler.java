package org.glossator.ui.internal.comparison;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.glossator.analysis.comparison.ComparableClaims;
import org.glossator.model.ComparisonId;
import org.glossator.model.IdSource;
import org.glossator.model.Outcome;
import org.glossator.model.WorkingSetId;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ComparedClaim;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.Corpus;
import org.glossator.store.Receipt;
import org.glossator.ui.CorpusReads;
import org.glossator.ui.Problems;
import org.glossator.ui.internal.Workbenches;
import org.glossator.ui.internal.comparison.ClaimsSelected.Selected;
import org.glossator.ui.internal.corpus.CorpusView;
import org.glossator.ui.internal.session.WorkbenchCorpusSession;

/** Makes a comparison task of the claims that are selected, or of those of the papers that are listed, and shows it. */
public final class NewComparisonHandler extends AbstractHandler {
    /** As plugin.xml has it. */
    static final String COMMAND = "org.glossator.ui.newComparison";

    private static final int MOST_SEEDS = 1_000_000; // so that a seed can be told by telephone

    /** What the dialog shows. */
    private record Known(List<ComparedClaim> selected, List<ComparedClaim> listed) {
    }

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        WorkbenchCorpusSession session = Workbenches.session();
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        List<Selected> selected = HandlerUtil.getActivePart(event) instanceof ClaimsSelected view ? view.selectedClaims() : List.of();
        IViewPart view = page.findView(CorpusView.ID);
        String filter = view instanceof CorpusView list ? list.filter() : "";
        Optional<WorkingSetId> set = view instanceof CorpusView list ? list.set() : Optional.empty();
        session.corpus().ifPresent(corpus -> session.annotator().ifPresent(me -> CorpusReads.read(Messages.NewComparisonDialog_title,
                corpus, reader -> new Known(ClaimsFound.of(selected, reader), ComparableClaims.listed(filter, set, me.id(), reader)),
                known -> ask(shell, page, session, corpus, me, known), shell)));
        return null; // reserved by the framework
    }

    private static void ask(Shell shell, IWorkbenchPage page, WorkbenchCorpusSession session, Corpus corpus, AnnotatorRecord me,
            Known known) {
        var form = new NewComparisonForm(known.selected(), known.listed(), session.taxonomy(), new Random().nextInt(MOST_SEEDS));
        if (new NewComparisonDialog(shell, form).open() != Window.OK) {
            return;
        }
        Clock clock = Clock.systemUTC();
        Optional<ComparisonRecord> task = form.task(new ComparisonId(new IdSource(clock, new SecureRandom()).next()), me.id(),
                clock.instant());
        task.ifPresent(made -> session.writes().submit(corpus,
                Action.of("comparison.make", me.id(), new Change.AddComparison(made)), outcome -> made(outcome, made, page)));
    }

    private static void made(Outcome<Receipt> outcome, ComparisonRecord task, IWorkbenchPage page) {
        if (!outcome.isDone()) {
            Problems.show(Messages.NewComparisonHandler_failed, outcome.problems());
            return;
        }
        ComparisonsEditor.open(page, task.id());
        Workbenches.say(NLS.bind(Messages.NewComparisonHandler_made, task.title(), task.questions().size()));
    }
}
