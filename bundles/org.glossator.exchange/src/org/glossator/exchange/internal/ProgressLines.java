package org.glossator.exchange.internal;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.glossator.exchange.spi.TextLines;
import org.glossator.model.Place;

/** Tells a monitor how much of a file is read, and stops the reading when it is cancelled, so that no importer must. */
final class ProgressLines implements TextLines {
    private static final int STEPS = 1_000;

    private final DecodedLines lines;
    private final long size;
    private final SubMonitor progress;
    private int told;

    ProgressLines(DecodedLines lines, ByteSource source, IProgressMonitor monitor) {
        this.lines = lines;
        this.size = Math.max(1, source.size());
        this.progress = SubMonitor.convert(monitor, source.name(), STEPS);
    }

    @Override
    public Optional<String> next() throws IOException {
        if (progress.isCanceled()) {
            throw new OperationCanceledException();
        }
        int reached = (int) Math.min(STEPS, lines.bytesRead() * STEPS / size);
        if (reached > told) {
            progress.worked(reached - told);
            told = reached;
        }
        return lines.next();
    }

    @Override
    public Place place() {
        return lines.place();
    }
}
