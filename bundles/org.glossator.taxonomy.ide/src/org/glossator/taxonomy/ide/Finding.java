package org.glossator.taxonomy.ide;

import org.glossator.model.Severity;

/**
 * A problem in an open text.
 *
 * @param code one of {@link org.glossator.taxonomy.TaxonomyProblems}
 * @param line counted from 1
 * @param start in UTF-16 code units from the start of the text
 * @param end the character after the last one; never before {@code start}, and not after the text's end
 */
public record Finding(Severity severity, String code, String message, int line, int start, int end) {
}
