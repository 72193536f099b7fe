package org.glossator.cli.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.analysis.assignment.AssignmentPlan;
import org.glossator.analysis.assignment.AssignmentPlan.Result;
import org.glossator.analysis.assignment.DueChoice;
import org.glossator.model.AnnotatorId;
import org.glossator.model.Outcome;
import org.glossator.model.PaperId;
import org.glossator.model.WorkingSetId;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says who is to judge which papers, and by when. */
@Component(property = Command.NAME + "=assign")
public final class AssignCommand implements Command {
    private static final int PAGE = 2_000; // papers
    private static final int MOST_ROUNDS = 99;

    private final Corpora corpora;

    /** What the options say. */
    private record Wish(int each, int round, DueChoice due) {
    }

    @Activate
    public AssignCommand(@Reference Corpora corpora) {
        this.corpora = corpora;
    }

    @Override
    public Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        Outcome<Result> outcome = wish(arguments).then(wish -> corpora.open(arguments.corpus(), Opening.EXISTING).then(corpus -> {
            try (Corpus open = corpus) {
                Outcome<Result> plan = open.read(reader -> plan(arguments, wish, reader));
                return plan.then(result -> result.changes().isEmpty() ? plan : open.perform(new Action(AssignmentPlan.CODE,
                        AnnotatorRecord.SYSTEM.id(), result.changes()), monitor).map(kept -> result));
            }
        }));
        if (outcome instanceof Outcome.Done<Result>(var result, var warnings)) {
            say(result, answer);
        }
        return Ending.of(outcome);
    }

    static void say(Result result, Answer answer) {
        answer.members(json -> json.name("new").value(result.made()).name("before").value(result.kept()).name("moved")
                .value(result.moved()).name("withdrawn").value(result.withdrawn()));
        answer.line("new %d, before %d, of these on another day %d, withdrawn %d".formatted(result.made(), result.kept(),
                result.moved(), result.withdrawn()));
    }

    private static Outcome<Wish> wish(Arguments arguments) {
        Optional<Integer> each = number(arguments, "each", 1);
        Optional<Integer> round = number(arguments, "round", 1).filter(n -> n <= MOST_ROUNDS);
        Optional<DueChoice> due = due(arguments.value("due"));
        if (each.isEmpty() || round.isEmpty()) {
            return usage("--each takes a number from 1 on, and --round one from 1 to " + MOST_ROUNDS);
        } else if (due.isEmpty()) {
            return usage("--due takes a day such as 2027-01-31, or none");
        } else if (arguments.has("withdraw") && (arguments.has("each") || arguments.has("due") || arguments.has("blind"))) {
            return usage("--withdraw takes the papers away: --each, --due and --blind do not go with it");
        } else if (arguments.operands().isEmpty() && (!arguments.has("due") || arguments.has("each") || arguments.has("blind")
                || arguments.has("withdraw"))) {
            return usage("without a NAME only --due can be said, to all who have the papers in the round");
        }
        return Outcome.done(new Wish(arguments.has("withdraw") ? 0 : each.get(), round.get(), due.get()));
    }

    private static <T> Outcome<T> usage(String why) {
        return Outcome.refused("cli.usage", "Nothing was done, for " + why + ". Usage: " + Verb.ASSIGN.usage());
    }

    private static Optional<Integer> number(Arguments arguments, String option, int usual) {
        try {
            return Optional.of(arguments.value(option).map(Integer::valueOf).orElse(usual)).filter(n -> n > 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** @return what is wished; nothing where it is no day */
    static Optional<DueChoice> due(Optional<String> word) {
        try {
            return Optional.of(word.isEmpty() ? new DueChoice.AsItIs()
                    : word.get().equals("none") ? new DueChoice.None() : new DueChoice.On(LocalDate.parse(word.get())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Outcome<Result> plan(Arguments arguments, Wish wish, CorpusReader reader) {
        return people(arguments.operands(), reader).then(people -> new NamedSets(reader, arguments.value("annotator"))
                .named(arguments.value("set")).then(set -> plan(arguments, wish, people, papers(reader, set), reader)));
    }

    private static Outcome<Result> plan(Arguments arguments, Wish wish, List<AnnotatorId> people, List<PaperId> papers,
            CorpusReader reader) {
        if (arguments.operands().isEmpty()) {
            return Outcome.done(AssignmentPlan.ofDays(papers, people, wish.round(), wish.due(), reader));
        } else if (wish.each() > people.size()) {
            return Outcome.refused("assign.tooFew", "Nothing was assigned, for each paper is to go to " + wish.each()
                    + " people, and only " + people.size() + " are named: name more, or say --each with fewer.");
        }
        return Outcome.done(new AssignmentPlan(people, wish.each(), wish.round(), arguments.has("blind"), wish.due())
                .of(papers, reader));
    }

    /** @return those of these names, in this order; everybody where there is no name */
    static Outcome<List<AnnotatorId>> people(List<String> names, CorpusReader reader) {
        if (names.isEmpty()) {
            return Outcome.done(reader.annotators().stream().map(AnnotatorRecord::id).toList());
        }
        var people = new ArrayList<AnnotatorId>();
        for (String name : names) {
            Optional<AnnotatorRecord> person = reader.annotatorByName(name);
            if (person.isEmpty()) {
                return Outcome.refused("assign.noAnnotator", "Nothing was assigned, as nobody in the corpus is called \"" + name
                        + "\".");
            } else if (!people.contains(person.get().id())) {
                people.add(person.get().id());
            }
        }
        return Outcome.done(people);
    }

    private static List<PaperId> papers(CorpusReader reader, Optional<WorkingSetId> set) {
        var papers = new ArrayList<PaperId>();
        List<PaperId> page;
        do {
            PaperId after = papers.isEmpty() ? PaperQuery.BEGINNING : papers.getLast();
            page = reader.papers(PaperQuery.all(after, PAGE).in(set)).stream().map(PaperRow::id).toList();
            papers.addAll(page);
        } while (page.size() == PAGE);
        return papers;
    }
}
