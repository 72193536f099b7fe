package org.glossator.ui.internal.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.glossator.model.ClaimId;
import org.glossator.model.PaperId;
import org.glossator.model.ReleaseId;
import org.glossator.model.paper.Claim;
import org.glossator.model.rules.TaxonomyIndex;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusEvent;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;
import org.glossator.store.rules.CorpusCheck;
import org.glossator.store.rules.Finding;
import org.glossator.store.rules.Fix;
import org.glossator.store.rules.Questions;
import org.glossator.ui.internal.Later;
import org.glossator.ui.internal.SpokenName;
import org.glossator.ui.internal.paper.PaperActions;
import org.glossator.ui.internal.paper.PaperEditor;
import org.glossator.ui.internal.paper.PaperFollower;
import org.glossator.ui.internal.paper.PaperModel;
import org.glossator.ui.internal.paper.PaperPlaces;
import org.glossator.ui.internal.paper.PaperUndo;
import org.glossator.ui.internal.paper.PaperViews;
import org.glossator.ui.internal.paper.SessionLink;

/** Where judgements do not keep to their taxonomy: of the paper in front after each step, of all papers when asked. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
public final class RuleProblemsView extends ViewPart implements PaperViews.Problems {
    /** Of the jobs that look for problems; for tests. */
    public static final Object FAMILY = new Object();

    private static final int PAUSE = 120; // milliseconds without a step before the paper is looked at

    private final PaperUndo undo = new PaperUndo();
    private final ProblemList problems = new ProblemList();
    private Later look;
    private Optional<PaperEditor> editor = Optional.empty();
    private Optional<PaperActions> actions = Optional.empty();
    private Optional<Corpus> checked = Optional.empty();
    private Optional<AnnotatorRecord> checkedFor = Optional.empty();
    private SessionLink session;
    private StackLayout stack;
    private Composite body;
    private Composite sheet;
    private Label empty;
    private ProblemTable table;
    private IAction everywhere;
    private int looks;
    private boolean showing;
    private boolean unread; // not all papers could be looked at

    @Override
    public void createPartControl(Composite parent) {
        body = parent;
        look = new Later(body, PAUSE, this::look);
        stack = new StackLayout();
        body.setLayout(stack);
        empty = new Label(body, SWT.WRAP | SWT.CENTER);
        sheet = new Composite(body, SWT.NONE);
        table = new ProblemTable(sheet);
        SpokenName.give(table.viewer().getControl(), this::getPartName);
        table.viewer().addDoubleClickListener(event -> table.selected().stream().findFirst().ifPresent(this::goTo));
        stack.topControl = empty;
        installActions();
        session = new SessionLink(body, this::sessionChanged, this::corpusChanged);
        new PaperFollower(getSite().getPage(), body, this::follow, look::ask, () -> { });
        body.addDisposeListener(event -> follow(Optional.empty()));
    }

    private void installActions() {
        everywhere = new Action(Messages.RuleProblemsView_everywhere, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                checkAll();
                show();
            }
        };
        everywhere.setToolTipText(Messages.RuleProblemsView_everywhereToolTip);
        getViewSite().getActionBars().getToolBarManager().add(everywhere);
        undo.install(getViewSite().getActionBars());
        var copy = new Action() {
            @Override
            public void run() {
                copy();
            }
        };
        getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
        getSite().getService(IContextService.class).activateContext("org.glossator.ui.besidePaperContext");
        var menu = new Menu(table.viewer().getControl());
        table.viewer().getControl().setMenu(menu);
        menu.addListener(SWT.Show, event -> fill(menu));
    }

    private void copy() {
        String words = ProblemTexts.copied(table.selected());
        if (!words.isEmpty()) {
            var clipboard = new Clipboard(body.getDisplay());
            clipboard.setContents(new Object[] {words}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    private void fill(Menu menu) {
        for (MenuItem item : menu.getItems()) {
            item.dispose();
        }
        Optional<Finding> finding = table.selected().stream().findFirst();
        finding.ifPresent(f -> {
            item(menu, Messages.RuleProblemsView_goTo, () -> goTo(f));
            List<Fix> fixes = f.violation().fixes();
            if (!fixes.isEmpty() && model(f).isPresent()) {
                new MenuItem(menu, SWT.SEPARATOR);
                fixes.forEach(fix -> item(menu, ProblemTexts.fix(fix), () -> mend(f, fix)));
            }
        });
    }

    private static void item(Menu menu, String words, Runnable work) {
        var item = new MenuItem(menu, SWT.PUSH);
        item.setText(words.replace("&", "&&"));
        item.addListener(SWT.Selection, event -> work.run());
    }

    private Optional<PaperModel> model(Finding finding) {
        return actions.map(PaperActions::model)
                .filter(m -> m.paper().getId().equals(finding.violation().paper()))
                .filter(m -> m.judge().annotator().id().equals(finding.violation().annotator()));
    }

    private void mend(Finding finding, Fix fix) {
        model(finding).ifPresent(m -> editor.ifPresent(e -> e.report(m.fix(fix))));
    }

    private void goTo(Finding finding) {
        session.session().corpus().ifPresent(corpus -> {
            try {
                PaperPlaces.open(getSite().getPage(), corpus.location(), finding.violation().paper(),
                        ProblemList.claim(finding), Optional.empty());
            } catch (PartInitException e) {
                StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
            }
        });
    }

    private void sessionChanged() {
        Optional<AnnotatorRecord> now = session.session().annotator();
        if (!checked.equals(session.session().corpus()) || !now.equals(checkedFor)) { // who judges blind sees less
            problems.clear();
            checkedFor = now;
            checked = Optional.empty();
            checkAll();
        }
        look.ask();
    }

    private void corpusChanged(CorpusEvent event) {
        if (checked.isEmpty()) {
            return;
        }
        Set<PaperId> papers = new HashSet<>(event.papers());
        actions.ifPresent(a -> papers.remove(a.model().paper().getId())); // looked at as it is on the screen
        if (event.many() || event.releases()) {
            checked = Optional.empty();
            checkAll();
        } else if (!papers.isEmpty()) {
            run(checked.get(), Messages.RuleProblemsView_checking, check -> monitor -> check.run(papers));
        }
    }

    /** Looks at all papers once; what changes later is looked at again by itself. */
    private void checkAll() {
        Optional<Corpus> corpus = session.session().corpus();
        if (everywhere.isChecked() && corpus.isPresent() && checked.isEmpty()) {
            checked = corpus;
            unread = false;
            run(corpus.get(), Messages.RuleProblemsView_checkingAll, check -> check::run);
        }
    }

    /** How a check is run. */
    private interface Work {
        ICoreRunnable of(CorpusCheck check);
    }

    private void run(Corpus corpus, String name, Work work) {
        Display display = body.getDisplay();
        var check = new CorpusCheck(corpus, (paper, findings) -> display.asyncExec(() -> found(corpus, paper, findings)));
        ICoreRunnable carried = work.of(check);
        var job = new Job(name) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    carried.run(monitor);
                } catch (CoreException e) {
                    return e.getStatus();
                } catch (OperationCanceledException e) {
                    throw e;
                } catch (RuntimeException e) { // the outermost frame
                    org.glossator.ui.Problems.LOG.accept(e);
                    display.asyncExec(() -> failed(corpus));
                }
                return Status.OK_STATUS;
            }

            @Override
            public boolean belongsTo(Object family) {
                return family == FAMILY;
            }
        };
        job.schedule();
    }

    /** The next step, or the button, looks again. */
    private void failed(Corpus corpus) {
        if (!body.isDisposed() && checked.filter(c -> c == corpus).isPresent()) {
            checked = Optional.empty();
            unread = true;
            show();
        }
    }

    private void found(Corpus corpus, PaperId paper, List<Finding> findings) {
        boolean front = actions.map(a -> a.model().paper().getId().equals(paper)).orElse(false);
        if (!body.isDisposed() && checked.filter(c -> c == corpus).isPresent() && !front) {
            boolean changes = !problems.of(paper).equals(findings);
            problems.put(paper, findings);
            if (changes) {
                showSoon();
            }
        }
    }

    private void showSoon() {
        if (!showing) {
            showing = true;
            body.getDisplay().timerExec(PAUSE, () -> {
                showing = false;
                if (!body.isDisposed()) {
                    show();
                }
            });
        }
    }

    private void follow(Optional<PaperEditor> fresh) {
        undo.follow(fresh);
        editor = fresh;
        actions = fresh.flatMap(PaperEditor::actions);
        if (!body.isDisposed()) {
            look.ask();
        }
    }

    /** Everything that a look at a paper needs, made on the thread of the user interface. */
    private record Snapshot(PaperRecord paper, PaperWork work, Map<ReleaseId, TaxonomyIndex> taxonomies,
            List<AnnotatorRecord> people) {

        static Optional<Snapshot> of(PaperActions actions) {
            PaperModel model = actions.model();
            return model.judge().taxonomy().map(active -> new Snapshot(model.record(), model.work(),
                    Map.of(active.release().id(), active.index()), model.people()));
        }

        List<Finding> findings() {
            return CorpusCheck.findings(paper, work, taxonomies, people);
        }
    }

    private void look() {
        if (body.isDisposed()) {
            return;
        }
        if (unread) {
            checkAll();
        }
        Optional<Snapshot> snapshot = actions.flatMap(Snapshot::of);
        if (snapshot.isEmpty()) {
            show();
            return;
        }
        int number = ++looks;
        Display display = body.getDisplay();
        Job.create(Messages.RuleProblemsView_checking, monitor -> {
            List<Finding> found = snapshot.get().findings();
            display.asyncExec(() -> looked(number, snapshot.get().paper().id(), found));
        }).schedule();
    }

    private void looked(int number, PaperId paper, List<Finding> found) {
        if (!body.isDisposed() && number == looks) {
            problems.put(paper, found);
            show();
        }
    }

    private void show() {
        Optional<PaperId> front = actions.map(a -> a.model().paper().getId());
        List<Finding> shown = everywhere.isChecked() ? problems.all(front)
                : front.map(problems::of).orElse(List.of());
        table.show(shown);
        setPartName(shown.isEmpty() ? Messages.RuleProblemsView_title
                : NLS.bind(Messages.RuleProblemsView_titleWithCount, shown.size()));
        empty.setText("\n\n" + (front.isEmpty() && !everywhere.isChecked() ? Messages.RuleProblemsView_noPaper
                : everywhere.isChecked() ? unread ? Messages.RuleProblemsView_unread : Messages.RuleProblemsView_none : Messages.RuleProblemsView_noneHere));
        Control top = shown.isEmpty() ? empty : sheet;
        if (top != stack.topControl) {
            stack.topControl = top;
            body.layout();
        }
    }

    @Override
    public void step(int steps) {
        actions.ifPresent(a -> {
            List<Finding> here = Snapshot.of(a).map(Snapshot::findings).orElse(List.of()).stream()
                    .filter(finding -> !Questions.isQuestion(finding.violation())).toList();
            ProblemList.next(here, a.claim().map(Claim::getId), a.caret(), id -> start(a, id), steps).ifPresent(a::select);
            editor.ifPresent(PaperEditor::reveal);
        });
    }

    private static int start(PaperActions actions, ClaimId id) {
        return actions.model().claim(id).map(c -> c.getSpans().getFirst().start()).orElse(0);
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
