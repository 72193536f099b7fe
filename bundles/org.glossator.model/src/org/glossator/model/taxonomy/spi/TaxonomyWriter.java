package org.glossator.model.taxonomy.spi;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

import org.glossator.model.Problem;
import org.glossator.model.Taxonomy;
import org.glossator.model.taxonomy.TaxonomyFeature;

/**
 * Writes taxonomies in one format. Created once for each writing, off the thread of the user interface, and used by one thread;
 * needs a constructor without parameters.
 */
public interface TaxonomyWriter {

    /** @return what survives: read again from what was written, it is the same; the rest is listed as lost where it is used */
    Set<TaxonomyFeature> says();

    /**
     * Writes the same bytes for the same taxonomy.
     *
     * @param out buffered; not to be closed; writing throws when the person cancels
     * @return what else was left out or said in another way, as warnings; empty where nothing was
     */
    List<Problem> write(Taxonomy taxonomy, OutputStream out) throws IOException;
}
