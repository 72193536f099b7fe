package org.glossator.taxonomy.ide.fixes;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.taxonomy.links.ChangeKind;
import org.glossator.taxonomy.links.Imports;
import org.glossator.taxonomy.syntax.AttributeText;
import org.glossator.taxonomy.syntax.ChangeText;
import org.glossator.taxonomy.syntax.ImportText;
import org.glossator.taxonomy.syntax.RelationText;
import org.glossator.taxonomy.syntax.ScaleText;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** Of words that should name something. */
final class ReferenceFixes {
    private static final List<String> TYPES = List.of("integer", "decimal", "boolean", "text", "rewrite");
    /** What other languages call a type. */
    private static final Map<String, String> ELSEWHERE = Map.of("string", "text", "str", "text", "int", "integer", "bool", "boolean",
            "number", "decimal", "float", "decimal", "double", "decimal");
    private static final List<String> TARGETS = List.of("paper", "section", "sentence", "span", "claim", "link", "siblings", "annotation");
    private static final int MOST = 5; // more are no help

    private ReferenceFixes() {
    }

    /** @return the paths that look most like what is written */
    static List<Fix> similar(FixPlace place) {
        String written = place.marked();
        String name = name(written);
        String type = place.message().startsWith("There is no scale") ? ELSEWHERE.get(written.toLowerCase(Locale.ROOT)) : null;
        if (type != null) {
            return List.of(to(place, type));
        }
        int near = Math.max(1, name.length() / 3);
        return candidates(place).distinct().filter(path -> distance(name(path), name) <= near)
                .sorted(Comparator.<String>comparingInt(path -> distance(name(path), name)).thenComparingInt(path -> distance(path, written)))
                .limit(MOST).map(path -> to(place, path)).toList();
    }

    /** @return the names of taxonomies that look most like what is written, or end with it */
    static List<Fix> similarImports(FixPlace place) {
        String written = place.marked();
        int near = Math.max(1, written.length() / 3);
        return place.around(ImportText.class).stream().map(Imports::names).flatMap(List::stream)
                .filter(name -> distance(name, written) <= near || name(name).equals(name(written)))
                .sorted(Comparator.<String>comparingInt(name -> distance(name, written)).thenComparing(Comparator.naturalOrder()))
                .limit(MOST).map(name -> to(place, name)).toList();
    }

    /** @return names of the kinds of which the message says that there is none */
    private static Stream<String> candidates(FixPlace place) {
        Optional<TaxonomyText> taxonomy = place.taxonomy();
        String message = place.message();
        if (taxonomy.isEmpty()) {
            return Stream.empty();
        } else if (message.startsWith("There is no import")) {
            return taxonomy.get().getImports().stream().map(Imports::alias);
        } else if (message.startsWith("There is no scale")) {
            return Stream.concat(names(taxonomy.get().getScales(), ScaleText::getName), TYPES.stream());
        } else if (message.startsWith("There is no category, attribute")) {
            return Stream.concat(paths(place), Stream.concat(names(place.all(AttributeText.class), AttributeText::getName),
                    names(taxonomy.get().getRelations(), RelationText::getName)));
        } else if (message.contains("it is no target either")) {
            return Stream.concat(TARGETS.stream(), paths(place));
        }
        return place.around(ChangeText.class).map(change -> changed(change, place)).orElseGet(() -> paths(place));
    }

    /** @return names of what the change is about */
    private static Stream<String> changed(ChangeText change, FixPlace place) {
        return switch (ChangeKind.of(change)) {
            case CATEGORY -> paths(place);
            case ATTRIBUTE -> names(place.all(AttributeText.class), AttributeText::getName);
            case RELATION -> names(place.all(RelationText.class), RelationText::getName);
        };
    }

    private static <T> Stream<String> names(List<T> declared, Function<T, @Nullable String> name) {
        return declared.stream().flatMap(each -> Stream.ofNullable(name.apply(each)));
    }

    static List<Fix> wholePaths(FixPlace place) {
        String written = place.marked().replaceAll("\\s+", "");
        return paths(place).filter(path -> path.equals(written) || path.endsWith("." + written)).limit(2L * MOST)
                .map(path -> to(place, path)).toList();
    }

    /** @return what the statement that deprecates it says to use */
    static List<Fix> successor(FixPlace place) {
        String written = place.marked().replaceAll("\\s+", "");
        return place.taxonomy().stream().flatMap(taxonomy -> taxonomy.getChanges().stream())
                .filter(change -> change.getOld().stream().anyMatch(old -> old.equals(written) || old.endsWith("." + written)))
                .map(ChangeText::getNew).flatMap(List::stream).distinct().limit(MOST).map(path -> to(place, path)).toList();
    }

    private static Fix to(FixPlace place, String path) {
        return Fix.replace("Change to " + path, place.start(), place.end(), path);
    }

    private static Stream<String> paths(FixPlace place) {
        return place.categories().stream().map(FixPlace::path).filter(path -> !path.contains(FixPlace.NAMELESS));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** @return how many letters are to be changed, put in or taken away (Levenshtein, 1966) */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
