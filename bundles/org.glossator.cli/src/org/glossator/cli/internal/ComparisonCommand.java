package org.glossator.cli.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.analysis.assignment.AssignmentPlan.Result;
import org.glossator.analysis.assignment.ComparisonAssignmentPlan;
import org.glossator.analysis.assignment.DueChoice;
import org.glossator.analysis.comparison.ComparableClaims;
import org.glossator.analysis.comparison.ComparisonDesign;
import org.glossator.model.AnnotatorId;
import org.glossator.model.ComparisonId;
import org.glossator.model.IdSource;
import org.glossator.model.Outcome;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ComparedClaim;
import org.glossator.store.ComparisonAssignmentRecord;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusReader;
import org.glossator.store.RankingRecord;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes comparison tasks, asks and answers their questions, and says who is to answer them. */
@Component(property = Command.NAME + "=comparison")
public final class ComparisonCommand implements Command {
    private static final Clock CLOCK = Clock.systemUTC();

    private final Corpora corpora;

    /** What is to be done. */
    private enum Part {
        MAKE, ASK, ANSWER, ASSIGN, REMOVE
    }

    /**
     * What is to be kept and said.
     *
     * @param action nothing where nothing is to be changed
     */
    private record Step(Optional<Action> action, Runnable words) {
    }

    @Activate
    public ComparisonCommand(@Reference Corpora corpora) {
        this.corpora = corpora;
    }

