package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What {@code schema.md} says of the tables, to be held against a database. */
final class SchemaPage {
    private static final Set<String> OF_ONE_DATABASE = Set.of("member -> annotator", "history_change -> history",
            "claim -> paper", "claim_link -> paper", "claim_link -> taxonomy_release", "claim_span -> claim",
            "annotation -> annotator", "annotation -> paper", "annotation -> taxonomy_release",
            "annotation_category -> annotation", "annotation_category -> term", "annotation -> term");
    private static final Pattern TABLE = Pattern.compile("### (\\w+)");
    private static final Pattern COLUMNS = Pattern.compile("\\| ((?:\\w+)(?:, \\w+)*) \\|.*");
    private static final Pattern KEY = Pattern.compile("  (\\w+) \\S+--\\S+ (\\w+) : \"\"");

    private final Map<String, Set<String>> columns = new TreeMap<>();
    private final Set<String> keys = new TreeSet<>();

    private SchemaPage(boolean onServer) throws IOException {
        String table = "";
        for (String line : Files.readAllLines(Path.of("schema.md"))) {
            var heading = TABLE.matcher(line);
            var row = COLUMNS.matcher(line);
            var key = KEY.matcher(line);
            if (heading.matches()) {
                table = heading.group(1);
            } else if (key.matches()) {
                keys.add(key.group(2) + " -> " + key.group(1));
            } else if (row.matches() && !row.group(1).equals("column") && (onServer || !line.endsWith("| server |"))) {
                columns.computeIfAbsent(table, t -> new TreeSet<>()).addAll(Set.of(row.group(1).split(", ")));
            }
        }
    }

    /** Fails where the page and the database differ. */
    static void check(Session session, boolean onServer) throws IOException {
        var page = new SchemaPage(onServer);
        assertThat(session.catalogue().tables().stream().collect(Collectors.toMap(t -> t, t -> new TreeSet<>(session.catalogue().columns(t)))))
                .as("add what is new to schema.md").isEqualTo(page.columns);
        assertThat(session.catalogue().tables().stream().flatMap(t -> session.catalogue().references(t).map(r -> t + " -> " + r)))
                .filteredOn(key -> !OF_ONE_DATABASE.contains(key))
                .containsExactlyInAnyOrderElementsOf(
                        page.keys.stream().filter(key -> !OF_ONE_DATABASE.contains(key)).toList());
    }
}
