package org.glossator.cli.internal;

import java.nio.file.Path;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.exchange.CorpusArchives;
import org.glossator.model.Outcome;
import org.glossator.store.Corpora;
import org.glossator.store.CorpusCounts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes a corpus of an archive. */
@Component(property = Command.NAME + "=restore")
public final class RestoreCommand implements Command {
    private final Corpora corpora;

    @Activate
    public RestoreCommand(@Reference Corpora corpora) {
        this.corpora = corpora;
    }

    @Override
    public Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        Outcome<CorpusCounts> outcome = new CorpusArchives(corpora).restore(Path.of(arguments.operands().getFirst()),
                arguments.corpus(), monitor);
        if (outcome instanceof Outcome.Done<CorpusCounts>(var counts, var warnings)) {
            answer.members(json -> json.name("papers").value(counts.papers()).name("claims").value(counts.claims())
                    .name("annotations").value(counts.annotations()));
            answer.line("papers %d, claims %d, annotations %d".formatted(counts.papers(), counts.claims(),
                    counts.annotations()));
        }
        return Ending.of(outcome);
    }
}
