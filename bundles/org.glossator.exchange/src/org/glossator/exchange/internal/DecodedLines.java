package org.glossator.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.glossator.exchange.spi.TextLines;
import org.glossator.model.Place;
import org.glossator.model.Problem;

/**
 * Lines of a file, decoded strictly and with bounded memory. A line ends with LF, CR or both. A line that is too long
 * is reported and left out; a byte that the encoding does not know, and a zero character, end the reading.
 */
final class DecodedLines implements TextLines, AutoCloseable {

    /** The longest line in UTF-16 code units: thousands of annotations of one exported paper fit. */
    static final int LONGEST_LINE = 8 << 20;

    private static final int BUFFER = 1 << 16;
    private static final char MARK = '\ufeff';

    private final String file;
    private final TextEncoding encoding;
    private final InputStream in;
    private final CharsetDecoder decoder;
    private final Consumer<Problem> tooLong;
    private final int longest;

    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private StringBuilder text = new StringBuilder();
    private boolean skipping;
    private boolean ended;
    private boolean flushed;
    private boolean afterReturn;
    private long bytesRead;
    private int line;

    /** @param tooLong told of each line that is left out */
    DecodedLines(ByteSource source, TextEncoding encoding, Consumer<Problem> tooLong) throws IOException {
        this(source, encoding, tooLong, LONGEST_LINE);
    }

    DecodedLines(ByteSource source, TextEncoding encoding, Consumer<Problem> tooLong, int longest) throws IOException {
        this.file = source.name();
        this.encoding = encoding;
        this.tooLong = tooLong;
        this.longest = longest;
        this.decoder = encoding.charset().newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.in = source.open();
        this.bytesRead = in.readNBytes(encoding.mark()).length;
    }

    @Override
    public Optional<String> next() throws IOException {
        boolean any = false;
        while (chars.hasRemaining() || decodeMore()) {
            char c = chars.get();
            if (c == '\n' && afterReturn) {
                afterReturn = false;
                continue;
            }
            afterReturn = c == '\r';
            if (c == '\n' || c == '\r') {
                line++;
                if (!skipping) {
                    return Optional.of(take());
                }
                leaveOut();
                any = false;
            } else {
                any = true;
                add(c);
            }
        }
        if (!any) {
            return Optional.empty();
        }
        line++;
        if (skipping) {
            leaveOut();
            return Optional.empty();
        }
        return Optional.of(take());
    }

    @Override
    public Place place() {
        return Place.line(file, line);
    }

    /** @return how many bytes were taken from the file so far */
    long bytesRead() {
        return bytesRead;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void add(char c) throws UnreadableTextException {
        if (c == 0) {
            throw new UnreadableTextException(TextEncoding.binary(new Place(file, line + 1, text.length() + 1)));
        }
        if (skipping || c == MARK && line == 0 && text.isEmpty()) {
            return;
        }
        if (text.length() == longest) {
            skipping = true;
            text = new StringBuilder();
            return;
        }
        text.append(c);
    }

    private String take() {
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }

    private void leaveOut() {
        skipping = false;
        tooLong.accept(Problem.error("import.lineTooLong", String.format(Locale.ROOT,
                "The line is longer than %,d characters and was left out; all other lines were read."
                        + " Check whether the file is damaged.",
                longest), place()));
    }

    /** Fills {@link #chars}, which is used up. */
    private boolean decodeMore() throws IOException {
        chars.clear();
        while (chars.position() == 0 && !flushed) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (chars.position() > 0) {
                break; // an error behind them comes back at the next call
            }
            if (result.isError()) {
                throw new UnreadableTextException(notThisEncoding());
            }
            if (ended) {
                flushed = true;
                decoder.flush(chars);
                break;
            }
            bytes.compact();
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (count < 0) {
                ended = true;
            } else {
                bytesRead += count;
                bytes.position(bytes.position() + count);
            }
            bytes.flip();
        }
        chars.flip();
        return chars.hasRemaining();
    }

    private Problem notThisEncoding() {
        long offset = bytesRead - bytes.remaining();
        return Problem.error("import.encoding", "The file is not " + encoding.charset().name() + " text from byte "
                + (offset + 1) + " on, so nothing was imported. Name its encoding, such as windows-1252.",
                new Place(file, line + 1, text.length() + 1));
    }
}
