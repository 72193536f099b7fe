/** SKOS, in the three forms of RDF that people exchange. */
@NonNullByDefault
package org.glossator.exchange.internal.skos;

import org.eclipse.jdt.annotation.NonNullByDefault;
