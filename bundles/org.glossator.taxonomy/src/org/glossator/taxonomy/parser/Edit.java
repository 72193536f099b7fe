package org.glossator.taxonomy.parser;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A change of a text. All numbers are UTF-16 code units.
 *
 * @param offset where it begins
 * @param end of what is replaced, in the text as it was
 * @param longer by how much the text has become longer; may be negative
 * @param whole the text afterwards
 */
@NonNullByDefault({})
record Edit(int offset, int end, int longer, String whole) {

    /** @return where something stands afterwards that begins behind the change, or before it */
    int moved(int place) {
        return place >= end ? place + longer : place;
    }
}
