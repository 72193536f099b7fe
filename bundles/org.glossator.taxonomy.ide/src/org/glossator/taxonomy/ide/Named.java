package org.glossator.taxonomy.ide;

/**
 * Something that a text declares, as it is found from elsewhere.
 *
 * @param taxonomy the name of the one that declares it; empty for one without a name
 * @param path the names from the root down, with dots
 * @param label the name where the text gives none
 * @param uri of the text
 * @param line counted from 1
 * @param start of the name, in UTF-16 code units from the start of the text
 * @param end of the name, exclusive
 */
public record Named(OutlineNode.Kind kind, String taxonomy, String path, String label, String uri, int line, int start,
        int end) {
}
