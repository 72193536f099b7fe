package org.glossator.model.taxonomy;

import org.glossator.model.CategoryId;

/**
 * A category and all below it, or only those below.
 *
 * @param id in another taxonomy, its name, a colon and the id there
 * @param onlyBelow leaves the category itself out
 */
public record CategoryRef(CategoryId id, boolean onlyBelow) {
}
