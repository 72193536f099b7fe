package org.glossator.exchange.internal.taxonomy;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.glossator.exchange.TaxonomyConversion.Reading;
import org.glossator.model.Outcome;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.model.taxonomy.TaxonomyNames;
import org.glossator.model.taxonomy.spi.TaxonomyInput;

/** A file on the disk. */
public final class FileInput implements TaxonomyInput {
    /** In bytes: a thesaurus of 100,000 concepts in ten languages has some 300 MB as RDF/XML. */
    private static final long LARGEST = 1L << 30;
    /** In bytes, for formats that are read as one text. */
    private static final long LARGEST_TEXT = 128L << 20;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Optional<String> wanted;
    private final String name; // made of the file's
    private final Optional<String> language;
    private final IProgressMonitor monitor;

    private FileInput(Path file, Optional<String> wanted, Optional<String> language, IProgressMonitor monitor) {
        this.file = file;
        this.wanted = wanted;
        name = name(file);
        this.language = language;
        this.monitor = monitor;
    }

    /** @return refused with {@code convert.badName}, {@code convert.empty}, {@code convert.tooLarge} or {@code convert.noFile} */
    public static Outcome<FileInput> of(Path file, Reading reading, IProgressMonitor monitor) {
        Place place = Place.file(file.toString());
        Optional<String> wanted = reading.name();
        if (wanted.isPresent() && !TaxonomyNames.isDottedName(wanted.get())) {
            return Outcome.refused("convert.badName", "“" + wanted.get()
                    + "” cannot be the name of a taxonomy: write words with dots between them, such as study.errors.");
        }
        try {
            long size = Files.size(file);
            if (size == 0) {
                return Outcome.refused(Problem.error("convert.empty",
                        "The file is empty, so nothing was converted. Choose another file.", place));
            } else if (size > LARGEST) {
                return Outcome.refused(tooLarge(place, LARGEST));
            }
        } catch (IOException e) {
            return Outcome.refused(Problem.error("convert.noFile", "The file cannot be read: " + e.getMessage()
                    + ". Check its name and permissions.", place));
        }
        return Outcome.done(new FileInput(file, wanted, reading.language(), monitor));
    }

    private static Problem tooLarge(Place place, long most) {
        return Problem.error("convert.tooLarge", "The file is larger than " + (most >> 20)
                + " MB, which no taxonomy of this format is; nothing was converted. Choose another file, or take a part of it.", place);
    }

    /** @return of {@code Study errors.v2.ttl}, {@code study-errors.v2} */
    private static String name(Path file) {
        String whole = String.valueOf(file.getFileName());
        String bare = whole.lastIndexOf('.') > 0 ? whole.substring(0, whole.lastIndexOf('.')) : whole;
        String name = Stream.of(bare.split("\\.")).filter(part -> !part.isBlank()).map(TaxonomyNames::of)
                .collect(Collectors.joining("."));
        return name.isEmpty() ? "converted" : name;
    }

    @Override
    public String file() {
        return file.toString();
    }

    @Override
    public String name(Optional<String> own) {
        return wanted.or(() -> own.filter(TaxonomyNames::isDottedName)).orElse(name);
    }

    @Override
    public Optional<String> language() {
        return language;
    }

    @Override
    public InputStream open() throws IOException {
        return new BufferedInputStream(new Watched(Files.newInputStream(file), monitor), BUFFER);
    }

    @Override
    public Outcome<String> text() {
        Place place = Place.file(file());
        try (InputStream in = open()) {
            if (Files.size(file) > LARGEST_TEXT) {
                return Outcome.refused(tooLarge(place, LARGEST_TEXT));
            }
            byte[] bytes = in.readAllBytes();
            Mark mark = Mark.of(bytes);
            CharBuffer text = mark.charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, mark.length, bytes.length - mark.length));
            int control = text.chars().anyMatch(c -> c == 0) ? 1 : 0;
            return control > 0 ? Outcome.refused(Problem.error("convert.notText",
                    "The file is not text, so nothing was converted. Choose another file, or say its format.", place))
                    : Outcome.done(text.toString().replace("\r\n", "\n").replace('\r', '\n'));
        } catch (CharacterCodingException e) {
            return Outcome.refused(Problem.error("convert.encoding", "The file is not UTF-8 text, nor UTF-16 with a byte order mark;"
                    + " nothing was converted. Save it as UTF-8.", place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the first bytes say about the encoding. */
    private record Mark(Charset charset, int length) {
        static Mark of(byte[] bytes) {
            int first = bytes.length > 1 ? (bytes[0] & 0xff) << 8 | bytes[1] & 0xff : 0;
            if (first == 0xfffe) {
                return new Mark(StandardCharsets.UTF_16LE, 2);
            } else if (first == 0xfeff) {
                return new Mark(StandardCharsets.UTF_16BE, 2);
            }
            boolean marked = first == 0xefbb && bytes.length > 2 && (bytes[2] & 0xff) == 0xbf;
            return new Mark(StandardCharsets.UTF_8, marked ? 3 : 0);
        }
    }

    @NonNullByDefault({}) // as the JDK does not say what may be null
    private static final class Watched extends FilterInputStream {
        private final IProgressMonitor monitor;

        Watched(InputStream in, IProgressMonitor monitor) {
            super(in);
            this.monitor = monitor;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            return in.read(bytes, from, length);
        }
    }
}
