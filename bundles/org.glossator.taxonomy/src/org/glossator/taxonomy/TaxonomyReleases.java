package org.glossator.taxonomy;

import java.util.List;
import java.util.Optional;

import org.glossator.model.Problem;

/** Compares a taxonomy with what was published before. An OSGi service; safe for threads. */
public interface TaxonomyReleases {

    /**
     * @param text what is to be published
     * @param file for the places of problems
     * @param former the text of the release before
     * @return a problem with {@link TaxonomyProblems#VERSION_NOT_RAISED} where the version does not say how much has changed: the
     *         first number is to be raised where stored annotations do not fit any more (the second, as long as the first is 0),
     *         any where something else has changed; empty where one of the texts has no version yet
     */
    List<Problem> check(String text, String file, String former);

    /**
     * Says what a release of the text would change. The text may be broken elsewhere.
     *
     * @param former the text of the release before
     * @return nothing where one of the texts has no version yet
     */
    Optional<ReleaseComparison> compare(String text, String former);

    /** @return the name of the taxonomy that the text declares, without reading more of it; nothing where it has none yet */
    Optional<String> name(String text);
}
