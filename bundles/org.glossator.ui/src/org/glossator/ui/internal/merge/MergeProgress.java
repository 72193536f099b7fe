package org.glossator.ui.internal.merge;

import java.util.function.ObjDoubleConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.ProgressMonitorWrapper;
import org.eclipse.jdt.annotation.Nullable;

/** Tells the page how far it is, as it tells the job. In the job's thread. */
final class MergeProgress extends ProgressMonitorWrapper {
    private final ObjDoubleConsumer<String> teller;
    private String task = "";
    private double total = 1;
    private double done;

    /** @param teller told what is done just now, and how much of all is done, from 0 to 1 */
    MergeProgress(IProgressMonitor monitor, ObjDoubleConsumer<String> teller) {
        super(monitor);
        this.teller = teller;
    }

    @Override
    public void beginTask(@Nullable String name, int totalWork) {
        super.beginTask(name, totalWork);
        total = Math.max(1, totalWork);
    }

    @Override
    public void internalWorked(double work) {
        super.internalWorked(work);
        done += work;
        tell();
    }

    @Override
    public void worked(int work) {
        super.worked(work);
        done += work;
        tell();
    }

    @Override
    public void subTask(@Nullable String name) {
        super.subTask(name);
        task = name == null ? "" : name;
        tell();
    }

    private void tell() {
        teller.accept(task, Math.min(1, done / total));
    }
}
