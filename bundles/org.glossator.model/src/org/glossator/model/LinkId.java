package org.glossator.model;

/** Which link; never used again for another one. {@link #toString} is the form for files and people. */
public record LinkId(long value) {

    @Override
    public String toString() {
        return IdText.of(value);
    }
}
