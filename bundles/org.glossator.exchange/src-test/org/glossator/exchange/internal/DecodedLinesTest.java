package org.glossator.exchange.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.glossator.exchange.internal.Reading.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedLinesTest {
    private final List<Problem> problems = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = { "a\nb\n\nc", "a\r\nb\r\n\r\nc\r\n", "a\rb\r\rc\r" })
    void everyKindOfLineEndCounts(String text) throws IOException {
        assertThat(lines(text.getBytes(UTF_8), Optional.empty())).containsExactly("a", "b", "", "c");
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE" })
    void aByteOrderMarkSaysTheEncodingAndIsNotText(String charset) throws IOException {
        byte[] marked = ("\ufeffä€\nb").getBytes(Charset.forName(charset));
        assertThat(lines(marked, Optional.empty())).containsExactly("ä€", "b");
    }

    @Test
    void aNamedEncodingIsUsed() throws IOException {
        assertThat(lines("ä".getBytes(ISO_8859_1), Optional.of(ISO_8859_1))).containsExactly("ä");
        assertThat(lines("ä".getBytes(UTF_16LE), Optional.of(UTF_16LE))).containsExactly("ä");
        assertThat(lines("ä".getBytes(UTF_16), Optional.of(UTF_16))).containsExactly("ä");
        assertThat(lines("\ufeffä".getBytes(UTF_16LE), Optional.of(UTF_16))).containsExactly("ä");
        assertThat(lines("ä".getBytes(UTF_16BE), Optional.of(UTF_16))).containsExactly("ä");
        assertThat(lines("\ufeffä".getBytes(UTF_8), Optional.of(UTF_8))).containsExactly("ä");
    }

    @Test
    void aByteThatIsNotUtf8EndsTheReadingWithItsPlace() {
        byte[] latin = "one\ntwo ä three".getBytes(ISO_8859_1);
        assertThatThrownBy(() -> lines(latin, Optional.empty())).isInstanceOfSatisfying(UnreadableTextException.class,
                e -> {
                    assertThat(e.problem().code()).isEqualTo("import.encoding");
                    assertThat(e.problem().message()).contains("UTF-8").contains("byte 9 ");
                    assertThat(e.problem().place()).hasToString("papers.txt:2:5");
                });
    }

    @Test
    void aBadByteFarBehindIsFoundAtItsPlace() {
        String good = "All is well here.\n".repeat(20_000);
        byte[] text = (good + "x\u00e9").getBytes(ISO_8859_1);
        assertThatThrownBy(() -> lines(text, Optional.empty())).isInstanceOfSatisfying(UnreadableTextException.class,
                e -> {
                    assertThat(e.problem().place()).hasToString("papers.txt:20001:2");
                    assertThat(e.problem().message()).contains("byte " + (good.length() + 2) + " ");
                });
    }

    @Test
    void charactersOfSeveralBytesMayLieAcrossTheBuffersEnd() throws IOException {
        String line = "x" + "€".repeat(50_000) + "\ud83d\ude00".repeat(10_000);
        assertThat(lines(line.getBytes(UTF_8), Optional.empty())).containsExactly(line);
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertThat(TextEncoding.of(bytes(), Optional.empty()).problems()).singleElement()
                .satisfies(p -> assertThat(p.code()).isEqualTo("import.empty"));
    }

    @Test
    void binaryFilesAreRefused() throws IOException {
        var random = new byte[300];
        new Random(7).nextBytes(random);
        for (byte[] binary : List.of("a\0b".getBytes(UTF_8), "%PDF-1.7\n".getBytes(UTF_8), random,
                "plain".getBytes(UTF_16LE))) {
            assertThat(TextEncoding.of(bytes(binary), Optional.empty()).problems()).singleElement()
                    .satisfies(p -> assertThat(p.code()).isEqualTo("import.binary"));
        }
    }

    @Test
    void aZeroByteBehindTheStartIsBinaryToo() {
        byte[] text = ("Text.\n".repeat(5_000) + "\0").getBytes(UTF_8);
        assertThatThrownBy(() -> lines(text, Optional.empty())).isInstanceOfSatisfying(UnreadableTextException.class,
                e -> assertThat(e.problem().code()).isEqualTo("import.binary"));
    }

    @Test
    void aLineThatIsTooLongIsLeftOutAndReported() throws IOException {
        byte[] text = ("one\n" + "x".repeat(101) + "\n" + "y".repeat(100) + "\nlast").getBytes(UTF_8);
        assertThat(read(text, Optional.empty(), 100)).containsExactly("one", "y".repeat(100), "last");
        assertThat(problems).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("import.lineTooLong");
            assertThat(p.place().line()).isEqualTo(2);
        });
    }

    @Test
    void aHugeLineNeedsLittleMemory() throws IOException {
        var source = new ByteSource("huge.txt", 200L << 20, () -> letters(200));
        try (var lines = new DecodedLines(source, new TextEncoding(UTF_8, 0), problems::add)) {
            assertThat(lines.next()).isEmpty();
        }
        assertThat(problems).singleElement().satisfies(p -> assertThat(p.code()).isEqualTo("import.lineTooLong"));
    }

    /** So many letters and no line end. */
    private static InputStream letters(int mebibytes) {
        byte[] letters = "x".repeat(1 << 20).getBytes(UTF_8);
        Iterator<InputStream> pieces = IntStream.range(0, mebibytes)
                .<InputStream>mapToObj(i -> new ByteArrayInputStream(letters)).iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return pieces.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return pieces.next();
            }
        });
    }

    private List<String> lines(byte[] text, Optional<Charset> named) throws IOException {
        return read(text, named, DecodedLines.LONGEST_LINE);
    }

    private List<String> read(byte[] text, Optional<Charset> named, int longest) throws IOException {
        ByteSource source = bytes(text);
        var encoding = ((Outcome.Done<TextEncoding>) TextEncoding.of(source, named)).value();
        var found = new ArrayList<String>();
        try (var lines = new DecodedLines(source, encoding, problems::add, longest)) {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                found.add(line.get());
            }
        }
        return found;
    }
}
