/**
 * Whether judgements keep to their taxonomy: pure functions of what a corpus holds of one paper
 * ({@link org.glossator.store.rules.PaperRules}).
 */
@NonNullByDefault
package org.glossator.store.rules;

import org.eclipse.jdt.annotation.NonNullByDefault;
