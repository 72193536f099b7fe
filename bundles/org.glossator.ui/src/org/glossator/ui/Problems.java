package org.glossator.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.statushandlers.StatusManager;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.model.Severity;

/** The only way from {@link Problem}s to the workbench's own way to say that something went wrong. */
public final class Problems {

    /** Logs a surprise, once. */
    public static final Consumer<RuntimeException> LOG = e -> ILog.of(Problems.class).error(e.getMessage(), e);

    private Problems() {
    }

    /** @return one status; several problems become its children under the headline */
    public static IStatus toStatus(String headline, List<Problem> problems) {
        if (problems.size() == 1) {
            return toStatus(problems.getFirst());
        }
        var status = new MultiStatus(Problems.class, 0, headline);
        problems.forEach(problem -> status.add(toStatus(problem)));
        return status;
    }

    /** Says it in a small dialog that does not stop other work. On the thread of the user interface. */
    public static void show(String headline, List<Problem> problems) {
        StatusManager.getManager().handle(toStatus(headline, problems), StatusManager.SHOW);
    }

    /**
     * For the outermost frame of a job.
     *
     * @return what the work gives; a surprise is logged and becomes the refusal {@code store.failed}
     */
    public static <T> Outcome<T> guarded(Supplier<Outcome<T>> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            LOG.accept(e);
            return Outcome.refused("store.failed", Messages.Problems_surprise);
        }
    }

    private static IStatus toStatus(Problem problem) {
        return new Status(severity(problem.severity()), Problems.class,
                problem.message() + (problem.place().isKnown() ? " (" + problem.place() + ")" : ""));
    }

    private static int severity(Severity severity) {
        return switch (severity) {
            case INFO -> IStatus.INFO;
            case WARNING -> IStatus.WARNING;
            case ERROR -> IStatus.ERROR;
        };
    }
}
