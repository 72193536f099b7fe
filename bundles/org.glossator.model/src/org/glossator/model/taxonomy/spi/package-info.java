/** What a plug-in implements to bring a format of taxonomies: {@code org.glossator.exchange.taxonomyFormats}. */
@NonNullByDefault
package org.glossator.model.taxonomy.spi;

import org.eclipse.jdt.annotation.NonNullByDefault;
