/**
 * The work of another copy of the corpus comes in: what was chosen and what it brings is in
 * {@link org.glossator.ui.internal.merge.MergeForm}, which knows no widgets; a page among the papers shows it.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE}) // parameters are the platform's to say
package org.glossator.ui.internal.merge;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
