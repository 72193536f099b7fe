import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that people read: each key is there and used, each format is valid and takes the arguments that its field
 * names, nothing begins or ends with a blank. Run: java Texts.java TOP
 */
public final class Texts {
    private static final Pattern FIELD = Pattern.compile("public static String (\\w+)(?: = \"\")?;(?:\\s*//(.*))?");
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");
    private static final Pattern KEY_IN_XML = Pattern.compile("\"%([\\w.-]+)\"|>%([\\w.-]+)<");

    private final List<String> faults = new ArrayList<>();

    public static void main(String[] arguments) throws IOException {
        Path bundles = Path.of(arguments.length == 0 ? "." : arguments[0], "bundles");
        Texts texts = new Texts();
        try (var folders = Files.list(bundles)) {
            for (Path bundle : folders.filter(Files::isDirectory).sorted().toList()) {
                texts.sources(bundle);
                texts.plugin(bundle);
            }
        }
        texts.faults.forEach(System.out::println);
        System.exit(texts.faults.isEmpty() ? 0 : 1);
    }

    private void sources(Path bundle) throws IOException {
        if (!Files.isDirectory(bundle.resolve("src"))) {
            return;
        }
        Set<String> words = new HashSet<>();
        List<Path> messages = new ArrayList<>();
        try (var files = Files.walk(bundle.resolve("src"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                if (file.endsWith("Messages.java")) {
                    messages.add(file);
                } else {
                    WORD.matcher(Files.readString(file)).results().forEach(word -> words.add(word.group()));
                }
            }
        }
        for (Path file : messages) {
            messages(file, words);
        }
    }

    private void messages(Path file, Set<String> words) throws IOException {
        Path properties = file.resolveSibling("messages.properties");
        if (!Files.exists(properties)) {
            faults.add(file + ": there is no messages.properties beside it");
            return;
        }
        Properties texts = load(properties);
        Set<String> left = new TreeSet<>(texts.stringPropertyNames());
        Matcher field = FIELD.matcher(Files.readString(file));
        while (field.find()) {
            String key = field.group(1);
            String text = texts.getProperty(key);
            left.remove(key);
            if (!key.matches("[A-Z]\\w*_[a-z]\\w*")) {
                faults.add(file + ": " + key + " is not <Type>_<purpose>");
            }
            if (!words.contains(key)) {
                faults.add(file + ": nothing uses " + key);
            }
            if (text == null) {
                faults.add(properties + ": " + key + " is missing");
            } else {
                text(properties + ": " + key, text, field.group(2));
            }
        }
        left.forEach(key -> faults.add(properties + ": " + key + " has no field"));
    }

    private void text(String where, String text, String comment) {
        if (text.isBlank() || !text.equals(text.strip())) {
            faults.add(where + " is empty, or begins or ends with a blank");
        }
        Set<String> used = arguments(text);
        Set<String> told = comment == null ? Set.of() : arguments(comment);
        if (!told.isEmpty() || !used.isEmpty()) {
            try {
                new MessageFormat(text);
            } catch (IllegalArgumentException e) {
                faults.add(where + " is not a valid format: " + e.getMessage());
            }
            if (!told.containsAll(used)) {
                faults.add(where + " takes " + used + ", its field tells of " + told);
            }
        }
    }

    private void plugin(Path bundle) throws IOException {
        Path properties = bundle.resolve("plugin.properties");
        Set<String> wanted = new TreeSet<>();
        for (String name : List.of("plugin.xml", "META-INF/MANIFEST.MF")) {
            if (Files.exists(bundle.resolve(name))) {
                String content = Files.readString(bundle.resolve(name));
                Matcher key = KEY_IN_XML.matcher(content);
                while (key.find()) {
                    wanted.add(key.group(1) == null ? key.group(2) : key.group(1));
                }
                Matcher header = Pattern.compile("^Bundle-\\w+: %([\\w.]+)", Pattern.MULTILINE).matcher(content);
                while (header.find()) {
                    wanted.add(header.group(1));
                }
            }
        }
        Set<String> there = Files.exists(properties) ? new TreeSet<>(load(properties).stringPropertyNames()) : Set.of();
        wanted.stream().filter(key -> !there.contains(key)).forEach(key -> faults.add(properties + ": " + key + " is missing"));
        there.stream().filter(key -> !wanted.contains(key)).forEach(key -> faults.add(properties + ": nothing uses " + key));
    }

    private static Set<String> arguments(String text) {
        Set<String> found = new TreeSet<>();
        Matcher argument = ARGUMENT.matcher(text);
        while (argument.find()) {
            found.add(argument.group(1));
        }
        return found;
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return properties;
    }
}
