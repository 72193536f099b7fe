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
import org.glossator.exchange.TaxonomyFormats;
import org.glossator.exchange.internal.TaxonomyFormatRecognition.Candidate;
import org.glossator.model.Outcome;
import org.glossator.model.taxonomy.spi.TaxonomyReader;
import org.glossator.model.taxonomy.spi.TaxonomyWriter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The formats that plug-ins contribute to {@value #POINT}. */
@Component
public final class ContributedTaxonomyFormats implements TaxonomyFormats {
    static final String POINT = "org.glossator.exchange.taxonomyFormats";

    private static final String READER = "reader";
    private static final String WRITER = "writer";

    private final IExtensionRegistry registry;

    @Activate
    public ContributedTaxonomyFormats(@Reference IExtensionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public List<Format> all() {
        return elements().map(ContributedTaxonomyFormats::describe).distinct().sorted(Comparator.comparing(Format::id)).toList();
    }

    @Override
    public Optional<Format> format(String id) {
        return all().stream().filter(f -> f.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Format> recognise(Path file) {
        return TaxonomyFormatRecognition.forReading(file, elements().map(e -> new Candidate(describe(e), text(e, "content"))).toList());
    }

    @Override
    public Optional<Format> forWriting(Path file) {
        return TaxonomyFormatRecognition.forWriting(file, all());
    }

    @Override
    public Outcome<TaxonomyReader> reader(String id) {
        return create(id, READER, TaxonomyReader.class, "format.noImport", "can only be written");
    }

    @Override
    public Outcome<TaxonomyWriter> writer(String id) {
        return create(id, WRITER, TaxonomyWriter.class, "format.noExport", "can only be read");
    }

    private <T> Outcome<T> create(String id, String attribute, Class<T> type, String missing, String what) {
        List<IConfigurationElement> found = elements().filter(e -> text(e, "id").equals(id)).toList();
        if (found.isEmpty()) {
            return Outcome.refused("format.unknown", "There is no format " + id + " of taxonomies. Installed are: "
                    + String.join(", ", all().stream().map(Format::id).toList()) + ".");
        }
        if (found.size() > 1) {
            return Outcome.refused("format.broken", "Two plug-ins bring a format " + id + " of taxonomies: "
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
                .filter(e -> has(e, "id") && has(e, "label") && (has(e, READER) || has(e, WRITER)));
    }

    private static Format describe(IConfigurationElement element) {
        List<String> extensions = Stream.of(text(element, "extensions").split(",")).map(String::strip)
                .map(e -> e.toLowerCase(Locale.ROOT)).filter(e -> !e.isEmpty()).toList();
        return new Format(text(element, "id"), text(element, "label"), extensions, has(element, READER), has(element, WRITER));
    }

    private static boolean has(IConfigurationElement element, String attribute) {
        return !text(element, attribute).isBlank();
    }

    private static String text(IConfigurationElement element, String attribute) {
        String value = element.getAttribute(attribute);
        return value == null ? "" : value;
    }
}
