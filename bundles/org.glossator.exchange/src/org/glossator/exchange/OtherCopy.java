package org.glossator.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.glossator.model.Outcome;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;

/**
 * The copy whose work a merge brings in, while it is open: a corpus where it stands, or a backup, of which a corpus is made in
 * a folder for the time being.
 */
public final class OtherCopy implements AutoCloseable {
    private final Corpus corpus;
    private final Optional<Path> temporary;

    private OtherCopy(Corpus corpus, Optional<Path> temporary) {
        this.corpus = corpus;
        this.temporary = temporary;
    }

    /**
     * Blocks.
     *
     * @param place of a corpus, or the file of a backup
     * @param monitor of a backup that is read; cancelling it leaves nothing behind
     * @return refused as by {@link Corpora#open}, or of a backup as by {@link CorpusArchives#restore}
     */
    public static Outcome<OtherCopy> open(Corpora corpora, CorpusLocation place, IProgressMonitor monitor) {
        if (!place.isFolder() || !Files.isRegularFile(Path.of(place.address()))) {
            return corpora.open(place, Opening.EXISTING).map(corpus -> new OtherCopy(corpus, Optional.empty()));
        }
        Path temporary;
        try {
            temporary = Files.createTempDirectory("glossator-copy");
        } catch (IOException e) {
            return Outcome.refused("store.noAccess", "The backup could not be unpacked: " + e.getMessage()
                    + ". Check the room on the disk.");
        }
        Outcome<OtherCopy> outcome = Outcome.refused("store.failed", "The backup was not read.");
        try {
            CorpusLocation made = CorpusLocation.folder(temporary.resolve("corpus"));
            outcome = new CorpusArchives(corpora).restore(Path.of(place.address()), made, SubMonitor.convert(monitor))
                    .then(counts -> corpora.open(made, Opening.EXISTING))
                    .map(corpus -> new OtherCopy(corpus, Optional.of(temporary)));
        } finally {
            if (!outcome.isDone()) {
                delete(temporary);
            }
        }
        return outcome;
    }

    /** @return good until this is closed */
    public Corpus corpus() {
        return corpus;
    }

    @Override
    public void close() {
        corpus.close();
        temporary.ifPresent(OtherCopy::delete);
    }

    private static void delete(Path tree) {
        try (Stream<Path> files = Files.walk(tree)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // it is in a folder of the system for what is there for a while only
        }
    }
}
