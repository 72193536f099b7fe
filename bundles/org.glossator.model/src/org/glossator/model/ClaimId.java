package org.glossator.model;

/** Which claim; never used again for another one. {@link #toString} is the form for files and people. */
public record ClaimId(long value) {

    @Override
    public String toString() {
        return IdText.of(value);
    }
}
