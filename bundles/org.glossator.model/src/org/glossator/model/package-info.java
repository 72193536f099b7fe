/**
 * The words that all parts of Glossator share: spans of a paper's text, ids, taxonomies as the rest of the program sees
 * them, and how trouble is told ({@link org.glossator.model.Problem}, {@link org.glossator.model.Outcome}). Values only:
 * immutable, free of threads, files and databases. What an editor edits and observes is in
 * {@code org.glossator.model.paper}.
 */
@NonNullByDefault
package org.glossator.model;

import org.eclipse.jdt.annotation.NonNullByDefault;
