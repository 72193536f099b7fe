/**
 * The hierarchy of the taxonomy in front, as a tree and as a picture. Both follow the caret and lead it. What is drawn is worked
 * out without widgets.
 */
@NonNullByDefault
package org.glossator.taxonomy.ui.internal.hierarchy;

import org.eclipse.jdt.annotation.NonNullByDefault;
