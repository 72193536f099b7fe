package org.glossator.model;

/** Which annotator; never used again for another one. {@link #toString} is the form for files and people. */
public record AnnotatorId(long value) {

    @Override
    public String toString() {
        return IdText.of(value);
    }
}
