package org.glossator.exchange.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.glossator.exchange.spi.CorpusExporter;
import org.glossator.model.Problem;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRow;

/**
 * Writes JSON Lines: one paper a line in the order in which the papers came in, with its claims and judgements in the
 * order in which they were made. The same corpus gives the same bytes. {@link JsonLinesImporter} reads the papers
 * again.
 */
public final class JsonLinesExporter implements CorpusExporter {
    private static final int PAGE = 500;

    @Override
    public List<Problem> write(CorpusReader reader, OutputStream out, IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, Math.max(1, reader.counts().papers()));
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var lines = new JsonPaperWriter(reader, writer);
        List<PaperRow> page = reader.papers(PaperQuery.all(PaperQuery.BEGINNING, PAGE));
        while (!page.isEmpty()) {
            for (PaperRow row : page) {
                if (progress.isCanceled()) {
                    throw new OperationCanceledException();
                }
                progress.worked(1);
                lines.write(reader.paper(row.id()).orElseThrow(), reader.work(row.id()));
            }
            page = reader.papers(PaperQuery.all(page.getLast().id(), PAGE));
        }
        writer.flush();
        return List.of();
    }
}
