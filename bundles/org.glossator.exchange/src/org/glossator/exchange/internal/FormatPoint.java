package org.glossator.exchange.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.glossator.model.Outcome;

/**
 * An extension point for formats: each has an id, a label, the endings of its files, and a class for reading, for writing or for
 * both.
 *
 * @param reads the attribute with the class that reads
 * @param writes the attribute with the class that writes
 * @param ofWhat what stands behind the word “format” and its id where people are told of it; empty, or begins with a blank
 */
record FormatPoint(IExtensionRegistry registry, String point, String reads, String writes, String ofWhat) {

    /** Those without an id or a label cannot be named by anyone and are left out. */
    Stream<IConfigurationElement> elements() {
        return Stream.of(registry.getConfigurationElementsFor(point))
                .filter(e -> has(e, "id") && has(e, "label") && (canRead(e) || canWrite(e)));
    }

    boolean canRead(IConfigurationElement format) {
        return has(format, reads);
    }

    boolean canWrite(IConfigurationElement format) {
        return has(format, writes);
    }

    <T> Outcome<T> reader(String id, Class<T> type) {
        return create(id, reads, type, "format.noImport", "can only be written");
    }

    <T> Outcome<T> writer(String id, Class<T> type) {
        return create(id, writes, type, "format.noExport", "can only be read");
    }

    private <T> Outcome<T> create(String id, String attribute, Class<T> type, String missing, String what) {
        List<IConfigurationElement> found = elements().filter(e -> text(e, "id").equals(id)).toList();
        if (found.isEmpty()) {
            return Outcome.refused("format.unknown", "There is no format " + id + ofWhat + ". Installed are: "
                    + String.join(", ", elements().map(e -> text(e, "id")).distinct().sorted().toList()) + ".");
        }
        if (found.size() > 1) {
            return Outcome.refused("format.broken", "Two plug-ins bring a format " + id + ofWhat + ": "
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

    /** @return the endings of its files, in small letters, without a full stop */
    static List<String> extensions(IConfigurationElement format) {
        return Stream.of(text(format, "extensions").split(",")).map(String::strip).map(e -> e.toLowerCase(Locale.ROOT))
                .filter(e -> !e.isEmpty()).toList();
    }

    private static boolean has(IConfigurationElement element, String attribute) {
        return !text(element, attribute).isBlank();
    }

    /** @return empty where the attribute is not there */
    static String text(IConfigurationElement element, String attribute) {
        String value = element.getAttribute(attribute);
        return value == null ? "" : value;
    }
}
