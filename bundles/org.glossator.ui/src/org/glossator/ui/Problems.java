package org.glossator.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.model.Severity;

/** The only way from {@link Problem}s to the workbench's own way to say that something went wrong. */
public final class Problems {

    /** Logs a surprise, once. */
    public static final Consumer<RuntimeException> LOG = e -> ILog.of(Problems.class).error(e.getMessage(), e);

    /** Nobody reads more; the logs of a million lines are kept from the screen. */
    private static final int MOST_SHOWN = 10_000;

    private Problems() {
    }

    /**
     * Says it in a dialog: all of the problems, in a text that scrolls and can be copied where there are several. On the thread
     * of the user interface.
     *
     * @param headline what was not done, in one sentence
     */
    public static void show(String headline, List<Problem> problems) {
        IStatus status = toStatus(headline, problems);
        int kind = status.getSeverity() == IStatus.ERROR ? MessageDialog.ERROR
                : status.getSeverity() == IStatus.WARNING ? MessageDialog.WARNING : MessageDialog.INFORMATION;
        Shell shell = PlatformUI.getWorkbench().getModalDialogShellProvider().getShell();
        if (problems.size() > 1) {
            new ProblemsDialog(shell, kind, headline, text(problems)).open();
        } else {
            MessageDialog.open(kind, shell, Messages.Problems_title, headline + "\n\n" + text(problems), SWT.NONE);
        }
    }

    /** @return the problems, a line each */
    static String text(List<Problem> problems) {
        String lines = problems.stream().limit(MOST_SHOWN).map(Problems::sentence).collect(Collectors.joining("\n"));
        int more = problems.size() - MOST_SHOWN;
        return more > 0 ? lines + "\n" + NLS.bind(Messages.Problems_more, more) : lines;
    }

    /** @return one status; several problems become its children under the headline */
    static IStatus toStatus(String headline, List<Problem> problems) {
        var status = new MultiStatus(Problems.class, 0, headline);
        problems.forEach(problem -> status.add(new Status(severity(problem.severity()), Problems.class,
                sentence(problem))));
        return status;
    }

    private static String sentence(Problem problem) {
        return problem.message() + (problem.place().isKnown() ? " (" + problem.place() + ")" : "");
    }

    /**
     * For the outermost frame of a job.
     *
     * @return what the work gives; a surprise is logged and becomes the refusal {@code store.failed}
     * @throws OperationCanceledException where the work does, which ends the job
     */
    public static <T> Outcome<T> guarded(Supplier<Outcome<T>> work) {
        try {
            return work.get();
        } catch (OperationCanceledException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.accept(e);
            return Outcome.refused("store.failed", Messages.Problems_surprise);
        }
    }

    private static int severity(Severity severity) {
        return switch (severity) {
            case INFO -> IStatus.INFO;
            case WARNING -> IStatus.WARNING;
            case ERROR -> IStatus.ERROR;
        };
    }
}
