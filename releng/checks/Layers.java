import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The layers, read from the bundles' manifests and the imports of their sources. Run: java Layers.java TOP */
public final class Layers {
    private static final String OURS = "org.glossator.";

    /** What a bundle may name of ours; a bundle that is not here (ui, rcp, cli, tests) may name all that is exported. */
    private static final Map<String, Set<String>> MAY_NAME = Map.of(
            "model", Set.of(),
            "store", Set.of("model"),
            "store.jdbc", Set.of("model", "store"),
            "taxonomy", Set.of("model", "store"),
            "taxonomy.ide", Set.of("model", "store", "taxonomy"),
            "taxonomy.ui", Set.of("model", "store", "taxonomy", "taxonomy.ide"),
            "analysis", Set.of("model", "store"),
            "exchange", Set.of("model", "store"),
            "search", Set.of("model", "store"),
            "suggest", Set.of("model", "store"));
    private static final Set<String> WITH_WIDGETS = Set.of("ui", "taxonomy.ui", "rcp", "tests.workbench");
    /** Tests that look at a database from outside, or take something from it behind its back, beside the store itself. */
    private static final Set<String> WITH_DATABASES = Set.of("store.jdbc", "tests.osgi", "tests.workbench");
    private static final Set<String> NAMED_BY_TESTS_ONLY = Set.of("rcp", "cli", "store.jdbc");
    private static final Pattern WIDGETS = Pattern.compile("org\\.eclipse\\.(swt|jface|ui|e4\\.ui)(\\.[\\w.]*)?");
    private static final Pattern DATABASE = Pattern.compile(
            "(java\\.sql|javax\\.sql|org\\.apache\\.derby|org\\.postgresql|org\\.jdbi|org\\.jooq|org\\.flywaydb)(\\.[\\w.]*)?");
    private static final Pattern MODEL_MAY_REQUIRE = Pattern.compile("org\\.eclipse\\.emf\\..*|org\\.eclipse\\.jdt\\.annotation");
    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?([\\w.]+)", Pattern.MULTILINE);

    private final List<String> breaches = new ArrayList<>();
    private final Map<String, String> ownerOfPackage = new TreeMap<>();

    public static void main(String[] arguments) throws IOException {
        Path bundles = Path.of(arguments.length == 0 ? "." : arguments[0], "bundles");
        Layers layers = new Layers();
        layers.check(bundles);
        layers.breaches.forEach(System.out::println);
        System.exit(layers.breaches.isEmpty() ? 0 : 1);
    }

    private void check(Path bundles) throws IOException {
        Map<String, Manifest> manifests = new TreeMap<>();
        try (var folders = Files.list(bundles)) {
            for (Path folder : folders.filter(f -> Files.exists(f.resolve("META-INF/MANIFEST.MF"))).sorted().toList()) {
                try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
                    manifests.put(folder.getFileName().toString().substring(OURS.length()), new Manifest(in));
                }
            }
        }
        manifests.forEach((bundle, manifest) -> exports(bundle, clauses(manifest, "Export-Package")));
        for (var each : manifests.entrySet()) {
            imports(each.getKey(), each.getValue());
            sources(each.getKey(), bundles.resolve(OURS + each.getKey()));
        }
    }

    private void exports(String bundle, List<String> clauses) {
        for (String clause : clauses) {
            String name = name(clause);
            ownerOfPackage.put(name, bundle);
            if (name.contains(".internal")) {
                breach(bundle, "exports " + name + ": internal packages stay inside");
            }
            if (!clause.contains("version=")) {
                breach(bundle, "exports " + name + " without a version");
            }
            if (clause.contains("x-friends") || clause.contains("x-internal")) {
                breach(bundle, "exports " + name + " for friends");
            }
        }
    }

    private void imports(String bundle, Manifest manifest) {
        for (String clause : clauses(manifest, "Require-Bundle")) {
            String name = name(clause);
            if (name.startsWith(OURS)) {
                breach(bundle, "requires the bundle " + name + ": our bundles import packages");
            }
            if (clause.contains("visibility:=reexport")) {
                breach(bundle, "re-exports " + name);
            }
            if (bundle.equals("model") && !MODEL_MAY_REQUIRE.matcher(name).matches()) {
                breach(bundle, "requires " + name + ": the model knows EMF only");
            }
            foreign(bundle, name);
        }
        for (String clause : clauses(manifest, "Import-Package")) {
            String name = name(clause);
            foreign(bundle, name);
            if (name.startsWith(OURS)) {
                ours(bundle, name, clause);
            }
        }
    }

    private void ours(String bundle, String name, String clause) {
        String owner = ownerOfPackage.get(name);
        if (owner == null) {
            breach(bundle, "imports " + name + ", which no bundle exports");
            return;
        }
        if (!clause.matches(".*version=\"\\[[\\d.]+,[\\d.]+\\)\".*")) {
            breach(bundle, "imports " + name + " without a range of versions");
        }
        boolean test = bundle.startsWith("tests.") || bundle.equals("testkit");
        Set<String> allowed = MAY_NAME.get(bundle);
        if (!owner.equals(bundle) && allowed != null && !allowed.contains(owner)) {
            breach(bundle, "imports " + name + " of " + owner + ", which is not below it");
        }
        if (!test && NAMED_BY_TESTS_ONLY.contains(owner) || !test && owner.equals("ui") && !bundle.equals("rcp")) {
            breach(bundle, "imports " + name + ": nobody names " + owner);
        }
    }

    /** Widgets and databases, by the name of a bundle, a package or a class. */
    private void foreign(String bundle, String name) {
        if (WIDGETS.matcher(name).matches() && !WITH_WIDGETS.contains(bundle)) {
            breach(bundle, "names " + name + ": widgets and the workbench are for " + WITH_WIDGETS);
        }
        if (DATABASE.matcher(name).matches() && !WITH_DATABASES.contains(bundle)) {
            breach(bundle, "names " + name + ": only store.jdbc knows SQL");
        }
    }

    private void sources(String bundle, Path folder) throws IOException {
        for (String part : List.of("src", "src-test")) {
            if (Files.isDirectory(folder.resolve(part))) {
                try (var files = Files.walk(folder.resolve(part))) {
                    for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                        Matcher imported = IMPORT.matcher(Files.readString(file));
                        while (imported.find()) {
                            foreign(bundle, imported.group(1));
                        }
                    }
                }
            }
        }
    }

    private void breach(String bundle, String what) {
        String line = OURS + bundle + " " + what;
        if (!breaches.contains(line)) {
            breaches.add(line);
        }
    }

    private static String name(String clause) {
        return clause.split(";")[0].strip();
    }

    /** Clauses of a header; commas inside quotes belong to a range. */
    private static List<String> clauses(Manifest manifest, String header) {
        String value = manifest.getMainAttributes().getValue(header);
        return value == null ? List.of() : List.of(value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"));
    }
}
