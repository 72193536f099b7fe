package org.glossator.exchange.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Bytes that can be read from their start as often as wanted.
 *
 * @param name as the person gave it, for the places of problems
 * @param size how many bytes there are; only for progress
 */
public record ByteSource(String name, long size, Opening opening) {

    /** Gives a fresh stream from the first byte on. */
    public interface Opening {
        InputStream open() throws IOException;
    }

    public static ByteSource file(Path file) throws IOException {
        return new ByteSource(file.toString(), Files.size(file), () -> Files.newInputStream(file));
    }

    /** @param neighbour the class in whose package the file lies */
    public static ByteSource resource(Class<?> neighbour, String name) {
        return new ByteSource(name, 0, () -> {
            InputStream in = neighbour.getResourceAsStream(name);
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return in;
        });
    }

    public InputStream open() throws IOException {
        return opening.open();
    }
}
