package org.glossator.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.glossator.model.Outcome;
import org.glossator.model.Place;
import org.glossator.model.Problem;

/**
 * How the bytes of a file become text.
 *
 * @param mark how many bytes at the start are a byte order mark
 */
record TextEncoding(Charset charset, int mark) {

    /** So many bytes at the start decide whether a file is text at all. */
    private static final int LOOKED_AT = 8192;

    /** Text has fewer control characters than one in so many bytes; random bytes have one in nine. */
    private static final int CONTROLS_ONE_IN = 50;

    private record Mark(Charset charset, int... bytes) {
        boolean startsWith(byte[] head) {
            for (int i = 0; i < bytes.length; i++) {
                if (i >= head.length || (head[i] & 0xff) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The longer marks first: that of UTF-32 begins with that of UTF-16. */
    private static final List<Mark> MARKS = List.of(new Mark(Charset.forName("UTF-32LE"), 0xff, 0xfe, 0, 0),
            new Mark(Charset.forName("UTF-32BE"), 0, 0, 0xfe, 0xff), new Mark(StandardCharsets.UTF_8, 0xef, 0xbb, 0xbf),
            new Mark(StandardCharsets.UTF_16LE, 0xff, 0xfe), new Mark(StandardCharsets.UTF_16BE, 0xfe, 0xff));

    /**
     * @param named what the person says; empty to go by the byte order mark, else UTF-8
     * @return refused with {@code import.empty} or {@code import.binary}
     */
    static Outcome<TextEncoding> of(ByteSource source, Optional<Charset> named) throws IOException {
        byte[] head;
        try (InputStream in = source.open()) {
            head = in.readNBytes(LOOKED_AT);
        }
        if (head.length == 0) {
            return Outcome.refused(Problem.error("import.empty",
                    "The file is empty, so nothing was imported. Choose a file that has papers.",
                    Place.file(source.name())));
        }
        Optional<Mark> mark = MARKS.stream().filter(m -> m.startsWith(head)).findFirst();
        if (named.isPresent()) {
            Charset charset = named.get();
            int length = mark.filter(m -> charset.name().startsWith(m.charset().name())
                    || m.charset().name().startsWith(charset.name())).map(m -> m.bytes().length).orElse(0);
            // "UTF-16" and "UTF-32" leave the order of bytes to the mark, which is left out here
            Charset exact = length == 0 ? charset : mark.map(Mark::charset).orElse(charset);
            return Outcome.done(new TextEncoding(exact, length));
        }
        if (mark.isPresent()) {
            return Outcome.done(new TextEncoding(mark.get().charset(), mark.get().bytes().length));
        }
        if (looksBinary(head)) {
            return Outcome.refused(binary(Place.file(source.name())));
        }
        return Outcome.done(new TextEncoding(StandardCharsets.UTF_8, 0));
    }

    static Problem binary(Place place) {
        return Problem.error("import.binary", "The file is not text, so nothing was imported. Choose a text file,"
                + " or, if it is UTF-16 text without a byte order mark, name that encoding.", place);
    }

    private static boolean looksBinary(byte[] head) {
        if (new String(head, 0, Math.min(5, head.length), StandardCharsets.ISO_8859_1).equals("%PDF-")) {
            return true;
        }
        int controls = 0;
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
            boolean layout = b == '\t' || b == '\n' || b == '\r' || b == '\f';
            if (b > 0 && b < ' ' && !layout) {
                controls++;
            }
        }
        return controls * CONTROLS_ONE_IN > head.length;
    }
}
