package org.glossator.store;

import java.time.Instant;

import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;

/**
 * That an annotator does not want a sentence of a paper to be proposed as a claim again.
 *
 * @param sentence stands for its words, the same in every version of the text that has them; from 1 to {@value #LONGEST}
 *         UTF-16 code units
 * @param made to the millisecond
 */
public record RejectionRecord(PaperId paper, AnnotatorId annotator, String sentence, Instant made) {

    public static final int LONGEST = 40;

    public RejectionRecord {
        if (sentence.isBlank() || sentence.length() > LONGEST) {
            throw new IllegalArgumentException("stands for no sentence: " + sentence);
        }
    }
}
