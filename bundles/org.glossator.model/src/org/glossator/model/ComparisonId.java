package org.glossator.model;

/** Which comparison task; never used again for another one. {@link #toString} is the form for files and people. */
public record ComparisonId(long value) {

    @Override
    public String toString() {
        return IdText.of(value);
    }
}
