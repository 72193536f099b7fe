package org.glossator.store.spi;

import java.io.Writer;

import org.eclipse.jdt.annotation.NonNullByDefault;

/** Gathers a text that one thread writes in many small pieces, without the lock that the platform's writers take for each. */
@NonNullByDefault({}) // as the platform does not say what may be null
final class JsonText extends Writer {
    private static final int USUAL_LENGTH = 256; // of a change

    private final StringBuilder text = new StringBuilder(USUAL_LENGTH);

    @Override
    public void write(int character) {
        text.append((char) character);
    }

    @Override
    public void write(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public void write(String characters) {
        text.append(characters);
    }

    @Override
    public void write(String characters, int start, int length) {
        text.append(characters, start, start + length);
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing is held open
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
