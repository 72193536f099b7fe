package org.glossator.store;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.glossator.model.PaperId;
import org.glossator.model.TextPart;

/**
 * A paper as the corpus keeps it.
 *
 * @param key by which an import knows the paper again, unique in the corpus; made by {@link PaperKeys}
 * @param title in one line; at most {@value #LONGEST_TITLE} UTF-16 code units
 * @param authors in printed order
 * @param identifiers scheme (lower case, such as {@code doi}) to value
 * @param revision counts the versions of the text, from 1
 * @param text title, abstract and sections in one string, paragraphs ended by a line feed
 * @param parts in reading order, inside the text
 */
public record PaperRecord(PaperId id, String key, String title, List<String> authors,
        SortedMap<String, String> identifiers, int revision, String text, List<TextPart> parts) {

    public static final int LONGEST_TITLE = 10_000;

    public PaperRecord {
        authors = List.copyOf(authors);
        identifiers = Collections.unmodifiableSortedMap(new TreeMap<>(identifiers));
        parts = List.copyOf(parts);
        if (title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("a title of " + title.length() + " characters");
        }
    }

    /** @return whether both say the same: all but id and revision are equal */
    public boolean sameContent(PaperRecord other) {
        return key.equals(other.key) && title.equals(other.title) && authors.equals(other.authors)
                && identifiers.equals(other.identifiers) && text.equals(other.text) && parts.equals(other.parts);
    }
}
