/**
 * For those who keep corpora or carry their past elsewhere: how changes are written as JSON
 * ({@link org.glossator.store.spi.ChangeJson}), what can be undone by what was done
 * ({@link org.glossator.store.spi.ReversalWalk}), what becomes of changes that were made in an earlier text of a paper
 * ({@link org.glossator.store.spi.LateChanges}), and how a paper is made again from its past
 * ({@link org.glossator.store.spi.PaperPast}). All without a database.
 */
@NonNullByDefault
package org.glossator.store.spi;

import org.eclipse.jdt.annotation.NonNullByDefault;
