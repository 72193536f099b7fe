package org.glossator.model;

/** Which release of a taxonomy; never used again for another one. {@link #toString} is the form for files and people. */
public record ReleaseId(long value) {

    @Override
    public String toString() {
        return IdText.of(value);
    }
}
