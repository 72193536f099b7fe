import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The example in the schema of an extension point is that of a plug-in which is really built: where the examples name a
 * folder of releng/examples, the extension in its plugin.xml must be the same. All other sections must be written.
 */
public final class SchemaExamples {
    private static final Pattern FOLDER = Pattern.compile("releng/examples/([\\w.]+)");
    private static final Pattern EXAMPLE = Pattern.compile("<pre>(.*?)</pre>", Pattern.DOTALL);
    private static final List<String> SECTIONS = List.of("since", "examples", "apiinfo", "implementation", "copyright");

    private final Path root;
    private final List<String> wrong = new ArrayList<>();

    private SchemaExamples(Path root) {
        this.root = root;
    }

    public static void main(String[] args) throws IOException {
        var check = new SchemaExamples(Path.of(args.length > 0 ? args[0] : "."));
        List<Path> schemas;
        try (Stream<Path> files = Files.walk(check.root.resolve("bundles"), 3)) {
            schemas = files.filter(f -> f.toString().endsWith(".exsd") && !f.toString().contains("/target/")).sorted()
                    .toList();
        }
        schemas.forEach(check::schema);
        if (schemas.isEmpty()) {
            check.wrong.add("no schema was found");
        }
        check.wrong.forEach(System.err::println);
        System.out.println(schemas.size() + " schemas, " + check.wrong.size() + " wrong");
        System.exit(check.wrong.isEmpty() ? 0 : 1);
    }

    private void schema(Path file) {
        Document schema = parse(file);
        for (String section : SECTIONS) {
            String text = section(schema, section);
            if (text.isBlank() || text.contains("[Enter ")) {
                wrong.add(root.relativize(file) + ": the section " + section + " is not written");
            }
        }
        String examples = section(schema, "examples");
        Matcher folder = FOLDER.matcher(examples);
        Matcher example = EXAMPLE.matcher(examples);
        if (!folder.find()) {
            return;
        }
        Path plugin = root.resolve("releng/examples").resolve(folder.group(1)).resolve("plugin.xml");
        if (!Files.exists(plugin)) {
            wrong.add(root.relativize(file) + " names " + root.relativize(plugin) + ", which is not there");
        } else if (!example.find() || !extension(plugin).contains(tidy(example.group(1)))) {
            wrong.add(root.relativize(file) + ": the example is not the extension in " + root.relativize(plugin));
        }
    }

    private static String section(Document schema, String type) {
        NodeList sections = schema.getElementsByTagName("meta.section");
        for (int i = 0; i < sections.getLength(); i++) {
            var section = (Element) sections.item(i);
            if (section.getAttribute("type").equals(type)) {
                var annotation = (Element) section.getParentNode().getParentNode();
                return annotation.getElementsByTagName("documentation").item(0).getTextContent();
            }
        }
        return "";
    }

    private static String extension(Path plugin) {
        try {
            return tidy(Files.readString(plugin));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tidy(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static Document parse(Path file) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (Exception e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
