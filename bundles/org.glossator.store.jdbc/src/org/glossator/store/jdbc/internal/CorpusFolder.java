package org.glossator.store.jdbc.internal;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder of a corpus: the database in {@code db}, and beside it a small text file that says what this is, so that a
 * stranger's folder, or one of a later Glossator, is recognised before any database touches it.
 */
final class CorpusFolder {

    /** The layout of the folder itself, apart from the schema inside of the database. */
    private static final int FORMAT = 1;
    private static final String MARKER = "glossator.corpus";
    private static final String MARKER_DRAFT = "glossator.corpus.new";
    private static final String COPY = "backup-of-schema-";
    private static final String LOCK = "glossator.lock";
    private static final String SPOOL = "import";
    private static final String COUNTS = "counts.json";
    private static final Set<String> OF_NOBODY = Set.of(MARKER_DRAFT, LOCK, ".DS_Store", "Thumbs.db", "desktop.ini");
    /** In bytes: a database that runs out of it stops, and does not start again before someone makes room. */
    private static final long ROOM = 16L << 20;

    private static final int ANYONE_WRITES = 0222; // of the mode that Unix keeps for files

    private final Path folder;

    /**
     * What the text file says.
     *
     * @param schema at least the version of the schema in the database: raised before it is migrated
     * @param complete the database was made to the end; else nothing was ever kept in it
     */
    record Marker(int schema, boolean complete) {
    }

    CorpusFolder(Path folder) {
        this.folder = folder;
    }

    Path database() {
        return folder.resolve("db");
    }

