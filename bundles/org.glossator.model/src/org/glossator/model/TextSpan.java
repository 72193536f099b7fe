package org.glossator.model;

/**
 * A half-open stretch of a paper's text.
 *
 * @param start first character, in UTF-16 code units from the start of the text; never negative
 * @param end the character after the last one; greater than {@code start}
 */
public record TextSpan(int start, int end) implements Comparable<TextSpan> {

    public TextSpan {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
        }
    }

    /** @return the number of UTF-16 code units; at least 1 */
    public int length() {
        return end - start;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    public boolean contains(TextSpan other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(TextSpan other) {
        return start < other.end && other.start < end;
    }

    /**
     * @param text the text of the revision that this span was made for
     * @return the words that the span covers
     */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** In reading order; of two that start together the longer, enclosing one comes first. */
    @Override
    public int compareTo(TextSpan other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(other.end, end);
    }
}
