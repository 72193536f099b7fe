/** Preference pages. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // parameters and a part's widgets are the platform's to say
package org.glossator.ui.internal.preferences;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
