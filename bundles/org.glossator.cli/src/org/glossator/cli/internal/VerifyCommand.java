package org.glossator.cli.internal;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.Outcome;
import org.glossator.store.Corpora;
import org.glossator.store.CorpusCounts;
import org.glossator.store.Verdict;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says whether everything is true that must be true of a corpus. */
@Component(property = Command.NAME + "=verify")
public final class VerifyCommand implements Command {
    private final Corpora corpora;

    @Activate
    public VerifyCommand(@Reference Corpora corpora) {
        this.corpora = corpora;
    }

    @Override
    public Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        Outcome<Verdict> outcome = corpora.verify(arguments.corpus(), monitor);
        if (outcome instanceof Outcome.Done<Verdict>(var verdict, var warnings)) {
            boolean whole = verdict.problems().isEmpty();
            CorpusCounts counts = verdict.counts();
            answer.members(json -> json.name("whole").value(whole).name("papers").value(counts.papers()).name("claims")
                    .value(counts.claims()).name("annotations").value(counts.annotations()).name("actions")
                    .value(verdict.actions()));
            answer.line("%s: papers %d, claims %d, annotations %d, actions %d".formatted(
                    whole ? "whole" : "not whole, restore it from a backup", counts.papers(), counts.claims(),
                    counts.annotations(), verdict.actions()));
            return new Ending(whole ? Ending.DONE : Ending.REFUSED, verdict.problems()).after(warnings);
        }
        return Ending.of(outcome);
    }
}
