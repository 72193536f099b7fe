/**
 * A corpus as one annotator may see it ({@link org.glossator.store.blind.SeenCorpus}): what others judge on papers that the
 * annotator judges blind is not in it.
 */
@NonNullByDefault
package org.glossator.store.blind;

import org.eclipse.jdt.annotation.NonNullByDefault;