    /**
     * @param schema the latest that this program knows
     * @return nothing where there is no corpus, and room for one
     */
    Optional<Marker> marker(int schema) throws Refusal {
        if (Files.notExists(folder)) {
            return Optional.empty();
        }
        if (!Files.exists(folder)) { // it cannot be said, as a folder above may not be searched
            throw Refusal.noAccess(folder);
        }
        if (!Files.isDirectory(folder)) {
            throw Refusal.notACorpus(folder);
        }
        if (!Files.isReadable(folder) || !Files.isWritable(folder) || !Files.isExecutable(folder)) {
            throw Refusal.noAccess(folder);
        }
        try {
            if (Files.exists(folder.resolve(MARKER))) {
                return Optional.of(read(schema));
            }
            try (Stream<Path> files = Files.list(folder)) {
                List<Path> others = files.filter(f -> !OF_NOBODY.contains(f.getFileName().toString())).toList();
                if (!others.isEmpty()) {
                    throw Refusal.notACorpus(folder);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    private Marker read(int schema) throws IOException, Refusal {
        var entries = new Properties();
        try {
            entries.load(new StringReader(Files.readString(folder.resolve(MARKER))));
            var marker = new Marker(Integer.parseInt(entries.getProperty("schema")),
                    "complete".equals(entries.getProperty("state")));
            if (Integer.parseInt(entries.getProperty("format")) > FORMAT || marker.schema() > schema) {
                throw Refusal.newer(folder);
            }
            return marker;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw Refusal.damaged(folder, MARKER + " cannot be read");
        }
    }

    /** Makes the folder where there is none, and says in it what it is; on the disk when this returns. */
    void mark(Marker marker) throws Refusal {
        String text = """
                # A corpus of Glossator. Copy the folder as a whole, and only while it is not open.
                format=%d
                schema=%d
                state=%s
                """.formatted(FORMAT, marker.schema(), marker.complete() ? "complete" : "new");
        try {
            Files.createDirectories(folder);
            Path draft = folder.resolve(MARKER_DRAFT);
            try (var file = FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                file.force(true);
            }
            move(draft, folder.resolve(MARKER));
            syncFolder();
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) { // some network disks
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void syncFolder() {
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException e) {
            // Windows does not open folders, and does not need it
        }
    }

    /**
     * Keeps others from making a corpus here at the same time.
     *
     * @return to be closed when it is made
     */
    Lock lock() throws Refusal {
        try {
            Files.createDirectories(folder);
            Path path = folder.resolve(LOCK);
            var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(file)) {
                file.close();
                throw Refusal.inUse(folder);
            }
            return new Lock(path, file);
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    private static boolean isLocked(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException e) { // by this very process
            return false;
        }
    }

    /** Held while a corpus is made. */
    record Lock(Path path, FileChannel file) implements AutoCloseable {
        @Override
        public void close() {
            try {
                Files.deleteIfExists(path);
                file.close();
            } catch (IOException e) {
                // an empty file stays, which hinders nobody
            }
        }
    }

    /** Removes a database that was never made to the end. */
    void clearDatabase() throws Refusal {
        try {
            delete(database());
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    boolean exists() {
        return Files.exists(folder);
    }

    /** @return the numbers of the corpus as they were when it was last closed */
    CountFile counts() {
        return new CountFile(folder.resolve(COUNTS));
    }

    /** @return where a large import keeps its rows until its end */
    Path spool() {
        return folder;
    }

    /** Removes what an import left that was killed, by an earlier program or where an open file cannot be without a name. */
    void clearSpool() throws Refusal {
        try (Stream<Path> left = Files.list(folder)) {
            delete(folder.resolve(SPOOL));
            for (Path file : left.filter(path -> path.getFileName().toString().startsWith(RowSpool.PREFIX)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /**
     * Copies the database, which must not be open, before it is brought up to date. Earlier copies stay: who went back to one
     * may have worked in it since.
     *
     * @param schema the version that it has
     * @return where the copy is
     */
    Path keepCopy(int schema) throws Refusal {
        Path copy = folder.resolve(COPY + schema);
        for (int next = 2; Files.exists(copy); next++) {
            copy = folder.resolve(COPY + schema + "-" + next);
        }
        Path draft = folder.resolve(COPY + schema + ".part");
        try {
            delete(draft);
            try (Stream<Path> files = Files.walk(database())) {
                for (Path file : files.toList()) {
                    Files.copy(file, draft.resolve(database().relativize(file).toString()));
                }
            }
            Files.move(draft, copy);
            return copy;
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** @return whether there are copies from before upgrades */
    boolean hasCopies() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith(COPY));
        } catch (IOException | UncheckedIOException e) {
            return true; // better one warning too many
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /**
     * Takes back the making of a corpus.
     *
     * @param keepFolder it was there before
     */
    void clear(boolean keepFolder) throws Refusal {
        clearDatabase();
        try {
            Files.deleteIfExists(folder.resolve(MARKER));
            if (!keepFolder) {
                Files.deleteIfExists(folder.resolve(LOCK));
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            // what is left says itself that it is no corpus, and is made good by the next attempt
        }
    }

    /** @return why nothing can be written, if the disk or the permissions are why */
    Optional<Refusal> trouble() {
        if (!hasRoom()) {
            return Optional.of(Refusal.diskFull(folder));
        }
        return isWritable(folder) && isWritable(database()) ? Optional.empty()
                : Optional.of(Refusal.readOnly(folder));
    }

    /** An administrator may write everywhere; where nobody has the right, it was taken away on purpose. */
    private static boolean isWritable(Path path) {
        if (!Files.isWritable(path)) {
            return false;
        }
        try {
            return !(Files.getAttribute(path, "unix:mode") instanceof Integer mode) || (mode & ANYONE_WRITES) != 0;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return true; // another system
        }
    }

    /** @return why the database does not start, unless another process has it */
    Refusal whyNoStart(String detail) {
        try (Stream<Path> files = Files.exists(database()) ? Files.walk(database()) : Stream.empty()) {
            if (!files.allMatch(file -> Files.isReadable(file) && Files.isWritable(file))) {
                return Refusal.noAccess(folder);
            }
        } catch (IOException | UncheckedIOException e) {
            return Refusal.noAccess(folder);
        }
        return hasRoom() ? Refusal.damaged(folder, detail) : Refusal.diskFull(folder);
    }

    /** @return whether there is enough room for the database to work safely */
    boolean hasRoom() {
        if (folder.toFile().getUsableSpace() >= ROOM) { // one system call, before each action
            return true;
        }
        File file = existing().toFile(); // a FileStore would read the list of all disks
        return file.getUsableSpace() >= ROOM || file.getTotalSpace() == 0; // 0: not known, so the database finds out
    }

    private Path existing() {
        Path path = folder;
        while (path.getParent() != null && !Files.exists(path)) {
            path = path.getParent();
        }
        return path;
    }

    private Refusal refusal(IOException cause) {
        return hasRoom() ? Refusal.noAccess(folder) : Refusal.diskFull(folder);
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
