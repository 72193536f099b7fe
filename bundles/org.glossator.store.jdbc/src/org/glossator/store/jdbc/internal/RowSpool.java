package org.glossator.store.jdbc.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BooleanSupplier;

/**
 * Rows of one kind in a file: written one after the other, then read in the same order. The file goes also when the process
 * is killed.
 */
final class RowSpool implements AutoCloseable {
    static final String PREFIX = "glossator-import-";
    private static final int BUFFER = 1 << 16; // bytes
    static final int ASKED = 1_000; // rows after which it is asked whether to stop
    private static final int NULL_NUMBER = 0;
    private static final int NULL_TEXT = 1;
    private static final int LONG = 2;
    private static final int INT = 3;
    private static final int DOUBLE = 4;
    private static final int NARROW = 5; // a byte a character
    private static final int WIDE = 6; // two, as they are: halves of pairs too
    private static final int BYTES = 7;
    private static final int NULL_BYTES = 8;

    private final FileChannel file;
    private final ByteBuffer out = ByteBuffer.allocate(BUFFER); // a stream takes a lock for each byte
    private int width;
    private long rows;
    private boolean bytes;

    /** Where rows come from. */
    @FunctionalInterface
    interface Source {
        /** @return the values of the next row, or an empty array where there is none */
        Object[] next() throws IOException;
    }

    /** @param folder on whose disk it is */
    RowSpool(Path folder) throws IOException {
        file = FileChannel.open(Files.createTempFile(folder, PREFIX, ".rows"), StandardOpenOption.READ,
                StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    long rows() {
        return rows;
    }

    /** @return whether a value is neither a number nor a text */
    boolean holdsBytes() {
        return bytes;
    }

    /** @param values as {@link Session} takes them, always as many */
    void add(Object[] values) throws IOException {
        width = values.length;
        rows++;
        for (Object value : values) {
            switch (value) {
                case Long number -> begin(LONG).putLong(number);
                case Integer number -> begin(INT).putInt(number);
                case Double number -> begin(DOUBLE).putDouble(number);
                case String text -> write(text);
                case byte[] said -> {
                    write(BYTES, said);
                    bytes = true;
                }
                case Object none when none == Session.NO_BYTES -> {
                    begin(NULL_BYTES);
                    bytes = true;
                }
                case Object none when none == Session.NO_NUMBER -> begin(NULL_NUMBER);
                case Object none when none == Session.NO_TEXT -> begin(NULL_TEXT);
                default -> throw new IllegalArgumentException("not a value for a database: " + value);
            }
        }
    }

    private void write(String text) throws IOException {
        boolean narrow = isNarrow(text);
        byte[] bytes = narrow ? text.getBytes(StandardCharsets.ISO_8859_1) : new byte[2 * text.length()];
        for (int i = 0; !narrow && i < text.length(); i++) {
            bytes[2 * i] = (byte) (text.charAt(i) >> 8);
            bytes[2 * i + 1] = (byte) text.charAt(i);
        }
        write(narrow ? NARROW : WIDE, bytes);
    }

    private void write(int kind, byte[] bytes) throws IOException {
        begin(kind).putInt(bytes.length);
        for (int done = 0; done < bytes.length;) {
            if (!out.hasRemaining()) {
                empty();
            }
            int some = Math.min(bytes.length - done, out.remaining());
            out.put(bytes, done, some);
            done += some;
        }
    }

    /** @return where there is room for a number after the kind */
    private ByteBuffer begin(int kind) throws IOException {
        if (out.remaining() <= Long.BYTES) {
            empty();
        }
        return out.put((byte) kind);
    }

    private void empty() throws IOException {
        out.flip();
        while (out.hasRemaining()) {
            file.write(out);
        }
        out.clear();
    }

    private static boolean isNarrow(String text) {
        for (int i = 0; i < text.length(); i++) { // no stream: asked of millions
            if (text.charAt(i) > 255) {
                return false;
            }
        }
        return true;
    }

    /**
     * Ends the writing.
     *
     * @param stop asked now and then; once it says so there is an {@link InterruptedIOException} instead of a row
     */
    Rows read(BooleanSupplier stop) throws IOException {
        empty();
        file.position(0);
        return new Rows(new DataInputStream(new BufferedInputStream(Channels.newInputStream(file), BUFFER)), width, rows, stop);
    }

    /** Lets the file go, also one that was never read. */
    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            // nobody needs what it holds any more
        }
    }

    /** All rows, once. */
    static final class Rows implements Source, AutoCloseable {
        private final DataInputStream in;
        private final int width;
        private final BooleanSupplier stop;
        private long left;

        private Rows(DataInputStream in, int width, long left, BooleanSupplier stop) {
            this.in = in;
            this.width = width;
            this.left = left;
            this.stop = stop;
        }

        @Override
        public Object[] next() throws IOException {
            if (left == 0) {
                return new Object[0];
            }
            if (left-- % ASKED == 0 && stop.getAsBoolean()) {
                throw new InterruptedIOException("stopped");
            }
            var values = new Object[width];
            for (int i = 0; i < width; i++) {
                values[i] = value();
            }
            return values;
        }

        private Object value() throws IOException {
            int kind = in.readUnsignedByte();
            return switch (kind) {
                case NULL_NUMBER -> Session.NO_NUMBER;
                case NULL_TEXT -> Session.NO_TEXT;
                case NULL_BYTES -> Session.NO_BYTES;
                case BYTES -> in.readNBytes(in.readInt());
                case LONG -> in.readLong();
                case INT -> in.readInt();
                case DOUBLE -> in.readDouble();
                case NARROW -> new String(in.readNBytes(in.readInt()), StandardCharsets.ISO_8859_1);
                case WIDE -> wide(in.readNBytes(in.readInt()));
                default -> throw new IOException("not a value of a row: " + kind);
            };
        }

        private static String wide(byte[] bytes) {
            var text = new char[bytes.length / 2];
            for (int i = 0; i < text.length; i++) {
                text[i] = (char) (bytes[2 * i] << 8 | bytes[2 * i + 1] & 0xff);
            }
            return new String(text);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
