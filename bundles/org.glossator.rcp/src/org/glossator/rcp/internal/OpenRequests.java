package org.glossator.rcp.internal;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;

/**
 * What a second start on a workspace wants the desktop to open that runs there: a small file in a folder of the workspace, one
 * path a line, which the desktop takes away when it has read it. Only who may write into the workspace can ask so.
 */
final class OpenRequests {
    /** Where the platform's plug-ins keep what is theirs. */
    private static final String FOLDER = ".metadata/.plugins/org.glossator.rcp/open";

    private static final String ENDING = ".open";
    private static final String TAXONOMY = ".taxonomy";
    private static final int LARGEST = 64 * 1024; // bytes
    private static final Duration PATIENCE = Duration.ofSeconds(15); // some systems tell of new files only every ten
    private static final long LOOK_AGAIN = 50_000_000; // ns

    private final Path folder;

    /** @param workspace the folder that the desktop works in */
    OpenRequests(Path workspace) {
        folder = workspace.resolve(FOLDER);
    }

    /**
     * @param words what stands behind the program's name
     * @param from where the person is
     * @return the taxonomies among them
     */
    static List<Path> taxonomies(String[] words, Path from) {
        return Stream.of(words).filter(word -> !word.startsWith("-") && word.toLowerCase(Locale.ROOT).endsWith(TAXONOMY))
                .map(word -> from.resolve(word).toAbsolutePath().normalize()).toList();
    }

    /**
     * Waits until the desktop that runs has taken it.
     *
     * @return whether it has, within 15 seconds; where it has not the request is taken back
     */
    boolean send(List<Path> files) {
        return send(files, PATIENCE);
    }

    boolean send(List<Path> files, Duration patience) {
        Path request = folder.resolve(UUID.randomUUID() + ENDING);
        try {
            Files.createDirectories(folder);
            Path draft = Files.write(folder.resolve(request.getFileName() + ".part"), files.stream().map(Path::toString).toList());
            Files.move(draft, request, StandardCopyOption.ATOMIC_MOVE);
            long end = System.nanoTime() + patience.toNanos();
            while (Files.exists(request) && System.nanoTime() < end) {
                LockSupport.parkNanos(LOOK_AGAIN);
            }
            return !Files.deleteIfExists(request);
        } catch (IOException e) {
            ILog.of(OpenRequests.class).error("The desktop that runs could not be asked.", e);
            return false;
        }
    }

    /**
     * Takes requests for as long as the program runs, in a thread of its own; those of an earlier time are deleted unread.
     *
     * @param open called in that thread with files that need not exist
     */
    void take(Consumer<List<Path>> open) {
        try {
            Files.createDirectories(folder);
            requests().forEach(OpenRequests::read);
            WatchService watch = FileSystems.getDefault().newWatchService();
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            var thread = new Thread(() -> take(watch, open), "open requests");
            thread.setDaemon(true);
            thread.start();
        } catch (IOException e) {
            ILog.of(OpenRequests.class).error("Files cannot be opened from outside while the desktop runs.", e);
        }
    }

    private void take(WatchService watch, Consumer<List<Path>> open) {
        try {
            while (true) {
                var key = watch.take();
                key.pollEvents();
                for (Path request : requests()) {
                    List<Path> files = read(request);
                    if (!files.isEmpty()) {
                        open.accept(files);
                    }
                }
                if (!key.reset()) {
                    return; // the folder is gone
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            ILog.of(OpenRequests.class).error("Files cannot be opened from outside any more.", e);
        }
    }

    private List<Path> requests() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(ENDING)).sorted().toList();
        }
    }

    /** @return what is asked for; nothing where it is no request */
    private static List<Path> read(Path request) {
        try {
            boolean fits = Files.size(request) <= LARGEST;
            String[] lines = fits ? Files.readString(request).split("\\R") : new String[0];
            Files.delete(request);
            return taxonomies(lines, request.getParent());
        } catch (NoSuchFileException e) {
            return List.of(); // taken back
        } catch (IOException e) {
            ILog.of(OpenRequests.class).warn("A request to open a file could not be read.", e);
            return List.of();
        }
    }
}
