package org.glossator.exchange;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.glossator.exchange.internal.taxonomy.FileInput;
import org.glossator.exchange.internal.taxonomy.WatchedOutput;
import org.glossator.model.Outcome;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.model.Taxonomy;
import org.glossator.model.taxonomy.TaxonomyFeature;
import org.glossator.model.taxonomy.spi.TaxonomyReader;
import org.glossator.model.taxonomy.spi.TaxonomyWriter;

/**
 * Takes taxonomies from one format to another, and lists what the other one cannot say. Fetches nothing from the web. A file is
 * written whole or is as it was.
 */
public final class TaxonomyConversion {
    private static final int SHOWN = 3; // names in the sentence about a loss

    private final TaxonomyFormats formats;

    public TaxonomyConversion(TaxonomyFormats formats) {
        this.formats = formats;
    }

    /**
     * What a person says beside the file.
     *
     * @param format instead of recognising it
     * @param name what the taxonomy is to be called, in the form of the language
     * @param language whose texts are to stand first
     */
    public record Reading(Optional<String> format, Optional<String> name, Optional<String> language) {
        /** Nothing is said. */
        public static final Reading USUAL = new Reading(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Reads a taxonomy from a file of any format. Blocks.
     *
     * @return with warnings for what the language cannot say; refused with {@code convert.noFile}, {@code convert.unknownFormat},
     *         {@code convert.badName}, {@code store.cancelled}, as {@link TaxonomyFormats#reader} does, or as the format does
     */
    public Outcome<Taxonomy> read(Path file, Reading reading, IProgressMonitor monitor) {
        Place place = Place.file(file.toString());
        if (!Files.isRegularFile(file)) {
            return Outcome.refused(Problem.error("convert.noFile", "There is no such file. Check its name.", place));
        }
        return readingFormat(file, reading.format()).then(formats::reader)
                .then(reader -> FileInput.of(file, reading, monitor).then(input -> read(reader, input, place)));
    }

    private static Outcome<Taxonomy> read(TaxonomyReader reader, FileInput input, Place place) {
        try {
            return reader.read(input);
        } catch (IOException | UncheckedIOException e) {
            return Outcome.refused(Problem.error("convert.unreadable", "The file cannot be read: " + e.getMessage()
                    + ". Nothing was converted. Check its permissions.", place));
        } catch (OperationCanceledException e) {
            return Outcome.refused("store.cancelled", "The conversion was cancelled; nothing was written.");
        }
    }

    /**
     * Writes a taxonomy to a file. Blocks.
     *
     * @param format instead of going by the file's ending
     * @param replace a file that is there
     * @return the format that was written, with a warning for each thing that is lost; refused with {@code convert.exists},
     *         {@code convert.unknownFormat}, {@code convert.noAccess}, {@code store.cancelled} or as {@link TaxonomyFormats#writer}
     *         does
     */
    public Outcome<String> write(Taxonomy taxonomy, Path file, Optional<String> format, boolean replace, IProgressMonitor monitor) {
        return target(file, format, replace).then(id -> formats.writer(id).then(writer -> write(taxonomy, writer, file, monitor))
                .map(any -> id));
    }

    /**
     * @return the taxonomy in the words of the language, laid out, in UTF-8; refused as {@link TaxonomyFormats#writer} does, where the
     *         language is not installed
     */
    public Outcome<byte[]> text(Taxonomy taxonomy) {
        return formats.writer(TaxonomyFormats.Format.TEXT).map(writer -> {
            var text = new ByteArrayOutputStream();
            try {
                writer.write(taxonomy, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e); // memory cannot fail to be written
            }
            return text.toByteArray();
        });
    }

    /** @return the format that would be written; refused as {@link #write} does, before anything is read */
    public Outcome<String> target(Path file, Optional<String> format, boolean replace) {
        Place place = Place.file(file.toString());
        if (Files.isDirectory(file)) {
            return Outcome.refused(Problem.error("convert.noAccess", "There is a folder of that name. Choose another name.", place));
        } else if (Files.exists(file) && !replace) {
            return Outcome.refused(Problem.error("convert.exists",
                    "The file is there already and was left as it is. Choose another name, or say --force to replace it.", place));
        }
        Optional<String> id = format.or(() -> formats.forWriting(file).map(TaxonomyFormats.Format::id));
        return id.isPresent() ? formats.format(id.get()).isPresent() ? Outcome.done(id.get()) : formats.writer(id.get()).map(any -> id.get())
                : unknown(place, "--to");
    }

    private Outcome<String> readingFormat(Path file, Optional<String> named) {
        Optional<String> id = named.or(() -> formats.recognise(file).map(TaxonomyFormats.Format::id));
        return id.isPresent() ? Outcome.done(id.get()) : unknown(Place.file(file.toString()), "--from");
    }

    private <T> Outcome<T> unknown(Place place, String option) {
        return Outcome.refused(Problem.error("convert.unknownFormat",
                "Neither the file's ending nor its beginning tells which format this is. Say it with " + option + ": "
                        + formats.all().stream().map(TaxonomyFormats.Format::id).collect(Collectors.joining(", ")) + ".",
                place));
    }

    private static Outcome<Path> write(Taxonomy taxonomy, TaxonomyWriter writer, Path file, IProgressMonitor monitor) {
        var lost = new ArrayList<Problem>(losses(taxonomy, writer));
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) { // a device or pipe, which cannot be replaced
                lost.addAll(stream(taxonomy, writer, file, monitor));
                return Outcome.done(file, lost);
            }
            Path draft = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            try {
                lost.addAll(stream(taxonomy, writer, draft, monitor));
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
                return Outcome.done(file, lost);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException | UncheckedIOException e) {
            return Outcome.refused(Problem.error("convert.noAccess", "The file could not be written and is as it was: "
                    + e.getMessage() + ". Check the folder and the room on the disk.", Place.file(file.toString())));
        } catch (OperationCanceledException e) {
            return Outcome.refused("store.cancelled", "The conversion was cancelled; the file is as it was.");
        }
    }

    private static List<Problem> stream(Taxonomy taxonomy, TaxonomyWriter writer, Path file, IProgressMonitor monitor)
            throws IOException {
        try (OutputStream out = new BufferedOutputStream(new WatchedOutput(Files.newOutputStream(file), monitor), 1 << 16)) {
            return writer.write(taxonomy, out);
        }
    }

    /** @return a warning for each thing that the taxonomy says and the format cannot; its code is {@code lost.} and the feature's */
    public static List<Problem> losses(Taxonomy taxonomy, TaxonomyWriter writer) {
        var losses = new ArrayList<Problem>();
        for (TaxonomyFeature feature : TaxonomyFeature.values()) {
            if (!writer.says().contains(feature)) {
                List<String> uses = feature.in(taxonomy);
                if (!uses.isEmpty()) {
                    losses.add(Problem.warning("lost." + feature.code(), sentence(feature, uses), Place.NONE));
                }
            }
        }
        return losses;
    }

    private static String sentence(TaxonomyFeature feature, List<String> uses) {
        String names = uses.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return "Left out, for the format cannot say it: " + feature.words() + " (" + uses.size() + ": " + names
                + (uses.size() > SHOWN ? ", …" : "") + ").";
    }
}
