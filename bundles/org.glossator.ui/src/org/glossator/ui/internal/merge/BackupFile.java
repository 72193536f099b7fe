package org.glossator.ui.internal.merge;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import org.glossator.store.CorpusLocation;

/** Where a corpus is kept before it is changed. */
final class BackupFile {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.ROOT);

    private BackupFile() {
    }

    /**
     * @param corpora for what is on a server
     * @return a name that says what it is; beside the folder of the corpus where it is in one
     */
    static Path of(CorpusLocation corpus, Path corpora, LocalDateTime now) {
        Path folder = corpus.isFolder() ? Optional.ofNullable(Path.of(corpus.address()).getParent()).orElse(corpora) : corpora;
        return folder.resolve(corpus.name() + "-before-merge-" + WHEN.format(now) + ".zip");
    }
}
