package org.glossator.model.taxonomy;

/**
 * How many there may be.
 *
 * @param least not negative
 * @param most not less than {@code least}; {@link Integer#MAX_VALUE} where there is no limit
 */
public record Cardinality(int least, int most) {
    /** Exactly one. */
    public static final Cardinality ONE = new Cardinality(1, 1);

    public Cardinality {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("not a cardinality: " + least + ".." + most);
        }
    }

    @Override
    public String toString() {
        return least == most ? Integer.toString(least) : least + ".." + (most == Integer.MAX_VALUE ? "*" : most);
    }
}
