package org.glossator.ui.internal.session;

import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.glossator.store.CorpusLocation;

/** What an empty workspace starts with. */
final class FirstCorpus {

    private FirstCorpus() {
    }

    /** @return the folder of corpora in the workspace */
    static Path corpora() {
        return Path.of(Platform.getLocation().toOSString(), "corpora");
    }

    /** @return where the sample is, or is to be made */
    static CorpusLocation sample() {
        return CorpusLocation.folder(corpora().resolve("sample"));
    }
}