    @Override
    public Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        String word = arguments.operands().getFirst();
        Optional<Part> part = Stream.of(Part.values()).filter(p -> p.name().toLowerCase(Locale.ROOT).equals(word)).findFirst();
        int most = part.map(p -> switch (p) {
            case MAKE, REMOVE -> 2;
            case ASK -> 3;
            case ANSWER, ASSIGN -> Integer.MAX_VALUE;
        }).orElse(0);
        if (arguments.operands().size() > most) {
            return Ending.refused("cli.usage", "Nothing was done. Usage: " + Verb.COMPARISON.usage());
        }
        Outcome<Step> outcome = corpora.open(arguments.corpus(), Opening.EXISTING).then(corpus -> {
            try (Corpus open = corpus) {
                Outcome<Step> planned = open.read(reader -> switch (part.orElseThrow()) {
                    case MAKE -> make(arguments, answer, reader);
                    case ASK -> ask(arguments, answer, reader);
                    case ANSWER -> answer(arguments, answer, reader);
                    case ASSIGN -> assign(arguments, answer, reader);
                    case REMOVE -> remove(arguments, answer, reader);
                });
                return planned.then(step -> step.action().isEmpty() ? planned
                        : open.perform(step.action().get(), monitor).map(kept -> step));
            }
        });
        if (outcome instanceof Outcome.Done<Step>(var step, var warnings)) {
            step.words().run();
        }
        return Ending.of(outcome);
    }

    private static Outcome<Step> make(Arguments arguments, Answer answer, CorpusReader reader) {
        var options = new ComparisonOptions(arguments);
        return ComparisonTasks.person(arguments.value("annotator"), reader).then(me -> new NamedSets(reader, Optional.of(me.name()))
                .named(arguments.value("set")).then(set -> {
                    List<ComparedClaim> claims = ComparableClaims.listed("", set, me.id(), reader);
                    return options.draft(claims.size()).then(draft -> options.criterion(arguments.operands().get(1), draft.kind(), reader)
                            .map(criterion -> draft.task(new ComparisonId(new IdSource(CLOCK, new SecureRandom()).next()),
                                    arguments.value("title").map(String::strip).orElse(""), criterion, claims, me.id(), CLOCK.instant())));
                }).map(task -> new Step(Optional.of(Action.of("comparison.make", me.id(), new Change.AddComparison(task))), () -> {
                    answer.members(json -> json.name("id").value(task.id().toString()).name("title").value(task.title()).name("claims")
                            .value(task.claims().size()).name("questions").value(task.questions().size()));
                    answer.line(task.id() + "\tclaims " + task.claims().size() + "\tquestions " + task.questions().size());
                })));
    }

    private static Outcome<Step> ask(Arguments arguments, Answer answer, CorpusReader reader) {
        return ComparisonTasks.person(arguments.value("annotator"), reader).then(me -> ComparisonTasks
                .named(arguments.operands().get(1), reader).then(task -> {
                    List<Integer> done = answered(task, me, reader).stream().map(RankingRecord::question).toList();
                    Optional<Integer> next = IntStream.range(0, task.questions().size()).filter(q -> !done.contains(q)).boxed().findFirst();
                    Outcome<Optional<Integer>> wanted = arguments.operands().size() < 3 ? Outcome.done(next)
                            : question(arguments.operands().get(2), task).map(Optional::of);
                    return wanted.map(question -> new Step(Optional.empty(), () -> {
                        answer.members(json -> json.name("questions").value(task.questions().size()).name("answered").value(done.size()));
                        question.ifPresentOrElse(q -> say(task, q, me, answer),
                                () -> answer.line("answered " + done.size() + " of " + task.questions().size()));
                    }));
                }));
    }

    /** In the order in which this person is shown the claims, on the screen too. */
    private static void say(ComparisonRecord task, int question, AnnotatorRecord me, Answer answer) {
        List<String> words = order(task, question, me).stream().map(place -> task.shown(question).get(place).words()).toList();
        answer.members(json -> {
            json.name("question").value(question + 1).name("asked").value(task.criterion().question()).name("claims").beginArray();
            for (String claim : words) {
                json.value(claim);
            }
            json.endArray();
        });
        answer.line("question " + (question + 1) + " of " + task.questions().size() + ": " + task.criterion().question());
        for (int i = 0; i < words.size(); i++) {
            answer.line((i + 1) + "\t" + words.get(i));
        }
    }

    private static List<Integer> order(ComparisonRecord task, int question, AnnotatorRecord me) {
        return ComparisonDesign.onScreen(task.seed(), me.id().value(), question, task.questions().get(question).size());
    }

    private static List<RankingRecord> answered(ComparisonRecord task, AnnotatorRecord me, CorpusReader reader) {
        return reader.rankings(task.id()).stream().filter(ranking -> ranking.annotator().equals(me.id())).toList();
    }

    private static Outcome<Integer> question(String number, ComparisonRecord task) {
        return numbers(List.of(number)).filter(n -> n.getFirst() >= 1 && n.getFirst() <= task.questions().size())
                .map(n -> Outcome.done(n.getFirst() - 1)).orElseGet(() -> Outcome.refused("comparison.noQuestion",
                        "Nothing was done, for the questions of \"" + task.title() + "\" have the numbers 1 to "
                                + task.questions().size() + ", and not \"" + number + "\"."));
    }

    private static Optional<List<Integer>> numbers(List<String> words) {
        try {
            return Optional.of(words.stream().flatMap(word -> Stream.of(word.strip().split("[\\s,]+"))).map(Integer::valueOf).toList());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Outcome<Step> answer(Arguments arguments, Answer answer, CorpusReader reader) {
        List<String> words = arguments.operands();
        if (words.size() < 3 || arguments.has("undecided") != (words.size() == 3)) {
            return Outcome.refused("cli.usage", "Nothing was answered, for a question is answered by its number and a rank for each"
                    + " of its claims, or by --undecided. Usage: " + Verb.COMPARISON.usage());
        }
        return ComparisonTasks.person(arguments.value("annotator"), reader).then(me -> ComparisonTasks.named(words.get(1), reader)
                .then(task -> question(words.get(2), task).then(question -> ranking(task, question, me, words.subList(3, words.size()))
                        .map(ranking -> {
                            var changes = new ArrayList<Change>();
                            answered(task, me, reader).stream().filter(before -> before.question() == question)
                                    .forEach(before -> changes.add(new Change.RemoveRanking(before)));
                            boolean again = !changes.isEmpty();
                            changes.add(new Change.AddRanking(ranking));
                            int done = answered(task, me, reader).size() + (again ? 0 : 1);
                            return new Step(Optional.of(new Action("comparison.answer", me.id(), changes)), () -> {
                                answer.members(json -> json.name("question").value(question + 1).name("answered").value(done)
                                        .name("questions").value(task.questions().size()));
                                answer.line("answered " + done + " of " + task.questions().size());
                            });
                        }))));
    }

    /** @param words ranks in the order in which the person is asked; none for "cannot decide" */
    private static Outcome<RankingRecord> ranking(ComparisonRecord task, int question, AnnotatorRecord me, List<String> words) {
        List<Integer> order = order(task, question, me);
        Optional<List<Integer>> given = words.isEmpty() ? Optional.of(List.of()) : numbers(words);
        if (given.isPresent() && (given.get().isEmpty() || given.get().size() == order.size())) {
            Integer[] ranks = new Integer[given.get().size()];
            for (int i = 0; i < ranks.length; i++) {
                ranks[order.get(i)] = given.get().get(i);
            }
            try {
                var ranking = new RankingRecord(task.id(), question, me.id(), List.of(ranks), CLOCK.instant());
                if (task.fits(ranking)) {
                    return Outcome.done(ranking);
                }
            } catch (IllegalArgumentException e) {
                // said below
            }
        }
        return Outcome.refused("comparison.ranks", "Nothing was answered, for " + switch (task.kind()) {
            case PAIRS -> "the ranks of a pair are 1 2, 2 1 or, for as much of both, 1 1";
            case TRIPLETS -> "of a triplet the two that are more alike have 1 and the other one 2, as in 1 2 1";
            case LISTS -> order.size() + " ranks are needed, from 1 for what comes first and without gaps, as in 1 2 2 3";
        } + "; they stand in the order in which \"comparison ask\" shows the claims.");
    }

    private static Outcome<Step> assign(Arguments arguments, Answer answer, CorpusReader reader) {
        List<String> names = arguments.operands().subList(Math.min(2, arguments.operands().size()), arguments.operands().size());
        Optional<DueChoice> due = AssignCommand.due(arguments.value("due"));
        if (due.isEmpty() || names.isEmpty() && !arguments.has("due") || arguments.has("withdraw") && arguments.has("due")
                || names.isEmpty() && arguments.has("withdraw")) {
            return Outcome.refused("cli.usage", "Nothing was assigned: name people, or say --due with a day such as 2027-01-31 or none"
                    + " for all who have the task. Usage: " + Verb.COMPARISON.usage());
        }
        return ComparisonTasks.named(arguments.operands().get(1), reader).then(task -> people(names, task, reader).map(people -> {
            Result result = arguments.has("withdraw") ? ComparisonAssignmentPlan.withdrawn(task.id(), people, reader)
                    : ComparisonAssignmentPlan.of(task.id(), people, due.get(), reader);
            Optional<Action> action = result.changes().isEmpty() ? Optional.empty()
                    : Optional.of(new Action(ComparisonAssignmentPlan.CODE, AnnotatorRecord.SYSTEM.id(), result.changes()));
            return new Step(action, () -> AssignCommand.say(result, answer));
        }));
    }

    private static Outcome<List<AnnotatorId>> people(List<String> names, ComparisonRecord task, CorpusReader reader) {
        return names.isEmpty() ? Outcome.done(reader.comparisonAssignments(task.id()).stream()
                .map(ComparisonAssignmentRecord::annotator).toList()) : AssignCommand.people(names, reader);
    }

    private static Outcome<Step> remove(Arguments arguments, Answer answer, CorpusReader reader) {
        return ComparisonTasks.person(arguments.value("annotator"), reader).then(me -> ComparisonTasks
                .named(arguments.operands().get(1), reader).map(task -> {
                    List<Change> changes = Stream.concat(reader.comparisonAssignments(task.id()).stream()
                            .<Change>map(Change.UnassignComparison::new), Stream.of(new Change.RemoveComparison(task))).toList();
                    return new Step(Optional.of(new Action("comparison.remove", me.id(), changes)),
                            () -> answer.members(json -> json.name("removed").value(task.id().toString())));
                }));
    }
}
