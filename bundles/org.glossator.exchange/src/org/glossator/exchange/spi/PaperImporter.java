package org.glossator.exchange.spi;

import java.io.IOException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.Problem;

/**
 * Reads papers from a file. Created once for each import, off the thread of the user interface; needs a constructor
 * without parameters. What it reads is untrusted.
 */
public interface PaperImporter {

    /** Takes what an importer finds, in the order of the file. */
    interface Sink {
        void paper(PaperDraft draft);

        /**
         * An error where something could not be read as a paper: it counts as refused. A warning where the person
         * should look at what was read. The import goes on.
         */
        void problem(Problem problem);
    }

    /**
     * @param lines the file's text, already decoded, line by line; a line that is too long has been reported and left
     *         out; asking for a line throws {@code OperationCanceledException} once the import is cancelled
     * @param monitor for importers that work long between two lines
     */
    void read(TextLines lines, Sink sink, IProgressMonitor monitor) throws IOException;
}
