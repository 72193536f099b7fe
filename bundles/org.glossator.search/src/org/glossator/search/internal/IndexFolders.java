package org.glossator.search.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

import org.glossator.store.CorpusLocation;

/** Where indices lie: in the folder of a corpus, or, for a corpus on a server, among what this machine may lose. */
final class IndexFolders {

    private IndexFolders() {
    }

    static Path of(CorpusLocation place, Path cache) {
        return place.isFolder() ? Path.of(place.address()).resolve("search")
                : cache.resolve(UUID.nameUUIDFromBytes(place.address().getBytes(StandardCharsets.UTF_8)).toString());
    }

    /** @return as the XDG base directory specification has it, and the like on Windows */
    static Path cache(Map<String, String> environment, String home) {
        String set = environment.getOrDefault("XDG_CACHE_HOME", environment.getOrDefault("LOCALAPPDATA", ""));
        return (set.isEmpty() ? Path.of(home, ".cache") : Path.of(set)).resolve("glossator").resolve("search");
    }
}
