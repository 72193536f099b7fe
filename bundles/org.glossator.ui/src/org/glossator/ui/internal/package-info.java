/** Perspectives, and what the parts of this bundle share: events, lists, dialogs, texts. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // parameters and a part's widgets are the platform's to say
package org.glossator.ui.internal;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
