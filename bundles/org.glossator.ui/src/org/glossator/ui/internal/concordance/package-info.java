/** Where words and judgements stand in all papers of a corpus, each with the words around it. */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE}) // parameters are the platform's to say
package org.glossator.ui.internal.concordance;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
