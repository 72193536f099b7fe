package org.glossator.ui.internal.work;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.glossator.analysis.assignment.AssignmentPlan.Result;
import org.glossator.model.Outcome;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusReader;
import org.glossator.ui.Problems;
import org.glossator.ui.internal.Workbenches;
import org.glossator.ui.internal.session.FamilyJob;

/** Does what a plan says, in the background, and tells the person what came of it. */
final class Assigning {

    private Assigning() {
    }

    /**
     * @param code of the action
     * @param plan asked in the background
     * @param failed said above why it was refused
     */
    static void start(String name, Display display, Corpus corpus, AnnotatorRecord me, String code,
            Function<CorpusReader, Result> plan, String failed) {
        new FamilyJob(name, AssignHandler.FAMILY, monitor -> {
            Outcome<String> outcome = Problems.guarded(() -> {
                Result result = corpus.read(plan);
                String words = words(result);
                return result.changes().isEmpty() ? Outcome.done(words)
                        : corpus.perform(new Action(code, me.id(), result.changes()), monitor).map(kept -> words);
            });
            display.asyncExec(() -> {
                switch (outcome) {
                    case Outcome.Done<String>(var words, var warnings) -> Workbenches.say(words);
                    case Outcome.Refused<String>(var problems) -> Problems.show(failed, problems);
                }
            });
        }).schedule();
    }

    /** @return what has changed, a sentence for each thing that has */
    static String words(Result result) {
        String changed = Stream.of(sentence(Messages.Assigning_made, result.made()), sentence(Messages.Assigning_moved, result.moved()),
                sentence(Messages.Assigning_withdrawn, result.withdrawn())).filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
        int same = result.kept() - result.moved();
        return changed.isEmpty() ? Messages.Assigning_nothing
                : Stream.of(changed, sentence(Messages.Assigning_same, same)).filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String sentence(String words, int number) {
        return number == 0 ? "" : NLS.bind(words, number);
    }
}
