package org.glossator.exchange.internal.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.exchange.spi.CorpusExporter;
import org.glossator.model.Problem;
import org.glossator.store.CorpusReader;

/** The archive as a format: everything that a corpus holds. */
public final class CorpusArchiveExporter implements CorpusExporter {

    /** The past is in it, and has to fit to the rest. */
    @Override
    public boolean needsWhole() {
        return true;
    }

    @Override
    public List<Problem> write(CorpusReader reader, OutputStream out, IProgressMonitor monitor) throws IOException {
        new ArchiveWriter(turn -> turn.accept(reader)).write(out, monitor);
        return List.of();
    }
}
