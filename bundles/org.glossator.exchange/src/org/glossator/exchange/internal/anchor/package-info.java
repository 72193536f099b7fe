/** Finds the places of claims again when a paper's text comes in as a new version. */
@NonNullByDefault
package org.glossator.exchange.internal.anchor;

import org.eclipse.jdt.annotation.NonNullByDefault;
