/**
 * What a taxonomy asks of a judgement, as pure functions: which attributes there are for its categories
 * ({@link org.glossator.model.rules.TaxonomyIndex}), which of them are shown
 * ({@link org.glossator.model.rules.Judged}), and whether an answer is one
 * ({@link org.glossator.model.rules.AnswerCheck}).
 */
@NonNullByDefault
package org.glossator.model.rules;

import org.eclipse.jdt.annotation.NonNullByDefault;
