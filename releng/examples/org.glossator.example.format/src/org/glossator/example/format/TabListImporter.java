package org.glossator.example.format;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.exchange.spi.PaperDraft;
import org.glossator.exchange.spi.PaperDraft.PartDraft;
import org.glossator.exchange.spi.PaperImporter;
import org.glossator.exchange.spi.TextLines;
import org.glossator.model.PartKind;
import org.glossator.model.Problem;

/**
 * Reads one paper a line: its title, a tab, its abstract. Encodings, white space, duplicates and what is new in the
 * corpus are the product's business; an importer only says what the file says.
 */
public final class TabListImporter implements PaperImporter {

    @Override
    public void read(TextLines lines, Sink sink, IProgressMonitor monitor) throws IOException {
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            String text = line.get();
            int tab = text.indexOf('\t');
            if (tab >= 0) {
                sink.paper(new PaperDraft(text.substring(0, tab), List.of(), new TreeMap<>(),
                        List.of(new PartDraft(PartKind.ABSTRACT, "", text.substring(tab + 1))), lines.place()));
            } else if (!text.isBlank()) {
                sink.problem(Problem.error("example.noTab",
                        "The line has no tab and was left out. Put one between title and abstract.", lines.place()));
            }
        }
    }
}
