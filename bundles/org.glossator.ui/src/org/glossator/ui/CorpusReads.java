package org.glossator.ui;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusReader;
import org.glossator.store.blind.SeenCorpus;
import org.glossator.ui.internal.Workbenches;

/**
 * How views ask the corpus: in a job, and back with immutable data, if the view is still there. Where the corpus fails that is
 * logged and said in the status line, and who asked is told; where a job was cancelled nobody wants to know.
 */
public final class CorpusReads {

    /** The family of all such jobs, for joining and cancelling. */
    public static final Object FAMILY = CorpusReads.class;

    private static final Set<IStatusLineManager> COMPLAINED = new HashSet<>(); // on the thread of the user interface

    private CorpusReads() {
    }

    /**
     * @param name of the job, for the progress view
     * @param questions run in the job; gives immutable data
     * @param show run on the thread of the user interface unless the anchor was disposed or the job cancelled
     * @param anchor whose display counts
     * @return the job, already scheduled; cancel it when a newer question makes this one pointless
     */
    public static <T> Job read(String name, Corpus corpus, Function<CorpusReader, T> questions, Consumer<T> show,
            Widget anchor) {
        return read(name, corpus, questions, show, () -> { }, anchor);
    }

    /**
     * @param failed run in place of {@code show} where the corpus failed; the person has been told
     * @return as {@link #read(String, Corpus, Function, Consumer, Widget)}
     */
    public static <T> Job read(String name, Corpus corpus, Function<CorpusReader, T> questions, Consumer<T> show, Runnable failed,
            Widget anchor) {
        return read(name, corpus, questions, Function.identity(), show, failed, anchor);
    }

    /**
     * @param made of the answer, in the job, when the corpus is not read any more; may be changed by the thread of the user interface
     * @param failed run in place of {@code show} where the corpus failed; the person has been told
     * @return as {@link #read(String, Corpus, Function, Consumer, Widget)}
     */
    public static <T, U> Job read(String name, Corpus corpus, Function<CorpusReader, T> questions, Function<T, U> made, Consumer<U> show,
            Runnable failed, Widget anchor) {
        Display display = anchor.getDisplay(); // taken now: a disposed widget has none
        ICoreRunnable body = monitor -> {
            Runnable told = told(() -> made.apply(corpus.read(questions)), show, failed, monitor);
            if (!monitor.isCanceled() && !display.isDisposed()) {
                display.asyncExec(() -> {
                    if (!anchor.isDisposed() && !monitor.isCanceled()) {
                        told.run();
                    }
                });
            }
        };
        Job job = new ReadJob(name, whole(corpus), body);
        job.setSystem(true);
        job.schedule();
        return job;
    }

    /** @return what to do on the thread of the user interface */
    private static <U> Runnable told(Supplier<U> question, Consumer<U> show, Runnable failed, IProgressMonitor monitor) {
        try {
            U answer = question.get();
            return () -> {
                complain(false);
                show.accept(answer);
            };
        } catch (OperationCanceledException e) {
            throw e;
        } catch (RuntimeException e) { // the outermost frame of this job
            if (!monitor.isCanceled()) {
                Problems.LOG.accept(e);
            }
            return () -> {
                failed.run();
                complain(true);
            };
        }
    }

    /** What is over is not said any more, in none of the status lines in which it was. */
    private static void complain(boolean now) {
        if (now) {
            Workbenches.statusLine().ifPresent(line -> {
                line.setMessage(Messages.CorpusReads_failed);
                COMPLAINED.add(line);
            });
        } else if (!COMPLAINED.isEmpty()) {
            COMPLAINED.forEach(line -> line.setMessage(""));
            COMPLAINED.clear();
        }
    }

    /** @return the corpus itself, whoever looks at it */
    private static Corpus whole(Corpus corpus) {
        return corpus instanceof SeenCorpus seen ? seen.whole() : corpus;
    }

    /** Cancels what a corpus is asked that nobody sees any more. */
    public static void cancel(Corpus corpus) {
        Job.getJobManager().cancel(whole(corpus));
    }

    /** Waits until nobody reads from the corpus. */
    public static void join(Corpus corpus) throws InterruptedException {
        Job.getJobManager().join(whole(corpus), null);
    }

    private static final class ReadJob extends Job {
        private final Corpus corpus;
        private final ICoreRunnable body;

        ReadJob(String name, Corpus corpus, ICoreRunnable body) {
            super(name);
            this.corpus = corpus;
            this.body = body;
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            try {
                body.run(monitor);
            } catch (CoreException e) {
                return e.getStatus();
            }
            return Status.OK_STATUS;
        }

        @Override
        public boolean belongsTo(Object family) {
            return family == FAMILY || family == corpus;
        }
    }
}
