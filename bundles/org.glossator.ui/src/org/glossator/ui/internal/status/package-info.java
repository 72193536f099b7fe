/**
 * The status line: whether work is kept, who annotates with which release, and where in the paper and in the corpus the
 * person is. Its words are in {@link org.glossator.ui.internal.status.StatusTexts}.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // parameters and a part's widgets are the platform's to say
package org.glossator.ui.internal.status;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
