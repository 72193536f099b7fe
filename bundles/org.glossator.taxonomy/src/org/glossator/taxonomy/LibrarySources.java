package org.glossator.taxonomy;

import java.util.List;
import java.util.stream.Stream;

import org.glossator.model.Outcome;

/** The taxonomies that come with the program and its plug-ins, each in a file that is called like it. */
record LibrarySources(TaxonomyLibraries libraries) implements TaxonomySources {
    private static final String ENDING = ".taxonomy";

    @Override
    public List<Source> all(String name) {
        return libraries.all().stream().filter(entry -> entry.fileName().equals(name + ENDING)).flatMap(
                entry -> libraries.text(entry.id()) instanceof Outcome.Done<String>(var text, var none)
                        ? TaxonomySources.of(List.of(text)).all(name).stream()
                        : Stream.empty())
                .toList();
    }

    @Override
    public List<String> names() {
        return libraries.all().stream().map(TaxonomyLibraries.Entry::fileName).filter(file -> file.endsWith(ENDING))
                .map(file -> file.substring(0, file.length() - ENDING.length())).toList();
    }
}
