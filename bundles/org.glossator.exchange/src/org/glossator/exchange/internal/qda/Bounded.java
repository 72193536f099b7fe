package org.glossator.exchange.internal.qda;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/** What is packed may not become larger than this when it is unpacked. */
@NonNullByDefault({}) // as the JDK does not say what may be null
final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long most) {
        super(in);
        left = most;
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = in.read(bytes, from, length);
        count(read);
        return read;
    }

    private void count(int read) throws IOException {
        left -= Math.max(0, read);
        if (left < 0) {
            throw new IOException("what is packed in the archive is larger than any project");
        }
    }
}
