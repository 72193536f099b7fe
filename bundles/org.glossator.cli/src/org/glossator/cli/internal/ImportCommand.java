package org.glossator.cli.internal;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.exchange.ImportReport;
import org.glossator.exchange.ImportRequest;
import org.glossator.exchange.PaperImports;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Brings papers into a corpus. A file that is refused does not keep the others out. */
@Component(property = Command.NAME + "=import")
public final class ImportCommand implements Command {
    private final Corpora corpora;
    private final PaperImports imports;

    @Activate
    public ImportCommand(@Reference Corpora corpora, @Reference PaperImports imports) {
        this.corpora = corpora;
        this.imports = imports;
    }

    @Override
    public Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        Optional<Charset> encoding;
        try {
            encoding = arguments.value("encoding").map(Charset::forName);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Ending.refused("cli.usage", "Nothing was done, for Java knows no encoding "
                    + arguments.required("encoding") + ". Try one such as UTF-8, windows-1252 or UTF-16LE.");
        }
        boolean dryRun = arguments.has("dry-run");
        return switch (open(arguments.corpus(), dryRun)) {
        case Outcome.Refused<Corpus>(var problems) -> new Ending(Ending.REFUSED, problems);
        case Outcome.Done<Corpus>(var corpus, var news) -> {
            try (corpus) {
                var total = new Total();
                for (String file : arguments.operands()) {
                    var request = new ImportRequest(Path.of(file), arguments.value("format"), encoding);
                    total.add(dryRun ? imports.preview(request, corpus, monitor)
                            : imports.run(request, corpus, AnnotatorRecord.SYSTEM.id(), monitor));
                }
                yield total.say(answer, dryRun).after(news);
            }
        }
        };
    }

    /** A dry run must not even make the corpus. */
    private Outcome<Corpus> open(CorpusLocation location, boolean dryRun) {
        Outcome<Corpus> opened = corpora.open(location, dryRun ? Opening.EXISTING : Opening.CREATE);
        boolean missing = opened.problems().stream().anyMatch(p -> p.code().equals("store.missing"));
        return dryRun && missing ? Outcome.done(new EmptyCorpus(location)) : opened;
    }

    /** The sum over all files. */
    private static final class Total {
        private final ArrayList<Problem> problems = new ArrayList<>();
        private int added;
        private int changed;
        private int unchanged;
        private int refused;
        private boolean refusedFile;

        void add(Outcome<ImportReport> outcome) {
            problems.addAll(outcome.problems());
            if (outcome instanceof Outcome.Done<ImportReport>(var report, var warnings)) {
                added += report.added();
                changed += report.changed();
                unchanged += report.unchanged();
                refused += report.refused();
                problems.addAll(report.problems());
            } else {
                refusedFile = true;
            }
        }

        Ending say(Answer answer, boolean dryRun) {
            answer.members(json -> {
                json.name("papers").beginObject().name("new").value(added).name("changed").value(changed);
                json.name("unchanged").value(unchanged).name("refused").value(refused).endObject();
                if (dryRun) {
                    json.name("dryRun").value(true);
                }
            });
            answer.line("%snew %d, changed %d, unchanged %d, refused %d".formatted(dryRun ? "would be: " : "", added,
                    changed, unchanged, refused));
            if (added > 0 && unchanged > 0) {
                answer.line("%,d of the papers %s there already and left as %s; %s behind them.".formatted(unchanged,
                        unchanged == 1 ? "was" : "were", unchanged == 1 ? "it is" : "they are",
                        dryRun ? "the import would go on" : "the import went on"));
            }
            return new Ending(refusedFile ? Ending.REFUSED : Ending.DONE, problems);
        }
    }
}
