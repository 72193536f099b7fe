/** What a plug-in implements to bring a format: {@code org.glossator.exchange.formats}. */
@NonNullByDefault
package org.glossator.exchange.spi;

import org.eclipse.jdt.annotation.NonNullByDefault;
