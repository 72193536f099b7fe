package org.glossator.exchange.internal;

import java.io.IOException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.exchange.spi.PaperImporter;
import org.glossator.exchange.spi.TextLines;
import org.glossator.model.Problem;

/** Reads JSON Lines: one paper a line, see {@link JsonPaper}. A line that is not one is a problem; the others are read. */
public final class JsonLinesImporter implements PaperImporter {

    @Override
    public void read(TextLines lines, Sink sink, IProgressMonitor monitor) throws IOException {
        JsonLines.forEach(lines, sink::problem, monitor, JsonPaper::read, draft -> {
            if (draft.title().isEmpty()) {
                sink.problem(Problem.error("import.noTitle",
                        "The paper has no title and was left out. Give it one under \"title\".", draft.place()));
            } else {
                sink.paper(draft);
            }
        });
    }
}
