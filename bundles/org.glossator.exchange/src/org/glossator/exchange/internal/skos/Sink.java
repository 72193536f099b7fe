package org.glossator.exchange.internal.skos;

import java.io.IOException;
import java.util.Map;

/** Takes statements, all about one thing one after the other, and writes them. */
interface Sink {

    /** @param prefixes short names of the beginnings of addresses */
    void begin(Map<String, String> prefixes) throws IOException;

    void say(Term subject, String property, Term object) throws IOException;

    void end() throws IOException;
}
