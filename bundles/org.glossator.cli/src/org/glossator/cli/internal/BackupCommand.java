package org.glossator.cli.internal;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.exchange.CorpusArchives;
import org.glossator.model.Outcome;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusCounts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes all of a corpus to a portable archive, while others work. */
@Component(property = Command.NAME + "=backup")
public final class BackupCommand implements Command {
    private final Corpora corpora;

    @Activate
    public BackupCommand(@Reference Corpora corpora) {
        this.corpora = corpora;
    }

    @Override
    public Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        Outcome<CorpusCounts> outcome = corpora.open(arguments.corpus(), Opening.EXISTING).then(corpus -> {
            try (Corpus open = corpus) {
                return new CorpusArchives(corpora).backup(open, arguments.path("out"), monitor);
            }
        });
        if (outcome instanceof Outcome.Done<CorpusCounts>(var counts, var warnings)) {
            answer.members(json -> json.name("papers").value(counts.papers()).name("claims").value(counts.claims())
                    .name("annotations").value(counts.annotations()));
            answer.line("papers %d, claims %d, annotations %d".formatted(counts.papers(), counts.claims(),
                    counts.annotations()));
        }
        return Ending.of(outcome);
    }
}
