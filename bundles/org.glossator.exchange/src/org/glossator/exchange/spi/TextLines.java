package org.glossator.exchange.spi;

import java.io.IOException;
import java.util.Optional;

import org.glossator.model.Place;

/** The lines of a text file, one after the other, with bounded memory. */
public interface TextLines {

    /** @return the next line without its end, or nothing at the end of the file */
    Optional<String> next() throws IOException;

    /** @return where the line that {@link #next} gave last stands */
    Place place();
}
