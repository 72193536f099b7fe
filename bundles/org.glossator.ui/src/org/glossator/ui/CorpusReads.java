package org.glossator.ui;

import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusReader;

/** How views ask the corpus: in a job, and back with immutable data, if the view is still there. */
public final class CorpusReads {

    /** The family of all such jobs, for joining and cancelling. */
    public static final Object FAMILY = CorpusReads.class;

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
        return read(name, corpus, questions, Function.identity(), show, anchor);
    }

    /**
     * @param made of the answer, in the job, when the corpus is not read any more; may be changed by the thread of the user interface
     * @return as {@link #read(String, Corpus, Function, Consumer, Widget)}
     */
    public static <T, U> Job read(String name, Corpus corpus, Function<CorpusReader, T> questions, Function<T, U> made, Consumer<U> show,
            Widget anchor) {
        Display display = anchor.getDisplay(); // taken now: a disposed widget has none
        ICoreRunnable body = monitor -> {
            U answer = made.apply(corpus.read(questions));
            if (!monitor.isCanceled() && !display.isDisposed()) {
                display.asyncExec(() -> {
                    if (!anchor.isDisposed() && !monitor.isCanceled()) {
                        show.accept(answer);
                    }
                });
            }
        };
        Job job = new ReadJob(name, body);
        job.setSystem(true);
        job.schedule();
        return job;
    }

    private static final class ReadJob extends Job {
        private final ICoreRunnable body;

        ReadJob(String name, ICoreRunnable body) {
            super(name);
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
            return family == FAMILY;
        }
    }
}
