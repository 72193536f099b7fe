/** Making a new taxonomy, from an example or from an installed one. */
@NonNullByDefault
package org.glossator.taxonomy.ui.internal.wizard;

import org.eclipse.jdt.annotation.NonNullByDefault;
