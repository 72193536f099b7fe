package org.glossator.cli.internal;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.cli.internal.Verb.Option;
import org.glossator.model.Outcome;
import org.glossator.store.CorpusCopies;
import org.glossator.store.CorpusCopies.Copied;
import org.glossator.store.CorpusLocation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Does something to a corpus as a whole: so far, takes it to another place. */
@Component(property = Command.NAME + "=corpus")
public final class CorpusCommand implements Command {
    private static final String MOVE = "move";

    private final CorpusCopies copies;

    @Activate
    public CorpusCommand(@Reference CorpusCopies copies) {
        this.copies = copies;
    }

    @Override
    public Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        String word = arguments.operands().getFirst();
        if (!MOVE.equals(word)) {
            return Ending.refused("cli.usage",
                    "Nothing was done, for a corpus cannot be told \"" + word + "\". Usage: " + Verb.CORPUS.usage());
        }
        CorpusLocation to = CorpusLocation.of(arguments.required(Option.TO.name()));
        Outcome<Copied> outcome = copies.copy(arguments.corpus(), to, monitor);
        if (outcome instanceof Outcome.Done<Copied>(var copied, var warnings)) {
            var counts = copied.counts();
            answer.members(json -> json.name("papers").value(counts.papers()).name("claims").value(counts.claims())
                    .name("annotations").value(counts.annotations()).name("annotators").value(counts.annotators())
                    .name("taxonomies").value(counts.releases()).name("rows").value(copied.rows()).name("digest")
                    .value(copied.digest()));
            answer.line("papers %d, claims %d, annotations %d, annotators %d, taxonomies %d".formatted(counts.papers(),
                    counts.claims(), counts.annotations(), counts.annotators(), counts.releases()));
            answer.line("The copy in " + to + " was read back and is the same: " + copied.rows() + " rows, "
                    + copied.digest().substring(0, 16) + ". The corpus itself is where it was.");
        }
        return Ending.of(outcome);
    }
}
