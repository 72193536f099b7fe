/** The outline of an open taxonomy, which follows the caret and leads it. */
@NonNullByDefault
package org.glossator.taxonomy.ui.internal.outline;

import org.eclipse.jdt.annotation.NonNullByDefault;
