package org.glossator.taxonomy.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.Outcome;
import org.glossator.taxonomy.TaxonomyLibraries;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What plug-ins contribute to {@code org.glossator.taxonomy.libraries}. Reads files, never code. */
@Component(service = TaxonomyLibraries.class)
public final class ContributedLibraries implements TaxonomyLibraries {
    private static final String POINT = "org.glossator.taxonomy.libraries";

    private final IExtensionRegistry registry;

    @Activate
    public ContributedLibraries(@Reference IExtensionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public List<Entry> all() {
        return elements().map(element -> new Entry(text(element, "id"), text(element, "label"), text(element, "description"),
                fileName(text(element, "file")))).sorted(Comparator.comparing(Entry::label)).toList();
    }

    @Override
    public Outcome<String> text(String id) {
        Optional<IConfigurationElement> found = elements().filter(element -> id.equals(element.getAttribute("id"))).findFirst();
        return found.isEmpty()
                ? Outcome.refused("library.unknown", "No installed plug-in has a taxonomy “" + id + "”: choose one of the list.")
                : read(found.get());
    }

    private static Outcome<String> read(IConfigurationElement element) {
        String file = text(element, "file");
        Bundle bundle = ContributorFactoryOSGi.resolve(element.getContributor());
        URL entry = bundle == null || file.isEmpty() ? null : bundle.getEntry(file);
        if (entry == null) {
            return broken(element, "its plug-in has no file “" + file + "”");
        }
        try (InputStream in = entry.openStream()) {
            return Outcome.done(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return broken(element, "its file “" + file + "” cannot be read (" + e.getMessage() + ")");
        }
    }

    private static Outcome<String> broken(IConfigurationElement element, String why) {
        return Outcome.refused("library.broken", "The taxonomy “" + text(element, "label") + "” of the plug-in "
                + element.getContributor().getName() + " cannot be used: " + why + "; tell who made the plug-in.");
    }

    private Stream<IConfigurationElement> elements() {
        return Arrays.stream(registry.getConfigurationElementsFor(POINT)).filter(e -> "library".equals(e.getName()));
    }

    private static String text(IConfigurationElement element, String attribute) {
        @Nullable String value = element.getAttribute(attribute);
        return value == null ? "" : value;
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
