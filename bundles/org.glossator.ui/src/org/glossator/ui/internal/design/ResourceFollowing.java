package org.glossator.ui.internal.design;

import java.util.function.Consumer;

import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;

/** Reads something of the workspace in a job, now and after each change of files or markers, and shows it. */
final class ResourceFollowing<T> extends Job {

    /** The family of all such jobs, for joining. */
    static final Object FAMILY = ResourceFollowing.class;

    private static final int PAUSE = 150; // milliseconds, so that a burst of changes is read once
    private static final int LITTLE = 1_000; // milliseconds, in which an editor that was opened has read its text

    /** Reads from the workspace; blocks. */
    interface Question<T> {
        T ask() throws CoreException;
    }

    private final Question<T> question;
    private final Consumer<T> show;
    private final Widget anchor;
    private final Display display;

    private ResourceFollowing(String name, Question<T> question, Consumer<T> show, Widget anchor) {
        super(name);
        this.question = question;
        this.show = show;
        this.anchor = anchor;
        display = anchor.getDisplay();
        setSystem(true);
    }

    /**
     * @param anchor while it lives the workspace is followed
     * @return asks once more, a little later
     */
    static <T> Runnable on(String name, Widget anchor, Question<T> question, Consumer<T> show) {
        var job = new ResourceFollowing<>(name, question, show, anchor);
        IResourceChangeListener listener = event -> job.schedule(PAUSE);
        ResourcesPlugin.getWorkspace().addResourceChangeListener(listener, IResourceChangeEvent.POST_CHANGE);
        anchor.addDisposeListener(e -> {
            ResourcesPlugin.getWorkspace().removeResourceChangeListener(listener);
            job.cancel();
        });
        job.schedule();
        return () -> job.schedule(LITTLE);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            T answer = question.ask();
            if (!display.isDisposed()) {
                display.asyncExec(() -> {
                    if (!anchor.isDisposed()) {
                        show.accept(answer);
                    }
                });
            }
            return Status.OK_STATUS;
        } catch (CoreException e) {
            return e.getStatus();
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }
}
