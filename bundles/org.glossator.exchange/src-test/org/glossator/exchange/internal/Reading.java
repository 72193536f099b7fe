package org.glossator.exchange.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.exchange.spi.PaperDraft;
import org.glossator.exchange.spi.PaperImporter;
import org.glossator.model.Problem;

/** What an importer finds in a text. */
record Reading(List<PaperDraft> papers, List<Problem> problems) {

    static Reading read(PaperImporter importer, String text) {
        var found = new Reading(new ArrayList<>(), new ArrayList<>());
        try (var lines = new DecodedLines(bytes(text.getBytes(StandardCharsets.UTF_8)),
                new TextEncoding(StandardCharsets.UTF_8, 0), found.problems()::add)) {
            importer.read(lines, new PaperImporter.Sink() {
                @Override
                public void paper(PaperDraft draft) {
                    found.papers().add(draft);
                }

                @Override
                public void problem(Problem problem) {
                    found.problems().add(problem);
                }
            }, new NullProgressMonitor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    static ByteSource bytes(byte... bytes) {
        return new ByteSource("papers.txt", bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    List<String> titles() {
        return papers.stream().map(PaperDraft::title).toList();
    }

    String text(int paper) {
        return papers.get(paper).parts().getFirst().text();
    }
}
