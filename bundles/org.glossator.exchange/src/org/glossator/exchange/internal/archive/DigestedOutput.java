package org.glossator.exchange.internal.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.eclipse.jdt.annotation.NonNullByDefault;

/** Counts bytes and lines on their way, and digests them; closing it leaves what is behind it open. */
@NonNullByDefault({}) // as the JDK does not say what may be null
final class DigestedOutput extends FilterOutputStream {
    private final MessageDigest digest = sha256();
    private long bytes;
    private long lines;

    DigestedOutput(OutputStream out) {
        super(out);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] data, int from, int length) throws IOException {
        out.write(data, from, length);
        digest.update(data, from, length);
        bytes += length;
        for (int i = from; i < from + length; i++) {
            lines += data[i] == '\n' ? 1 : 0;
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    /** @return what went through; to be asked once */
    Manifest.Stream stream() {
        return new Manifest.Stream(lines, bytes, HexFormat.of().formatHex(digest.digest()));
    }
}
