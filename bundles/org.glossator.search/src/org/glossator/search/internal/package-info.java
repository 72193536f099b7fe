/** Search by an index of Lucene beside the corpus, which is made of the corpus and can be made again at any time. */
@NonNullByDefault
package org.glossator.search.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
