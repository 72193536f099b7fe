/** Working sets: named choices of papers that one person makes, and narrows the list of papers to. */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE}) // parameters are the platform's to say
package org.glossator.ui.internal.sets;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
