package org.glossator.exchange.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.exchange.Formats;
import org.glossator.exchange.Formats.Format;
import org.glossator.exchange.ImportReport;
import org.glossator.exchange.ImportRequest;
import org.glossator.exchange.PaperImports;
import org.glossator.model.AnnotatorId;
import org.glossator.model.IdSource;
import org.glossator.model.Outcome;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.store.Corpus;
import org.glossator.store.blind.SeenCorpus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Imports through the installed formats. */
@Component
public final class FilePaperImports implements PaperImports {
    private final Formats formats;
    private final IdSource ids;

    @Activate
    public FilePaperImports(@Reference Formats formats) {
        this(formats, new IdSource(Clock.systemUTC(), new SplittableRandom()));
    }

    FilePaperImports(Formats formats, IdSource ids) {
        this.formats = formats;
        this.ids = ids;
    }

    @Override
    public Outcome<ImportReport> preview(ImportRequest request, Corpus corpus, IProgressMonitor monitor) {
        return prepare(request).then(prepared -> prepared.preview(SeenCorpus.all(corpus), monitor));
    }

    @Override
    public Outcome<ImportReport> run(ImportRequest request, Corpus corpus, AnnotatorId who, IProgressMonitor monitor) {
        return prepare(request).then(prepared -> prepared.run(SeenCorpus.all(corpus), who, monitor));
    }

    private Outcome<PaperImport> prepare(ImportRequest request) {
        Path file = request.file();
        Place place = Place.file(file.toString());
        if (!Files.exists(file)) {
            return Outcome.refused(Problem.error("import.noFile",
                    "There is no such file, so nothing was imported. Check its name.", place));
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            return Outcome.refused(Problem.error("import.unreadable",
                    "This is a folder, or a file that may not be read; nothing was imported. Choose another file.",
                    place));
        }
        try {
            ByteSource source = ByteSource.file(file);
            return TextEncoding.of(source, request.encoding()).then(text -> format(request))
                    .then(format -> formats.importer(format.id()))
                    .map(importer -> new PaperImport(source, request.encoding(), importer, ids));
        } catch (IOException e) {
            return Outcome.refused(Problem.error("import.unreadable",
                    "The file could not be read, so nothing was imported: " + e.getMessage() + ".", place));
        }
    }

    private Outcome<Format> format(ImportRequest request) {
        List<String> ids = formats.all().stream().filter(Format::imports).map(Format::id).toList();
        Function<String, Outcome<Format>> refused = why -> Outcome.refused(Problem.error("import.format",
                why + " Name one of these: " + String.join(", ", ids) + ".", Place.file(request.file().toString())));
        Optional<String> named = request.format();
        if (named.isPresent()) {
            return formats.format(named.get()).map(Outcome::done)
                    .orElseGet(() -> refused.apply("There is no format " + named.get() + "."));
        }
        return formats.recognise(request.file()).map(Outcome::done).orElseGet(
                () -> refused.apply("The format of the file was not recognised, so nothing was imported."));
    }
}
