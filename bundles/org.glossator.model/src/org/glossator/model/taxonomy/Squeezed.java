package org.glossator.model.taxonomy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A long text as a shorter one of letters and digits, for stores that take time for each character. */
final class Squeezed {
    /** Bytes; longer than the longest taxonomy that is read from a text, many times over. */
    private static final int MOST = 1 << 30;

    private Squeezed() {
    }

    /** @param text without lone surrogates */
    static String squeeze(CharSequence text) {
        var bytes = new ByteArrayOutputStream(text.length() / 4);
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be written", e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** @throws IllegalArgumentException where the text is not what {@link #squeeze} made, or far too long */
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
