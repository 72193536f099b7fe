package org.glossator.taxonomy.parser;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.nodemodel.INode;

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

    /** @return whether something of a node is replaced, or something is put between its words */
    boolean meets(INode node) {
        return offset < node.getTotalEndOffset() && end > node.getOffset();
    }

    /** @return where something stands afterwards that begins behind the change, or before it */
    int moved(int place) {
        return place >= end ? place + longer : place;
    }

    /** @return how many braces are opened in what is put, whatever they mean there */
    int braces() {
        return (int) whole.substring(offset, end + longer).chars().filter(c -> c == '{').count();
    }
}
