import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Extension points are documented: all six sections, every element and attribute, no text of the tool that made the
 * file, and an example that is the plugin.xml of the example plug-in that it names. Run: java Schemas.java TOP
 */
public final class Schemas {
    private static final List<String> SECTIONS = List.of("since", "examples", "apiinfo", "implementation", "copyright");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[?Enter (the|API|extension)|\\[Enter|TODO|FIXME");
    private static final Pattern EXAMPLE = Pattern.compile("releng/examples/[\\w.]+");

    private final Path top;
    private final List<String> faults = new ArrayList<>();

    private Schemas(Path top) {
        this.top = top;
    }

    public static void main(String[] arguments) throws Exception {
        Schemas schemas = new Schemas(Path.of(arguments.length == 0 ? "." : arguments[0]));
        Set<String> points = new TreeSet<>();
        try (var bundles = Files.list(schemas.top.resolve("bundles"))) {
            for (Path bundle : bundles.sorted().toList()) {
                schemas.declared(bundle, points);
            }
        }
        if (points.isEmpty()) {
            schemas.faults.add("there is no extension point at all");
        }
        schemas.faults.forEach(System.out::println);
        System.exit(schemas.faults.isEmpty() ? 0 : 1);
    }

    /** Each declared point has its schema, and each schema a point. */
    private void declared(Path bundle, Set<String> points) throws Exception {
        Set<Path> schemas = new TreeSet<>();
        if (Files.isDirectory(bundle.resolve("schema"))) {
            try (var files = Files.list(bundle.resolve("schema"))) {
                files.filter(f -> f.toString().endsWith(".exsd")).forEach(schemas::add);
            }
        }
        if (Files.exists(bundle.resolve("plugin.xml"))) {
            Matcher point = Pattern.compile("<extension-point[^>]*").matcher(Files.readString(bundle.resolve("plugin.xml")));
            while (point.find()) {
                points.add(point.group());
                Matcher schema = Pattern.compile("schema=\"([^\"]+)\"").matcher(point.group());
                if (!schema.find() || !schemas.remove(bundle.resolve(schema.group(1)))) {
                    faults.add(bundle + ": an extension point without a schema: " + point.group());
                } else {
                    schema(bundle.resolve(schema.group(1)));
                }
            }
        }
        schemas.forEach(file -> faults.add(file + ": no extension point uses it"));
    }

    private void schema(Path file) throws Exception {
        String content = Files.readString(file);
        if (PLACEHOLDER.matcher(content).find()) {
            faults.add(file + ": text of the tool that made it is still there");
        }
        Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        Map<String, String> sections = new HashMap<>();
        for (Element annotation : children(root, "annotation")) {
            String type = children(annotation, "appinfo").stream().flatMap(a -> children(a, "meta.section").stream())
                    .map(s -> s.getAttribute("type")).findFirst().orElse("description");
            sections.put(type, documentation(annotation));
        }
        for (String section : SECTIONS) {
            filled(file + ": section " + section, sections.getOrDefault(section, ""), section.equals("since") ? 3 : 20);
        }
        filled(file + ": section description", sections.getOrDefault("description", ""), 20);
        NodeList elements = root.getElementsByTagName("element");
        for (int i = 0; i < elements.getLength(); i++) {
            described(file, (Element) elements.item(i));
        }
        example(file, sections.getOrDefault("examples", ""));
    }

    private void described(Path file, Element element) {
        String name = element.getAttribute("name");
        if (!name.isEmpty() && !name.equals("extension")) {
            filled(file + ": element " + name, annotated(element), 10);
        }
        NodeList attributes = element.getElementsByTagName("attribute");
        for (int i = 0; i < attributes.getLength(); i++) {
            Element attribute = (Element) attributes.item(i);
            filled(file + ": attribute " + name + "." + attribute.getAttribute("name"), annotated(attribute), 10);
            NodeList meta = attribute.getElementsByTagName("meta.attribute");
            for (int k = 0; k < meta.getLength(); k++) {
                Element kind = (Element) meta.item(k);
                if (kind.getAttribute("kind").equals("java") && kind.getAttribute("basedOn").isEmpty()) {
                    faults.add(file + ": attribute " + attribute.getAttribute("name") + " does not say what its class is based on");
                }
            }
        }
    }

    /** Where the section names an example plug-in, its extension stands there word for word. */
    private void example(Path file, String text) throws IOException {
        Matcher folder = EXAMPLE.matcher(text);
        if (folder.find()) {
            Path plugin = top.resolve(folder.group()).resolve("plugin.xml");
            Matcher extension = Pattern.compile("<extension[ >].*?</extension>", Pattern.DOTALL).matcher(text);
            if (!Files.exists(plugin)) {
                faults.add(file + ": its example " + plugin + " does not exist");
            } else if (!extension.find() || !plain(Files.readString(plugin)).contains(plain(extension.group()))) {
                faults.add(file + ": its example is not what stands in " + plugin);
            }
        }
    }

    private void filled(String what, String text, int least) {
        if (text.strip().length() < least) {
            faults.add(what + " says nothing");
        }
    }

    private static String plain(String xml) {
        return xml.replaceAll("\\s+", "");
    }

    private static String annotated(Element element) {
        return children(element, "annotation").stream().map(Schemas::documentation).findFirst().orElse("");
    }

    private static String documentation(Element annotation) {
        return children(annotation, "documentation").stream().map(Node::getTextContent).findFirst().orElse("")
                .replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static List<Element> children(Element parent, String tag) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(tag)) {
                found.add(element);
            }
        }
        return found;
    }
}
