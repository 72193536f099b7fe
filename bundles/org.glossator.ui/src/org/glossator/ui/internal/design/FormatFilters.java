package org.glossator.ui.internal.design;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.glossator.exchange.TaxonomyFormats;
import org.glossator.exchange.TaxonomyFormats.Format;

/**
 * The kinds of files that a file dialog offers, and the format that choosing one means. Knows no widgets.
 *
 * @param names for people
 * @param patterns of file names, in the same order, several with semicolons between them
 * @param formats in the same order; nothing where the file tells
 */
record FormatFilters(List<String> names, List<String> patterns, List<Optional<String>> formats) {

    FormatFilters {
        names = List.copyOf(names);
        patterns = List.copyOf(patterns);
        formats = List.copyOf(formats);
    }

    /** @param all the name of the first kind: whatever can be read */
    static FormatFilters forReading(List<Format> formats, String all) {
        List<Format> reading = formats.stream().filter(Format::reads).toList();
        String any = reading.stream().flatMap(format -> format.extensions().stream()).distinct().map(FormatFilters::pattern)
                .collect(Collectors.joining(";"));
        return new FormatFilters(joined(all, reading.stream().map(Format::label)), joined(any, reading.stream().map(FormatFilters::patterns)),
                joined(Optional.empty(), reading.stream().map(format -> Optional.of(format.id()))));
    }

    /** The language itself is left out: what is exported is a text of it already. */
    static FormatFilters forWriting(List<Format> formats) {
        List<Format> writing = formats.stream().filter(format -> format.writes() && !format.id().equals(Format.TEXT)).toList();
        return new FormatFilters(writing.stream().map(Format::label).toList(),
                writing.stream().map(format -> pattern(format.extensions().getFirst())).toList(),
                writing.stream().map(format -> Optional.of(format.id())).toList());
    }

    /** @return the format that the choice means; nothing where the file tells, or where nothing was chosen */
    Optional<String> format(int index) {
        return index < 0 || index >= formats.size() ? Optional.empty() : formats.get(index);
    }

    /** @return the format for a file that is to be written: by its ending where that tells, else by what was chosen */
    Optional<String> formatFor(Path file, int index, TaxonomyFormats known) {
        return known.forWriting(file).map(Format::id).filter(id -> !id.equals(Format.TEXT)).or(() -> format(index));
    }

    private static String patterns(Format format) {
        return format.extensions().stream().map(FormatFilters::pattern).collect(Collectors.joining(";"));
    }

    private static String pattern(String extension) {
        return "*." + extension;
    }

    private static <T> List<T> joined(T first, Stream<T> others) {
        return Stream.concat(Stream.of(first), others).toList();
    }
}
