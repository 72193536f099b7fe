package org.glossator.model;

/** Which paper; never used again for another one. {@link #toString} is the form for files and people. */
public record PaperId(long value) {

    @Override
    public String toString() {
        return IdText.of(value);
    }
}
