package org.glossator.ui.internal.annotations;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people read of rows. */
final class RowLabels {

    private RowLabels() {
    }

    /** @return day and time, where the person is */
    static String made(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT).withZone(ZoneId.systemDefault()).format(moment);
    }

    /** @return for other programs: a line for each row, cells apart by tabs */
    static String copied(List<AnnotationRow> rows) {
        return rows.stream().map(row -> Stream.of(RowOrder.values()).map(column -> cell(column.text(row)))
                .collect(Collectors.joining("\t"))).collect(Collectors.joining("\n"));
    }

    private static String cell(String words) {
        return words.replaceAll("[\\t\\r\\n]+", " ");
    }
}
