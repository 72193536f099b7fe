package org.glossator.taxonomy.ide.internal;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Addresses of texts: editors write the same one in several ways. */
final class Addresses {

    private Addresses() {
    }

    /** @return equal for two addresses of one file */
    static String key(String uri) {
        return file(uri).map(path -> path.toUri().toString()).orElse(uri);
    }

    /** @return nothing where the address is not that of a file */
    static Optional<Path> file(String uri) {
        try {
            return uri.startsWith("file:") ? Optional.of(Path.of(URI.create(uri)).normalize()) : Optional.empty();
        } catch (IllegalArgumentException e) { // a bad address, or one that this system has no path for
            return Optional.empty();
        }
    }
}
