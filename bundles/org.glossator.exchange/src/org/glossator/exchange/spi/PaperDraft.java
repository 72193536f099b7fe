package org.glossator.exchange.spi;

import java.util.List;
import java.util.SortedMap;

import org.glossator.model.PartKind;
import org.glossator.model.Place;

/**
 * A paper as a file has it, before it is in a corpus.
 *
 * @param title in one line; the import refuses a draft whose title is blank
 * @param authors in printed order; may be empty
 * @param identifiers scheme (lower case, such as {@code doi}) to value; may be empty
 * @param parts abstract and sections in reading order, without the title; the import refuses a draft without any
 * @param place where the paper begins in the file
 */
public record PaperDraft(String title, List<String> authors, SortedMap<String, String> identifiers,
        List<PartDraft> parts, Place place) {

    public PaperDraft {
        authors = List.copyOf(authors);
        parts = List.copyOf(parts);
    }

    /**
     * @param heading empty where the part has none
     * @param text paragraphs ended by a line feed
     */
    public record PartDraft(PartKind kind, String heading, String text) {
    }
}
