package org.glossator.ui.internal.session;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Where a session's work is done.
 *
 * @param background for what blocks
 * @param writes one thread, for the write queue
 * @param userInterface back to the thread of the user interface, later
 * @param log told of surprises, once each
 */
record SessionThreads(Background background, Executor writes, Executor userInterface, Consumer<RuntimeException> log) {

    /** Runs something that a person may want to see the progress of. */
    interface Background {
        /** @param name for the progress view */
        void run(String name, Consumer<IProgressMonitor> work);
    }
}
