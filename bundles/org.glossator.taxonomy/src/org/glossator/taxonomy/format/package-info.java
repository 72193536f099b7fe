/**
 * How a taxonomy's text is laid out: white space only, so that no word and no comment changes. Works on syntax trees, also of
 * broken texts; what is broken stays as it is.
 */
@NonNullByDefault
package org.glossator.taxonomy.format;

import org.eclipse.jdt.annotation.NonNullByDefault;
