package org.glossator.cli.internal;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.exchange.CorpusExport;
import org.glossator.exchange.Formats;
import org.glossator.model.Outcome;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusCounts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes a corpus to a file. */
@Component(property = Command.NAME + "=export")
public final class ExportCommand implements Command {
    private final Corpora corpora;
    private final CorpusExport export;

    @Activate
    public ExportCommand(@Reference Corpora corpora, @Reference Formats formats) {
        this.corpora = corpora;
        this.export = new CorpusExport(formats);
    }

    @Override
    public Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        Outcome<CorpusCounts> outcome = corpora.open(arguments.corpus(), Opening.EXISTING).then(corpus -> {
            try (Corpus open = corpus) {
                return export.run(arguments.required("format"), open, arguments.path("out"), monitor);
            }
        });
        if (outcome instanceof Outcome.Done<CorpusCounts>(var counts, var lost)) {
            answer.members(json -> json.name("papers").value(counts.papers()).name("claims").value(counts.claims())
                    .name("annotations").value(counts.annotations()));
            answer.line("papers %d, claims %d, annotations %d".formatted(counts.papers(), counts.claims(),
                    counts.annotations()));
        }
        return Ending.of(outcome);
    }
}
