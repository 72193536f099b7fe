package org.glossator.exchange.internal;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.glossator.exchange.Formats;
import org.glossator.exchange.spi.CorpusExporter;
import org.glossator.exchange.spi.PaperImporter;
import org.glossator.model.Outcome;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The formats that plug-ins contribute to {@value #POINT}. */
@Component
public final class ContributedFormats implements Formats {
    static final String POINT = "org.glossator.exchange.formats";

    private static final String IMPORTER = "importer";
    private static final String EXPORTER = "exporter";

    private final IExtensionRegistry registry;

    @Activate
    public ContributedFormats(@Reference IExtensionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public List<Format> all() {
        return elements().map(ContributedFormats::describe).distinct().sorted(Comparator.comparing(Format::id))
                .toList();
    }

    @Override
    public Optional<Format> format(String id) {
        return all().stream().filter(f -> f.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Format> recognise(Path file) {
        List<FormatRecognition.Candidate> candidates = elements().filter(e -> has(e, IMPORTER))
                .map(e -> new FormatRecognition.Candidate(describe(e).id(), describe(e).extensions(),
                        text(e, "firstLine")))
                .toList();
        return FormatRecognition.recognise(file, candidates).flatMap(this::format);
    }

    @Override
    public Outcome<PaperImporter> importer(String id) {
        return create(id, IMPORTER, PaperImporter.class, "format.noImport", "can only be written");
    }

    @Override
    public Outcome<CorpusExporter> exporter(String id) {
        return create(id, EXPORTER, CorpusExporter.class, "format.noExport", "can only be read");
    }

    private <T> Outcome<T> create(String id, String attribute, Class<T> type, String missing, String what) {
        List<IConfigurationElement> found = elements().filter(e -> text(e, "id").equals(id)).toList();
        if (found.isEmpty()) {
            return Outcome.refused("format.unknown", "There is no format " + id + ". Installed are: "
                    + String.join(", ", all().stream().map(Format::id).toList()) + ".");
        }
        if (found.size() > 1) {
            return Outcome.refused("format.broken", "Two plug-ins bring a format " + id + ": "
                    + String.join(", ", found.stream().map(e -> e.getContributor().getName()).sorted().toList())
                    + ". Remove one of them.");
        }
        IConfigurationElement element = found.getFirst();
        if (!has(element, attribute)) {
            return Outcome.refused(missing, "The format " + id + " " + what + ". Choose another one.");
        }
        try {
            return Outcome.done(type.cast(element.createExecutableExtension(attribute)));
        } catch (CoreException | ClassCastException e) {
            return Outcome.refused("format.broken", "The format " + id + " of the plug-in "
                    + element.getContributor().getName() + " cannot be used: " + e.getMessage()
                    + ". Update or remove that plug-in.");
        }
    }

    /** Those without an id or a label cannot be named by anyone and are left out. */
    private Stream<IConfigurationElement> elements() {
        return Stream.of(registry.getConfigurationElementsFor(POINT))
                .filter(e -> has(e, "id") && has(e, "label") && (has(e, IMPORTER) || has(e, EXPORTER)));
    }

    private static Format describe(IConfigurationElement element) {
        List<String> extensions = Stream.of(text(element, "extensions").split(",")).map(String::strip)
                .map(e -> e.toLowerCase(Locale.ROOT)).filter(e -> !e.isEmpty()).toList();
        return new Format(text(element, "id"), text(element, "label"), extensions, has(element, IMPORTER),
                has(element, EXPORTER));
    }

    private static boolean has(IConfigurationElement element, String attribute) {
        return !text(element, attribute).isBlank();
    }

    private static String text(IConfigurationElement element, String attribute) {
        String value = element.getAttribute(attribute);
        return value == null ? "" : value;
    }
}
