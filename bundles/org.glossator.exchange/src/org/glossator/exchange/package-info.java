/** Papers in, annotations out: the formats that are there, and the import and export themselves. No display. */
@NonNullByDefault
package org.glossator.exchange;

import org.eclipse.jdt.annotation.NonNullByDefault;
