package org.glossator.exchange.spi;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.Problem;
import org.glossator.store.CorpusReader;

/**
 * Writes a corpus to a file. Created once for each export, off the thread of the user interface; needs a constructor
 * without parameters.
 */
public interface CorpusExporter {

    /** @return whether the file makes sense only with all that the corpus holds; it is refused to who does not see all */
    default boolean needsWhole() {
        return false;
    }

    /**
     * @param reader sees one state of the corpus throughout
     * @param out buffered; not to be closed
     * @return what the format cannot say and was left out; empty where nothing was
     */
    List<Problem> write(CorpusReader reader, OutputStream out, IProgressMonitor monitor) throws IOException;
}
