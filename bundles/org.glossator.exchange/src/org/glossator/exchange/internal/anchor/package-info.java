/** Takes what hangs on the text of a paper over when that comes in as a new version. */
@NonNullByDefault
package org.glossator.exchange.internal.anchor;

import org.eclipse.jdt.annotation.NonNullByDefault;
