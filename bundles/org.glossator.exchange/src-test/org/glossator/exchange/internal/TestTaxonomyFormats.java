package org.glossator.exchange.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.parsers.DocumentBuilderFactory;

import org.glossator.exchange.TaxonomyFormats;
import org.glossator.exchange.internal.TaxonomyFormatRecognition.Candidate;
import org.glossator.model.Outcome;
import org.glossator.model.taxonomy.spi.TaxonomyReader;
import org.glossator.model.taxonomy.spi.TaxonomyWriter;
import org.w3c.dom.Element;

/** What this bundle declares in its plugin.xml, without a registry of extensions. */
public final class TestTaxonomyFormats implements TaxonomyFormats {
    private final List<Element> elements = new ArrayList<>();

    public TestTaxonomyFormats() {
        try {
            var found = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of("plugin.xml").toFile())
                    .getElementsByTagName("taxonomyFormat");
            for (int i = 0; i < found.getLength(); i++) {
                elements.add((Element) found.item(i));
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Format describe(Element element) {
        return new Format(element.getAttribute("id"), element.getAttribute("id"), List.of(element.getAttribute("extensions").split(",")),
                element.hasAttribute("reader"), element.hasAttribute("writer"));
    }

    @Override
    public List<Format> all() {
        return elements.stream().map(TestTaxonomyFormats::describe).toList();
    }

    @Override
    public Optional<Format> format(String id) {
        return all().stream().filter(f -> f.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Format> recognise(Path file) {
        return TaxonomyFormatRecognition.forReading(file,
                elements.stream().map(e -> new Candidate(describe(e), e.getAttribute("content"))).toList());
    }

    @Override
    public Optional<Format> forWriting(Path file) {
        return TaxonomyFormatRecognition.forWriting(file, all());
    }

    @Override
    public Outcome<TaxonomyReader> reader(String id) {
        return create(id, "reader", TaxonomyReader.class);
    }

    @Override
    public Outcome<TaxonomyWriter> writer(String id) {
        return create(id, "writer", TaxonomyWriter.class);
    }

    private <T> Outcome<T> create(String id, String attribute, Class<T> type) {
        Optional<Element> element = elements.stream().filter(e -> e.getAttribute("id").equals(id)).findFirst();
        if (element.isEmpty()) {
            return Outcome.refused("format.unknown", "There is no format " + id + ".");
        }
        try {
            return Outcome.done(type.cast(Class.forName(element.get().getAttribute(attribute)).getConstructor().newInstance()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
