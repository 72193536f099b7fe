package org.glossator.ui.internal.session;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.glossator.store.CorpusLocation;
import org.glossator.ui.internal.Messages;

/** A new corpus: its name and the folder that it comes into. Knows no widgets. */
final class NewCorpusForm {
    private String name = "";
    private String folder;

    NewCorpusForm(Path folder) {
        this.folder = folder.toString();
    }

    void name(String text) {
        name = text.strip();
    }

    void folder(String text) {
        folder = text.strip();
    }

    /** @return where it will be; nothing while there is an obstacle */
    Optional<CorpusLocation> location() {
        return obstacle().isEmpty() ? Optional.of(CorpusLocation.folder(Path.of(folder, name))) : Optional.empty();
    }

    /** @return why it cannot be made so; empty where it can */
    String obstacle() {
        if (name.isEmpty()) {
            return Messages.NewCorpus_noName;
        }
        if (folder.isEmpty()) {
            return Messages.NewCorpus_noFolder;
        }
        try {
            Path place = Path.of(folder, name);
            boolean plain = Path.of(name).getNameCount() == 1 && !name.startsWith(".") && !name.contains("\\");
            if (!plain) {
                return Messages.NewCorpus_badName;
            }
            return isFree(place) ? "" : Messages.NewCorpus_taken;
        } catch (InvalidPathException e) {
            return Messages.NewCorpus_badName;
        }
    }

    private static boolean isFree(Path place) {
        if (!Files.exists(place)) {
            return true;
        }
        try (DirectoryStream<Path> content = Files.newDirectoryStream(place)) {
            return !content.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }
}
