package org.glossator.taxonomy;

import java.util.List;

import org.glossator.taxonomy.format.TextEdit;

/**
 * Lays out the text of a taxonomy: white space only. An OSGi service; safe for threads. For the syntax tree of an open editor see
 * {@link org.glossator.taxonomy.format.TaxonomyLayout}.
 */
public interface TaxonomyFormatter {

    /**
     * @param text may be broken: what is broken stays as it is
     * @return in the order of the text, none over another; empty where the text is laid out already
     */
    List<TextEdit> edits(String text);

    /** @return the text laid out; laid out again it stays the same */
    default String format(String text) {
        return TextEdit.apply(text, edits(text));
    }
}
