/** How the doors of {@link org.glossator.exchange} are kept, and the formats that come with the product. */
@NonNullByDefault
package org.glossator.exchange.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
