package org.glossator.exchange.internal.skos;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.rdf4j.rio.ParseErrorListener;

/** Real vocabularies are full of small faults, such as addresses with blanks: they are read all the same. */
@NonNullByDefault({}) // as the library does not say what may be null
final class SilentErrors implements ParseErrorListener {

    @Override
    public void warning(String message, long line, long column) {
        // see above
    }

    @Override
    public void error(String message, long line, long column) {
        // see above
    }

    @Override
    public void fatalError(String message, long line, long column) {
        // comes as an exception too
    }
}
