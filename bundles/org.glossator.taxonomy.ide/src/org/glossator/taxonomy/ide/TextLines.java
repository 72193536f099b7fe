package org.glossator.taxonomy.ide;

import org.eclipse.lsp4j.Position;

/** Between offsets in a text and positions of LSP. Lines end with a line feed, as in the server. */
final class TextLines {
    private final String text;

    TextLines(String text) {
        this.text = text;
    }

    /** @return never outside of the text, even if the position is of another state of it */
    int offset(Position position) {
        int start = 0;
        for (int line = 0; line < position.getLine(); line++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return text.length();
            }
            start = end + 1;
        }
        return Math.min(text.length(), start + position.getCharacter());
    }

    Position position(int offset) {
        int line = 0;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
            line++;
            start = end + 1;
        }
        return new Position(line, offset - start);
    }
}
