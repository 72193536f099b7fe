package org.glossator.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.glossator.exchange.spi.CorpusExporter;
import org.glossator.model.Outcome;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusReader;

/** Writes a corpus to a file: all of it, or, when refused or cancelled, the file is as it was. */
public final class CorpusExport {
    private final Formats formats;

    public CorpusExport(Formats formats) {
        this.formats = formats;
    }

    /**
     * Exports one state of the corpus. Blocks.
     *
     * @param corpus perhaps as somebody sees it who judges blind ({@link org.glossator.store.blind.SeenCorpus})
     * @param file is replaced where it is there
     * @return how much was written, with a warning for what the format cannot say and one ({@code export.blind}) where what
     *         others judge is left out; refused as {@link Formats#exporter} does, or with {@code export.noAccess},
     *         {@code store.cancelled} or {@code export.blind} where the format needs what is left out
     */
    public Outcome<CorpusCounts> run(String format, Corpus corpus, Path file, IProgressMonitor monitor) {
        return formats.exporter(format).then(exporter -> exporter.needsWhole() && !corpus.read(CorpusReader::isWhole)
                ? Outcome.refused("export.blind", "Nothing was written: the file would hold what others judge on papers that you "
                        + "judge blind. Finish these papers first, choose another format, or let somebody else write it.")
                : write(exporter, corpus, file, monitor));
    }

    private static Outcome<CorpusCounts> write(CorpusExporter exporter, Corpus corpus, Path file,
            IProgressMonitor monitor) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) { // a device or pipe, which cannot be replaced
                return stream(exporter, corpus, file, monitor);
            }
            Path draft = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            try {
                Outcome<CorpusCounts> outcome = stream(exporter, corpus, draft, monitor);
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
                return outcome;
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException | UncheckedIOException e) {
            return Outcome.refused(Problem.error("export.noAccess", "The file could not be written and is as it was: "
                    + e.getMessage() + ". Check the folder and the room on the disk.", Place.file(file.toString())));
        } catch (OperationCanceledException e) {
            return Outcome.refused("store.cancelled", "The export was cancelled; the file is as it was.");
        }
    }

    private static Outcome<CorpusCounts> stream(CorpusExporter exporter, Corpus corpus, Path file,
            IProgressMonitor monitor) {
        return corpus.read(reader -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) { // may be asked again
                var lost = new ArrayList<>(exporter.write(reader, out, monitor));
                if (!reader.isWhole()) {
                    lost.add(Problem.warning("export.blind",
                            "What others judge on papers that you judge blind and have not finished was left out.",
                            Place.file(file.toString())));
                }
                return Outcome.done(reader.counts(), lost);
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        });
    }
}
