package org.glossator.model.taxonomy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.InflaterInputStream;

/** A long text as a shorter one of letters and digits, as stores kept documents that now keep bytes. */
final class Squeezed {
    /** Bytes; longer than the longest taxonomy that is read from a text, many times over. */
    private static final int MOST = 1 << 30;

    private Squeezed() {
    }

    /** @throws IllegalArgumentException where the text is not what was squeezed, or far too long */
    static String release(String text) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
            byte[] bytes = in.readNBytes(MOST);
            if (in.read() >= 0) {
                throw new IllegalArgumentException("longer than any taxonomy");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException("not what was squeezed", e);
        }
    }
}
