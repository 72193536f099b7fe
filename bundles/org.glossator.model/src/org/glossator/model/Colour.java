package org.glossator.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour as taxonomies write it.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Colour(int red, int green, int blue) {
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    public Colour {
        if ((red | green | blue) < 0 || red > 255 || green > 255 || blue > 255) {
            throw new IllegalArgumentException("not a colour: " + red + ", " + green + ", " + blue);
        }
    }

    /** @return the colour of a text like {@code #b5651d}, or nothing where it is not one */
    public static Optional<Colour> parse(String text) {
        if (!HEX.matcher(text).matches()) {
            return Optional.empty();
        }
        int rgb = Integer.parseInt(text.substring(1), 16);
        return Optional.of(new Colour(rgb >> 16, rgb >> 8 & 255, rgb & 255));
    }

    /** @return {@code #rrggbb} in lower case */
    @Override
    public String toString() {
        return String.format("#%02x%02x%02x", red, green, blue);
    }
}
