/**
 * What differs between two versions of a taxonomy, as far as it matters to annotations that are stored. Compares syntax trees, so
 * that each difference has a place in the later text.
 */
@NonNullByDefault
package org.glossator.taxonomy.diff;

import org.eclipse.jdt.annotation.NonNullByDefault;
