package org.glossator.taxonomy.ide;

/**
 * A name in some text.
 *
 * @param uri of the text
 * @param line counted from 1
 * @param start in UTF-16 code units from the start of the text
 * @param end the character after the last one
 * @param shown the line that it stands in, without the white space around it
 * @param declared whether this is where it is declared
 */
public record Spot(String uri, int line, int start, int end, String shown, boolean declared) {
}
