package org.glossator.model;

/** Which working set; never used again for another one. {@link #toString} is the form for files and people. */
public record WorkingSetId(long value) {

    @Override
    public String toString() {
        return IdText.of(value);
    }
}
