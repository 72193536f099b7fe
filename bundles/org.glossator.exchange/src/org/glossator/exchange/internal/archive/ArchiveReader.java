package org.glossator.exchange.internal.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;
import org.glossator.store.PastStep;

import com.google.gson.JsonParseException;

/**
 * Reads an archive that may come from anywhere: nothing is unpacked by a name that stands in it, nothing is believed
 * before all of it was held against its digests, and no more is read than its manifest says.
 */
public final class ArchiveReader implements AutoCloseable {
    private static final int LONGEST_MANIFEST = 1 << 20; // bytes
    private static final long MOST_PACKED = 2_000; // bytes of content in one of the file: JSON packs to some hundredths
    private static final List<String> STREAMS = List.of(Manifest.HISTORY, Manifest.PAPERS, Manifest.RELEASES);

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;
    private final Path papers;

    /** @throws ArchiveProblem if it cannot be used */
    public ArchiveReader(Path file, IProgressMonitor monitor) {
        this.file = file;
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw ArchiveProblem.missing(file);
        }
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException e) { // its list of contents is at the end, so one that was cut has none
            throw ArchiveProblem.noArchive(file);
        }
        boolean good = false;
        Path spool = file;
        try {
            spool = Files.createTempFile("glossator", ".jsonl");
            manifest = manifest();
            for (String name : STREAMS) {
                check(name, name.equals(Manifest.PAPERS) ? spool : null, monitor);
            }
            papers = spool;
            good = true;
        } catch (IOException e) {
            throw ArchiveProblem.damaged(file, "it cannot be unpacked");
        } finally {
            if (!good) {
                close(spool);
            }
        }
    }

    private Manifest manifest() throws IOException {
        var names = new HashSet<String>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!names.add(entry.getName())) {
                throw ArchiveProblem.damaged(file, "it holds a file twice");
            }
        }
        if (!names.contains(Manifest.NAME)) {
            throw ArchiveProblem.noArchive(file);
        }
        byte[] text;
        try (InputStream in = open(Manifest.NAME)) {
            text = in.readNBytes(LONGEST_MANIFEST + 1);
        }
        if (text.length > LONGEST_MANIFEST) {
            throw ArchiveProblem.tooLarge(file, Manifest.NAME);
        }
        Manifest said;
        try {
            said = Manifest.parse(new String(text, StandardCharsets.UTF_8));
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException
                | UnsupportedOperationException e) { // how the parser says that it is something else
            throw ArchiveProblem.noArchive(file);
        }
        if (said.version() > Manifest.VERSION) {
            throw ArchiveProblem.newer(file);
        }
        var expected = new HashSet<>(STREAMS);
        if (!said.streams().keySet().equals(expected)) {
            throw ArchiveProblem.damaged(file, Manifest.NAME + " names other files");
        }
        expected.add(Manifest.NAME);
        if (!names.equals(expected)) {
            throw ArchiveProblem.damaged(file, "it does not hold just the files that " + Manifest.NAME + " names");
        }
        return said;
    }

    private InputStream open(String name) throws IOException {
        return zip.getInputStream(Objects.requireNonNull(zip.getEntry(name)));
    }

    /** Holds a file against what the manifest says of it, and keeps it where that is wanted. */
    private void check(String name, @Nullable Path copy, IProgressMonitor monitor)
            throws IOException {
        Manifest.Stream said = Objects.requireNonNull(manifest.streams().get(name));
        if (said.bytes() > Files.size(file) * MOST_PACKED
                || copy != null && said.bytes() > copy.toFile().getUsableSpace()) {
            throw ArchiveProblem.tooLarge(file, name + " would have " + said.bytes() + " bytes");
        }
        try (InputStream in = open(name);
                OutputStream target = copy == null ? OutputStream.nullOutputStream() : Files.newOutputStream(copy);
                var digested = new DigestedOutput(target)) {
            var buffer = new byte[1 << 16];
            long total = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                if (total > said.bytes()) {
                    throw ArchiveProblem.damaged(file, name + " is longer than " + Manifest.NAME + " says");
                }
                digested.write(buffer, 0, read);
                if (monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
            }
            if (!digested.stream().equals(said)) {
                throw ArchiveProblem.damaged(file, name + " is not what was written");
            }
        }
    }

    Manifest contents() {
        return manifest;
    }

    /** @return all actions, to be walked through once, while this is open */
    public Iterable<PastStep> past() {
        return () -> {
            try {
                return new ArchivedPast(new BufferedReader(new InputStreamReader(open(Manifest.HISTORY),
                        StandardCharsets.UTF_8)), ArchivedTexts.read(papers, open(Manifest.RELEASES)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    @Override
    public void close() {
        close(papers);
    }

    private void close(Path spool) {
        try {
            zip.close();
            if (!spool.equals(file)) {
                Files.deleteIfExists(spool);
            }
        } catch (IOException e) {
            // what was read is right all the same
        }
    }
}
