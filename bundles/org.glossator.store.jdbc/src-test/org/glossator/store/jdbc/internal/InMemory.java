package org.glossator.store.jdbc.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Folders that are no files on a disk, where the system has such: for tests of what is kept, not of how safe it is. A new
 * corpus waits for the disk a hundred times.
 */
@NonNullByDefault({}) // as JUnit does not say what may be null
final class InMemory implements TempDirFactory {
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ENOUGH = 512L << 20; // bytes

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
        return isThere() ? Files.createTempDirectory(MEMORY, "glossator") : Files.createTempDirectory("glossator");
    }

    private static boolean isThere() {
        try {
            return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ENOUGH;
        } catch (IOException e) {
            return false;
        }
    }
}
