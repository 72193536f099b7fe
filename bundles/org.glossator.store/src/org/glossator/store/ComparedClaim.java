package org.glossator.store;

import org.glossator.model.ClaimId;
import org.glossator.model.PaperId;

/**
 * A claim in a comparison task, with the words that are compared: they stay as they were when the task was made, also where
 * the claim is reshaped or removed later, so that everybody judges the same.
 *
 * @param words at most {@value #LONGEST} UTF-16 code units
 */
public record ComparedClaim(PaperId paper, ClaimId claim, String words) {

    public static final int LONGEST = 10_000;

    public ComparedClaim {
        if (words.isBlank() || words.length() > LONGEST) {
            throw new IllegalArgumentException("words to compare of " + words.length() + " characters");
        }
    }
}
