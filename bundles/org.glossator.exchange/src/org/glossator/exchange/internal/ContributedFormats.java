package org.glossator.exchange.internal;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

    private final FormatPoint point;

    @Activate
    public ContributedFormats(@Reference IExtensionRegistry registry) {
        point = new FormatPoint(registry, POINT, "importer", "exporter", "");
    }

    @Override
    public List<Format> all() {
        return point.elements().map(this::describe).distinct().sorted(Comparator.comparing(Format::id))
                .toList();
    }

    @Override
    public Optional<Format> format(String id) {
        return all().stream().filter(f -> f.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Format> recognise(Path file) {
        List<FormatRecognition.Candidate> candidates = point.elements().filter(point::canRead)
                .map(e -> new FormatRecognition.Candidate(describe(e).id(), describe(e).extensions(),
                        FormatPoint.text(e, "firstLine")))
                .toList();
        return FormatRecognition.recognise(file, candidates).flatMap(this::format);
    }

    @Override
    public Outcome<PaperImporter> importer(String id) {
        return point.reader(id, PaperImporter.class);
    }

    @Override
    public Outcome<CorpusExporter> exporter(String id) {
        return point.writer(id, CorpusExporter.class);
    }

    private Format describe(IConfigurationElement element) {
        return new Format(FormatPoint.text(element, "id"), FormatPoint.text(element, "label"), FormatPoint.extensions(element),
                point.canRead(element), point.canWrite(element));
    }
}
