/**
 * Corpora in SQL, found as the OSGi service {@link org.glossator.store.Corpora}; nothing here is for others. One folder
 * holds one Derby database ({@link org.glossator.store.jdbc.internal.CorpusFolder}); questions and actions go through
 * {@link org.glossator.store.jdbc.internal.CorpusDatabase}, which says who waits for whom; all SQL goes through
 * {@link org.glossator.store.jdbc.internal.Session}, with bound values only.
 */
@NonNullByDefault
package org.glossator.store.jdbc.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
