package org.glossator.ui.internal.merge;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.statushandlers.StatusManager;
import org.glossator.exchange.CorpusMerge.Report;
import org.glossator.exchange.MergeConflict;
import org.glossator.model.AnnotatorId;
import org.glossator.model.Outcome;
import org.glossator.model.PaperId;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Corpora;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.ui.CorpusReads;
import org.glossator.ui.Problems;
import org.glossator.ui.internal.DialogMemory;
import org.glossator.ui.internal.NeverDirtyEditor;
import org.glossator.ui.internal.Workbenches;
import org.glossator.ui.internal.merge.MergeForm.State.Merged;
import org.glossator.ui.internal.paper.PaperPlaces;
import org.glossator.ui.internal.paper.SessionLink;
import org.glossator.ui.internal.session.FamilyJob;
import org.osgi.framework.FrameworkUtil;

/**
 * Brings the work of another copy into the open corpus: says what would come and what conflicts, does it, and keeps showing
 * what a person has to look at. Stands among the papers, so that one can go to them and come back.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
public final class MergeEditor extends NeverDirtyEditor {

    /** The family of the jobs that compare and merge, for joining and cancelling. */
    public static final Object FAMILY = MergeEditor.class;

    private static final String FOLDER = "folder";
    private static final long BETWEEN = 100_000_000; // ns between two looks of a person at the progress

    private final MergeForm form = new MergeForm(new Jobs(), this::backup);
    private final KeptResult kept = new KeptResult(
            Path.of(Platform.getStateLocation(FrameworkUtil.getBundle(MergeEditor.class)).toOSString()));
    private Optional<Seat> shown = Optional.empty();
    private SessionLink link;
    private MergePage page;

    /** Whom the page belongs to: others may see less, or more. */
    private record Seat(CorpusLocation corpus, AnnotatorId annotator) {
    }

    @Override
    public void createPartControl(Composite parent) {
        page = new MergePage(parent, form, new Person());
        link = new SessionLink(page.control(), this::sessionChanged, event -> { });
        form.addListener(page::show);
        sessionChanged();
    }

    private void sessionChanged() {
        Optional<Corpus> open = link.session().wholeCorpus();
        Optional<Seat> seat = open.flatMap(corpus -> link.session().annotator().map(who -> new Seat(corpus.location(), who.id())));
        if (!seat.equals(shown)) {
            shown = seat;
            form.forget();
            seat.ifPresent(now -> showLast(open.orElseThrow(), now));
        }
        page.of(open.map(corpus -> corpus.location().name()).orElse(""));
    }

    private void showLast(Corpus corpus, Seat seat) {
        CorpusReads.read(Messages.MergeEditor_last, corpus, reader -> kept.read(seat.corpus())
                .map(last -> new Merged(new Report(last.report().came(), last.report().onlyHere(),
                        BlindConflicts.hidden(reader, seat.annotator(), last.report().conflicts())), last.backup())),
                last -> last.filter(l -> shown.equals(Optional.of(seat))).ifPresent(form::show), page.control());
    }

    private Path backup() {
        Path corpora = Path.of(Platform.getLocation().toOSString(), "corpora");
        return shown.map(seat -> BackupFile.of(seat.corpus(), corpora, LocalDateTime.now(Clock.systemDefaultZone())))
                .orElse(corpora);
    }

    private void open(MergeConflict conflict) {
        Optional<Corpus> corpus = link.session().corpus();
        Optional<PaperId> paper = conflict.place().paper();
        if (corpus.isPresent() && paper.isPresent()) {
            CorpusReads.read(Messages.MergeEditor_looking, corpus.get(), reader -> reader.paper(paper.get()).isPresent(),
                    isThere -> {
                        if (isThere) {
                            open(corpus.get(), paper.get(), conflict);
                        } else {
                            Workbenches.say(Messages.MergeEditor_notYet);
                        }
                    }, page.control());
        }
    }

    private void open(Corpus corpus, PaperId paper, MergeConflict conflict) {
        try {
            PaperPlaces.open(getSite().getPage(), corpus.location(), paper, conflict.place().claim(), Optional.empty());
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }

    @Override
    public void dispose() {
        form.forget();
        super.dispose();
    }

    /** What the page asks for. */
    private final class Person implements MergePage.Person {
        @Override
        public Optional<String> folder() {
            var dialog = new DirectoryDialog(getSite().getShell());
            dialog.setText(Messages.MergeEditor_chooseFolder);
            dialog.setMessage(Messages.MergeEditor_folderText);
            dialog.setFilterPath(memory());
            return remembered(dialog.open());
        }

        @Override
        public Optional<String> backup() {
            var dialog = new FileDialog(getSite().getShell(), SWT.OPEN);
            dialog.setText(Messages.MergeEditor_chooseBackup);
            dialog.setFilterNames(new String[] {Messages.MergeEditor_backups});
            dialog.setFilterExtensions(new String[] {"*.zip"});
            dialog.setFilterPath(memory());
            return remembered(dialog.open());
        }

        @Override
        public void open(MergeConflict conflict) {
            MergeEditor.this.open(conflict);
        }
    }

    private static String memory() {
        return Objects.requireNonNullElse(DialogMemory.section("merge").get(FOLDER), System.getProperty("user.home"));
    }

    private static Optional<String> remembered(String chosen) {
        IDialogSettings memory = DialogMemory.section("merge");
        Optional<String> place = Optional.ofNullable(chosen);
        place.map(Path::of).map(Path::getParent).ifPresent(folder -> memory.put(FOLDER, folder.toString()));
        return place;
    }

    /** The form's work, each in a job. */
    private final class Jobs implements MergeForm.Work {
        @Override
        public Runnable compare(CorpusLocation other, Consumer<Outcome<Report>> then) {
            Job job = job(NLS.bind(Messages.MergeEditor_compareJob, other.name()), other, work -> work::compare, then);
            job.setSystem(true);
            job.schedule();
            return job::cancel;
        }

        @Override
        public Runnable merge(CorpusLocation other, Optional<Path> backup, Consumer<Outcome<Report>> then) {
            CorpusLocation into = link.session().wholeCorpus().orElseThrow().location();
            Job job = job(NLS.bind(Messages.MergeEditor_mergeJob, other.name()), other,
                    work -> monitor -> work.merge(backup, monitor), outcome -> {
                        then.accept(outcome);
                        outcome.map(report -> form.state() instanceof Merged whole ? whole : new Merged(report, backup))
                                .then(result -> keep(into, result));
                        tell(outcome);
                    });
            job.setUser(false); // the corpus can be worked in meanwhile; progress stands in the page and in the status line
            job.schedule();
            return job::cancel;
        }

        private Outcome<Merged> keep(CorpusLocation into, Merged result) {
            var job = new FamilyJob(Messages.MergeEditor_last, FAMILY, monitor -> Problems.guarded(() -> kept.keep(into, result)));
            job.setSystem(true);
            job.schedule();
            return Outcome.done(result);
        }

        /** Whoever has closed the page, or is somewhere else, hears of it all the same. */
        private void tell(Outcome<Report> outcome) {
            boolean isSeen = !page.control().isDisposed();
            if (outcome instanceof Outcome.Done<Report>(var report, var warnings)) {
                Workbenches.say(NLS.bind(Messages.MergeEditor_doneSay, report.came().steps()));
                if (!isSeen && !report.conflicts().isEmpty()) {
                    Problems.show(NLS.bind(Messages.MergeForm_doneWithConflicts, report.conflicts().size()),
                            report.conflicts().stream().map(c -> Problem.warning(c.code(), c.message(), Place.NONE)).toList());
                }
            } else if (!isSeen) {
                Problems.show(Messages.MergeEditor_failed, outcome.problems());
            }
        }

        private Job job(String name, CorpusLocation other, Function<MergeWork, Function<IProgressMonitor, Outcome<Report>>> how,
                Consumer<Outcome<Report>> then) {
            Display display = page.control().getDisplay();
            Corpus into = link.session().wholeCorpus().orElseThrow();
            AnnotatorRecord viewer = link.session().annotator().orElseThrow();
            var work = new MergeWork(Workbenches.service(Corpora.class), into.location(), other, viewer.id());
            return new FamilyJob(name, FAMILY, monitor -> {
                var told = new AtomicLong(System.nanoTime() - BETWEEN);
                var progress = new MergeProgress(monitor, (task, share) -> {
                    long now = System.nanoTime();
                    if (now - told.get() >= BETWEEN) {
                        told.set(now);
                        later(display, () -> page.progress(task, share));
                    }
                });
                Outcome<Report> outcome = Problems.guarded(() -> how.apply(work).apply(progress));
                later(display, () -> then.accept(outcome));
            });
        }

        private void later(Display display, Runnable work) {
            if (!display.isDisposed()) {
                display.asyncExec(work);
            }
        }
    }
}
