/** The page that a first start opens: three doors, and the keys that matter most. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // parameters and a part's widgets are the platform's to say
package org.glossator.ui.internal.welcome;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
