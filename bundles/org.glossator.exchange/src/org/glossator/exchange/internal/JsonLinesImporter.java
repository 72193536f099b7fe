package org.glossator.exchange.internal;

import java.io.IOException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.exchange.spi.PaperImporter;
import org.glossator.exchange.spi.TextLines;

/**
 * Reads JSON Lines: one paper a line, see {@link JsonPaper}. A line that is not one is a problem; the others are
 * read.
 */
public final class JsonLinesImporter implements PaperImporter {

    @Override
    public void read(TextLines lines, Sink sink, IProgressMonitor monitor) throws IOException {
        JsonLines.forEach(lines, sink::problem, JsonPaper::read, sink::paper);
    }
}
