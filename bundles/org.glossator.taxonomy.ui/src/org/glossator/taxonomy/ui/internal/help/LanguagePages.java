package org.glossator.taxonomy.ui.internal.help;

import java.io.IOException;
import java.net.URL;
import java.util.Optional;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/** Where the pages about the language are. */
final class LanguagePages {
    private static final String BUNDLE = "org.glossator.taxonomy";
    private static final String FOLDER = "help/";

    private LanguagePages() {
    }

    /**
     * @param page such as {@code tutorial.html}
     * @return its address as a file with all other pages beside it, so that links between them work
     */
    static Optional<String> address(String page) throws IOException {
        Bundle bundle = Platform.getBundle(BUNDLE);
        URL folder = bundle == null ? null : bundle.getEntry(FOLDER);
        if (folder == null) {
            return Optional.empty();
        }
        return Optional.of(FileLocator.toFileURL(folder).toString().replaceFirst("^file:/+", "file:///") + page);
    }
}
