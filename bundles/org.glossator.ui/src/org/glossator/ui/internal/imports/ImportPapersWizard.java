package org.glossator.ui.internal.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.glossator.exchange.Formats;
import org.glossator.exchange.ImportReport;
import org.glossator.exchange.ImportRequest;
import org.glossator.exchange.PaperImports;
import org.glossator.model.AnnotatorId;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Corpus;
import org.glossator.ui.Problems;
import org.glossator.ui.internal.DialogMemory;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.SizedWizardDialog;
import org.glossator.ui.internal.Workbenches;
import org.glossator.ui.internal.session.FamilyJob;

/** Brings a file of papers into the open corpus: one page, with a preview that says what will happen. */
public final class ImportPapersWizard extends Wizard implements IImportWizard {

    /** The family of the jobs that import, for joining and cancelling. */
    public static final Object FAMILY = ImportPapersWizard.class;

    /** What a person has to look at when it is over. */
    private static final Set<String> CLAIMS = Set.of("import.annotated", "import.unplaced", "import.claimChanged",
            "import.evidenceUnplaced", "import.evidenceChanged");

    private final PaperImports imports = Workbenches.service(PaperImports.class);
    private final Optional<Corpus> corpus = Workbenches.session().wholeCorpus();
    private final Optional<AnnotatorRecord> annotator = Workbenches.session().annotator();
    private final ImportForm form = new ImportForm(this::preview);

    public ImportPapersWizard() {
        setWindowTitle(Messages.ImportWizard_title);
        IDialogSettings settings = DialogMemory.section("imports");
        setDialogSettings(settings);
    }

    /**
     * Opens the wizard, with a file chosen already unless the name is empty.
     *
     * @return whether the person went through with it
     */
    public static boolean open(Shell shell, String file) {
        var wizard = new ImportPapersWizard();
        wizard.form.file(file);
        return new SizedWizardDialog(shell, wizard, "imports", 760, 560).open() == Window.OK;
    }

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        // there is nothing to take from what is selected
    }

    @Override
    public void addPages() {
        addPage(new ImportPage(form, Workbenches.service(Formats.class)));
    }

    private Runnable preview(ImportRequest request, Consumer<Outcome<ImportReport>> then) {
        Display display = Display.getCurrent();
        if (corpus.isEmpty()) {
            then.accept(Outcome.refused("import.noCorpus", Messages.ImportWizard_noCorpus));
            return () -> { };
        }
        Job job = new FamilyJob(Messages.ImportForm_reading, FAMILY, monitor -> {
            Outcome<ImportReport> outcome = Problems.guarded(() -> imports.preview(request, corpus.get(), monitor));
            if (!display.isDisposed()) {
                display.asyncExec(() -> then.accept(outcome));
            }
        });
        job.setSystem(true);
        job.schedule();
        return job::cancel;
    }

    @Override
    public boolean performFinish() {
        Optional<ImportRequest> request = form.request();
        if (request.isEmpty() || corpus.isEmpty() || annotator.isEmpty()) {
            return false;
        }
        Corpus into = corpus.get();
        AnnotatorId who = annotator.get().id();
        Display display = getShell().getDisplay();
        String name = NLS.bind(Messages.ImportWizard_job, request.get().file().getFileName());
        Job job = new FamilyJob(name, FAMILY, monitor -> {
            Outcome<ImportReport> outcome = bringIn(request.get(), into, who, monitor);
            if (!monitor.isCanceled() && !display.isDisposed()) {
                display.asyncExec(() -> tell(request.get(), outcome));
            }
        });
        job.setUser(false); // the corpus can be worked in meanwhile; progress stands in the status line
        job.schedule();
        return true;
    }

    private static void tell(ImportRequest request, Outcome<ImportReport> outcome) {
        switch (outcome) {
            case Outcome.Done<ImportReport>(var report, var warnings) -> {
                Workbenches.say(NLS.bind(Messages.ImportWizard_done, request.file().getFileName(), ImportLabels.summary(report)));
                List<Problem> claims = report.problems().stream().filter(p -> CLAIMS.contains(p.code())).toList();
                if (!claims.isEmpty()) {
                    Problems.show(Messages.ImportWizard_claims, claims);
                }
            }
            case Outcome.Refused<ImportReport>(var problems) -> Problems.show(Messages.ImportWizard_failed, problems);
        }
    }

    private Outcome<ImportReport> bringIn(ImportRequest request, Corpus into, AnnotatorId who,
            IProgressMonitor monitor) {
        return Problems.guarded(() -> imports.run(request, into, who, monitor));
    }

    @Override
    public boolean canFinish() {
        return form.obstacle().isEmpty();
    }

    @Override
    public void dispose() {
        form.close();
        super.dispose();
    }
}
