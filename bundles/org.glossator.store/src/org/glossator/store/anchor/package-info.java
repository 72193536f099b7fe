/** Finds the places of claims and of evidence again in another version of a paper's text. */
@NonNullByDefault
package org.glossator.store.anchor;

import org.eclipse.jdt.annotation.NonNullByDefault;
