package org.glossator.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

import org.glossator.exchange.TaxonomyFormats.Format;

/**
 * Finds the format of a taxonomy's file: by the ending of its name, and by how it begins where several formats claim that ending
 * or none does. Where two fit equally well, none is taken: a person must say.
 */
final class TaxonomyFormatRecognition {
    private static final int LOOKED_AT = 1 << 16; // bytes

    private TaxonomyFormatRecognition() {
    }

    /** @param content a regular expression that is found near the beginning of such files; empty for none */
    record Candidate(Format format, String content) {

        boolean fits(String head) {
            try {
                return !content.isEmpty() && Pattern.compile(content).matcher(head).find();
            } catch (PatternSyntaxException e) {
                return false; // a contribution that is wrong about its pattern can still be named
            }
        }
    }

    static Optional<Format> forReading(Path file, List<Candidate> all) {
        String extension = extension(file);
        List<Candidate> reading = all.stream().filter(each -> each.format.reads()).toList();
        List<Candidate> named = reading.stream().filter(each -> each.format.extensions().contains(extension)).toList();
        if (named.size() == 1) {
            return only(named.stream());
        }
        String head = head(file);
        List<Candidate> fitting = (named.isEmpty() ? reading : named).stream().filter(each -> each.fits(head)).toList();
        return fitting.isEmpty() ? only(named.stream().filter(each -> each.content.isEmpty())) : only(fitting.stream());
    }

    static Optional<Format> forWriting(Path file, List<Format> all) {
        String extension = extension(file);
        List<Candidate> writing = all.stream().filter(each -> each.writes() && each.extensions().contains(extension))
                .map(each -> new Candidate(each, "")).toList();
        Optional<Format> usual = only(writing.stream().filter(each -> each.format.extensions().getFirst().equals(extension)));
        return usual.isPresent() ? usual : only(writing.stream());
    }

    private static Optional<Format> only(Stream<Candidate> candidates) {
        List<Format> formats = candidates.map(Candidate::format).toList();
        return formats.size() == 1 ? Optional.of(formats.getFirst()) : Optional.empty();
    }

    /** @return empty where the file cannot be read: who reads it will say why */
    private static String head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8).replace("\0", ""); // plain letters in UTF-16 too
        } catch (IOException e) {
            return "";
        }
    }

    private static String extension(Path file) {
        String name = file.toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
