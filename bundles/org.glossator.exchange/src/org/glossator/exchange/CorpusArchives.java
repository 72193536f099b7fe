package org.glossator.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.glossator.exchange.internal.archive.Archive;
import org.glossator.exchange.internal.archive.ArchiveWriter;
import org.glossator.model.Outcome;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.store.Corpora;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusLocation;
import org.glossator.store.StoreException;

/**
 * Backups: portable archives with the whole past of a corpus, from which it is made again in any database, with the same
 * ids, history, people and taxonomies. The archive is the backup, not a copy of database files: it can be written while
 * people work without keeping them waiting, is checked when it is read, outlives every database's format and every
 * schema, and heals a corpus whose rows are damaged but whose history is whole.
 */
public final class CorpusArchives {
    private final Corpora corpora;

    public CorpusArchives(Corpora corpora) {
        this.corpora = corpora;
    }

    /**
     * Writes one state of a corpus, the one at the beginning, while others go on working. Blocks.
     *
     * @param file is replaced where it is there, but only by a whole archive
     * @return what the archive holds; refused with {@code export.noAccess} or {@code store.cancelled}
     */
    public Outcome<CorpusCounts> backup(Corpus corpus, Path file, IProgressMonitor monitor) {
        Path draft = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try {
                CorpusCounts counts = corpus.keepsActionsWaiting() ? write(draft, turn -> corpus.read(reader -> {
                    turn.accept(reader);
                    return true;
                }), monitor) : corpus.read(reader -> write(draft, turn -> turn.accept(reader), monitor));
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
                return Outcome.done(counts);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException | UncheckedIOException e) {
            return Outcome.refused(Problem.error("export.noAccess", "The backup could not be written, and the file is as it"
                    + " was: " + e.getMessage() + ". Check the folder and the room on the disk.",
                    Place.file(file.toString())));
        } catch (OperationCanceledException e) {
            return Outcome.refused("store.cancelled", "The backup was cancelled; the file is as it was.");
        }
    }

    /** Begins the file anew. */
    private static CorpusCounts write(Path draft, ArchiveWriter.Turns turns, IProgressMonitor monitor) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
            return new ArchiveWriter(turns).write(out, monitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /**
     * Makes a corpus of an archive. Blocks.
     *
     * @param location where no corpus is yet
     * @return what was restored; refused, and the place is as it was, with {@code archive.noFile}, {@code archive.unknown},
     *         {@code archive.newer}, {@code archive.damaged}, {@code archive.tooLarge} or as by {@link Corpora#restore}
     * @throws StoreException if the database fails
     */
    public Outcome<CorpusCounts> restore(Path file, CorpusLocation location, IProgressMonitor monitor) {
        return Archive.restore(file, corpora, location, monitor);
    }
}
