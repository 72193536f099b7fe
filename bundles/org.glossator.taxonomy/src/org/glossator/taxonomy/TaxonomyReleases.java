package org.glossator.taxonomy;

import java.util.List;

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
}
