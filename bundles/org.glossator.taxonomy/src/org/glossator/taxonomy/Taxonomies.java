package org.glossator.taxonomy;

import java.util.List;

import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.model.Taxonomy;

/** Reads the taxonomy language. An OSGi service; safe for threads. */
public interface Taxonomies {

    /**
     * Imports are looked for beside the file, where there is one, and in the installed libraries.
     *
     * @param text what the designer wrote
     * @param file for the places of problems
     * @return the taxonomy, with warnings; refused where a problem is an error, with every problem's place
     */
    Outcome<Taxonomy> compile(String text, String file);

    /** @return all that is wrong with the text, in its order; empty where nothing is */
    List<Problem> check(String text, String file);

    /** As {@link #compile(String, String)}, with the imports from these sources first. */
    default Outcome<Taxonomy> compile(String text, String file, TaxonomySources sources) {
        return compile(text, file);
    }

    /** As {@link #check(String, String)}, with the imports from these sources first. */
    default List<Problem> check(String text, String file, TaxonomySources sources) {
        return check(text, file);
    }
}
