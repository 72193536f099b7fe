/** The taxonomies that ship: whether they are sound, and whether they say what their sources say. */
@NonNullByDefault
package org.glossator.taxonomy.libraries;

import org.eclipse.jdt.annotation.NonNullByDefault;
