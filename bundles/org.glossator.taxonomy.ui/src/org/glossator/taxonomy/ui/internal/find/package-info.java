/** Ways to what is not in sight: where a name is used, names of all texts, patterns to fill in. */
@NonNullByDefault
package org.glossator.taxonomy.ui.internal.find;

import org.eclipse.jdt.annotation.NonNullByDefault;
