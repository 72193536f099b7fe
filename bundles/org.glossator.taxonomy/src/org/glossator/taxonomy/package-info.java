/**
 * The language in which designers write taxonomies: its grammar, checks and compiler. Callers use
 * {@link org.glossator.taxonomy.Taxonomies}; the syntax tree in {@code org.glossator.taxonomy.syntax} is internal and may
 * change from month to month. Runs without a workbench.
 */
@NonNullByDefault
package org.glossator.taxonomy;

import org.eclipse.jdt.annotation.NonNullByDefault;
