/** Formats of taxonomies that are tables, lists and trees, and what they share. */
@NonNullByDefault
package org.glossator.exchange.internal.taxonomy;

import org.eclipse.jdt.annotation.NonNullByDefault;
