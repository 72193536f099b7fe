/** What a designer of taxonomies has around the text: the files of the workspace, the releases of the corpus, problems. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // parameters and a part's widgets are the platform's to say
package org.glossator.ui.internal.design;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
