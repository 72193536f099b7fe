/**
 * The Corpus view: which papers there are, how far each is, and which one is next. The list's rules are in
 * {@link org.glossator.ui.internal.corpus.CorpusList}, which holds pages of rows and never the whole corpus; widgets only
 * show it.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // parameters and a part's widgets are the platform's to say
package org.glossator.ui.internal.corpus;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
