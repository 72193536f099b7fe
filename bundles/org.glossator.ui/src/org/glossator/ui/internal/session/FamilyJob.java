package org.glossator.ui.internal.session;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Carries work to the background; belongs to a family that can be joined. */
public final class FamilyJob extends Job {
    private final Object family;
    private final Consumer<IProgressMonitor> work;

    public FamilyJob(String name, Object family, Consumer<IProgressMonitor> work) {
        super(name);
        this.family = family;
        this.work = work;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        work.accept(monitor);
        return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }

    @Override
    public boolean belongsTo(Object candidate) {
        return candidate == family;
    }
}
