package org.glossator.model;

/** Which annotation; never used again for another one. {@link #toString} is the form for files and people. */
public record AnnotationId(long value) {

    @Override
    public String toString() {
        return IdText.of(value);
    }
}
