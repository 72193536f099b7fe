package org.glossator.cli.internal;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.ProgressMonitorWrapper;
import org.eclipse.jdt.annotation.Nullable;

/** Says how far long work is, on a line of its own and at most once a second, so that what is quick stays silent. */
final class SpokenProgress extends ProgressMonitorWrapper {
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final PrintStream err;
    private final LongSupplier nanos;
    private long said;

    /** @param nanos a clock that runs on */
    SpokenProgress(IProgressMonitor monitor, PrintStream err, LongSupplier nanos) {
        super(monitor);
        this.err = err;
        this.nanos = nanos;
        said = nanos.getAsLong();
    }

    @Override
    public void subTask(@Nullable String name) {
        super.subTask(name);
        long now = nanos.getAsLong();
        if (name != null && !name.isBlank() && now - said >= PAUSE_NANOS) {
            said = now;
            err.println("progress: " + name);
            err.flush();
        }
    }
}
