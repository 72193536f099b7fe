package org.glossator.exchange.internal;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

    private final FormatPoint point;

    @Activate
    public ContributedTaxonomyFormats(@Reference IExtensionRegistry registry) {
        point = new FormatPoint(registry, POINT, "reader", "writer", " of taxonomies");
    }

    @Override
    public List<Format> all() {
        return point.elements().map(this::describe).distinct().sorted(Comparator.comparing(Format::id)).toList();
    }

    @Override
    public Optional<Format> format(String id) {
        return all().stream().filter(f -> f.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Format> recognise(Path file) {
        return TaxonomyFormatRecognition.forReading(file, point.elements()
                .map(e -> new Candidate(describe(e), FormatPoint.text(e, "content"))).toList());
    }

    @Override
    public Optional<Format> forWriting(Path file) {
        return TaxonomyFormatRecognition.forWriting(file, all());
    }

    @Override
    public Outcome<TaxonomyReader> reader(String id) {
        return point.reader(id, TaxonomyReader.class);
    }

    @Override
    public Outcome<TaxonomyWriter> writer(String id) {
        return point.writer(id, TaxonomyWriter.class);
    }

    private Format describe(IConfigurationElement element) {
        return new Format(FormatPoint.text(element, "id"), FormatPoint.text(element, "label"), FormatPoint.extensions(element),
                point.canRead(element), point.canWrite(element));
    }
}
