/**
 * What a corpus is to everything above the database: where it is ({@link org.glossator.store.CorpusLocation}), how it is
 * opened ({@link org.glossator.store.Corpora}, an OSGi service), read ({@link org.glossator.store.CorpusReader}) and
 * changed ({@link org.glossator.store.Action}, made of {@link org.glossator.store.Change}s), and how others hear of it
 * ({@link org.glossator.store.CorpusEvent}). No SQL here, and no thread of its own: every call blocks, so none is made on
 * the thread of the user interface. Records are immutable and may cross threads.
 */
@NonNullByDefault
package org.glossator.store;

import org.eclipse.jdt.annotation.NonNullByDefault;
