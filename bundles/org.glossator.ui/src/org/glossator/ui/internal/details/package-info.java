/** The view of one judgement: a form made from its taxonomy, and what answers are called. */
@NonNullByDefault({ DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE })
package org.glossator.ui.internal.details;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
