package org.glossator.model.taxonomy.spi;

import java.io.IOException;

import org.glossator.model.Outcome;
import org.glossator.model.Taxonomy;

/**
 * Reads taxonomies of one format. Created once for each reading, off the thread of the user interface, and used by one thread;
 * needs a constructor without parameters. What it reads is untrusted: it fetches nothing, and refuses what it cannot read with
 * the place where it is wrong.
 */
@FunctionalInterface
public interface TaxonomyReader {

    /**
     * @return what the file says, such that its text is accepted by the language; with a warning for each thing that the
     *         language cannot say and that was left out or said in another way
     * @throws IOException if the file cannot be read to its end
     */
    Outcome<Taxonomy> read(TaxonomyInput input) throws IOException;
}
