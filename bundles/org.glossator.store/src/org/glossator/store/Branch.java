package org.glossator.store;

import org.glossator.model.CategoryId;
import org.glossator.model.ReleaseId;

/**
 * A category as one release has it, and all below it: also what stands below it by another parent.
 *
 * @param top of the release; one that it does not have makes a branch without categories
 */
public record Branch(ReleaseId release, CategoryId top) {
}
