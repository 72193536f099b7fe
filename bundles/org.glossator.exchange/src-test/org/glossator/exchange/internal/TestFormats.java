package org.glossator.exchange.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.glossator.exchange.Formats;
import org.glossator.exchange.internal.FormatRecognition.Candidate;
import org.glossator.exchange.internal.archive.CorpusArchiveExporter;
import org.glossator.exchange.spi.CorpusExporter;
import org.glossator.exchange.spi.PaperImporter;
import org.glossator.model.Outcome;

/** The product's own formats without a registry of extensions. */
public final class TestFormats implements Formats {
    private static final Format LIST = new Format("paper-list", "Paper list", List.of("txt"), true, false);
    private static final Format LINES = new Format("jsonl", "JSON Lines", List.of("jsonl"), true, true);

    @Override
    public List<Format> all() {
        return List.of(LINES, LIST);
    }

    @Override
    public Optional<Format> format(String id) {
        return all().stream().filter(f -> f.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Format> recognise(Path file) {
        return FormatRecognition.recognise(file, List.of(new Candidate("jsonl", List.of("jsonl"), "\\s*\\{.*"),
                new Candidate("paper-list", List.of("txt"), ""))).flatMap(this::format);
    }

    @Override
    public Outcome<PaperImporter> importer(String id) {
        return Outcome.done(id.equals("jsonl") ? new JsonLinesImporter() : new PaperListImporter());
    }

    @Override
    public Outcome<CorpusExporter> exporter(String id) {
        return id.equals("jsonl") ? Outcome.done(new JsonLinesExporter())
                : id.equals("corpus") ? Outcome.done(new CorpusArchiveExporter())
                : Outcome.refused("format.noExport", "The format " + id + " can only be read. Choose another one.");
    }
}
