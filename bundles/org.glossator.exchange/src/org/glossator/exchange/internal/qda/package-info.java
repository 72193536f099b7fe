/** Code books as programs for qualitative analysis exchange them (REFI-QDA). */
@NonNullByDefault
package org.glossator.exchange.internal.qda;

import org.eclipse.jdt.annotation.NonNullByDefault;
