/**
 * What can be done about a problem of a taxonomy's text at a click: as values, for editors of every kind. Each fix leaves a text in
 * which the problem is gone, or one that waits for a sentence of the designer.
 */
@NonNullByDefault
package org.glossator.taxonomy.ide.fixes;

import org.eclipse.jdt.annotation.NonNullByDefault;
