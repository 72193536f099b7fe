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

import org.glossator.model.Outcome;

/**
 * Finds the format of a file. What the file says counts more than its name: a format whose first-line pattern fits is
 * taken, and among several such the one that claims the name's ending. Where no pattern fits, the ending decides
 * among the formats without a pattern. Where two fit equally well, none is taken: a person must say.
 */
final class FormatRecognition {
    private static final int LOOKED_AT = 1 << 16;

    private FormatRecognition() {
    }

    /**
     * @param extensions lower case, without the dot
     * @param firstLine a regular expression for the whole first line that is not blank; empty for none
     */
    record Candidate(String id, List<String> extensions, String firstLine) {

        boolean claims(String extension) {
            return extensions.contains(extension);
        }

        boolean fits(String line) {
            try {
                return !firstLine.isEmpty() && Pattern.matches(firstLine, line);
            } catch (PatternSyntaxException e) {
                return false; // a contribution that is wrong about its pattern can still be named
            }
        }
    }

    /** @return the id of the format */
    static Optional<String> recognise(Path file, List<Candidate> candidates) {
        String name = file.toString();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String line = firstLine(file);
        List<Candidate> fitting = candidates.stream().filter(c -> c.fits(line)).toList();
        if (fitting.size() == 1) {
            return Optional.of(fitting.getFirst().id());
        }
        List<Candidate> named = (fitting.isEmpty() ? candidates.stream().filter(c -> c.firstLine().isEmpty())
                : fitting.stream()).filter(c -> c.claims(extension)).toList();
        return named.size() == 1 ? Optional.of(named.getFirst().id()) : Optional.empty();
    }

    /** @return empty where the file cannot be read: who imports it will say why */
    private static String firstLine(Path file) {
        var source = new ByteSource(file.toString(), 0, () -> Files.newInputStream(file));
        try (InputStream in = source.open()) {
            TextEncoding encoding = switch (TextEncoding.of(source, Optional.empty())) {
            case Outcome.Done<TextEncoding>(var detected, var none) -> detected;
            case Outcome.Refused<TextEncoding> refused -> new TextEncoding(StandardCharsets.UTF_8, 0);
            };
            byte[] head = in.readNBytes(LOOKED_AT);
            return new String(head, encoding.mark(), head.length - encoding.mark(), encoding.charset()).lines()
                    .filter(l -> !l.isBlank()).findFirst().orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
