package org.glossator.store;

import java.nio.file.Path;

/**
 * Where a corpus is kept.
 *
 * @param address a folder (absolute, normalised), or a JDBC URL
 */
public record CorpusLocation(String address) {

    public static CorpusLocation folder(Path folder) {
        return new CorpusLocation(folder.toAbsolutePath().normalize().toString());
    }

    /** @param text what a person typed: a folder, relative or not, or a text that begins with {@code jdbc:} */
    public static CorpusLocation of(String text) {
        return text.startsWith("jdbc:") ? new CorpusLocation(text) : folder(Path.of(text));
    }

    public boolean isFolder() {
        return !address.startsWith("jdbc:");
    }

    /** @return the last part of the folder or URL, for titles */
    public String name() {
        String tidy = address.replace('\\', '/').replaceAll("[?;].*$|/+$", "");
        return tidy.substring(tidy.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return address;
    }
}
