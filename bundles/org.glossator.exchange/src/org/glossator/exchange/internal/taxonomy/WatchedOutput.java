package org.glossator.exchange.internal.taxonomy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.NonNullByDefault;

/** Stops in the middle when the person cancels. */
@NonNullByDefault({}) // as the JDK does not say what may be null
public final class WatchedOutput extends FilterOutputStream {
    private final IProgressMonitor monitor;

    public WatchedOutput(OutputStream out, IProgressMonitor monitor) {
        super(out);
        this.monitor = monitor;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        out.write(bytes, from, length);
    }
}
