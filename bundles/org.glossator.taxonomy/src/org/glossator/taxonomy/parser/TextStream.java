package org.glossator.taxonomy.parser;

import java.util.List;

import org.antlr.runtime.ANTLRStringStream;

/** A text for the lexer that is there already: parts of it are cut out of it, and the whole is the text itself. */
final class TextStream extends ANTLRStringStream {
    private final String text;
    private List<Unclosed> unclosed = List.of();

    TextStream(String text) {
        super(text);
        this.text = text;
    }

    char[] characters() {
        return data;
    }

    /** @param found where a brace is open that nothing closes, as is known when all tokens have been read */
    void say(List<Unclosed> found) {
        unclosed = found;
    }

    List<Unclosed> unclosed() {
        return unclosed;
    }

    /** @param place behind the characters that have been read, in which no line ends */
    void jump(int place) {
        charPositionInLine += place - p;
        p = place;
    }

    /** @param place behind the characters that have been read */
    void jumpLines(int place) {
        for (; p < place; p++) {
            charPositionInLine++;
            if (data[p] == '\n') {
                line++;
                charPositionInLine = 0;
            }
        }
    }

    @Override
    public String substring(int start, int stop) {
        return text.substring(start, stop + 1); // the whole is no copy
    }
}
