package org.glossator.model.taxonomy.spi;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.glossator.model.Outcome;

/** The file that a taxonomy is read from, with what the person said about it. */
public interface TaxonomyInput {

    /** @return as the person gave it: for the places of problems, and for what lies beside it */
    String file();

    /**
     * @return the bytes from the first one on, each time; to be closed; reading them throws when the person cancels
     */
    InputStream open() throws IOException;

    /**
     * @return all of it, decoded by its byte order mark, else as UTF-8; line ends are line feeds; refused where it is another
     *         encoding, no text or too large
     */
    Outcome<String> text();

    /**
     * @param own what the file itself calls it
     * @return the name that the taxonomy is to have, in the form of the language: the person's, else the file's own where it has that
     *         form, else one made of the file's name
     */
    String name(Optional<String> own);

    /** @return the tag of the language whose texts are to stand first; nothing where nobody said one */
    Optional<String> language();
}
