package org.glossator.ui.internal.comparison;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.glossator.analysis.comparison.ComparisonDesign;
import org.glossator.model.AnnotatorId;
import org.glossator.store.Action;
import org.glossator.store.Change;
import org.glossator.store.ComparedClaim;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.ComparisonRecord.Kind;
import org.glossator.store.RankingRecord;

/**
 * One annotator at one comparison task: which question is in front, in which order its claims stand on the screen, what was
 * answered, and what can be taken back. Knows no widget and no corpus; one thread.
 */
final class TaskSheet {
    private final TaskContent content;
    private final ComparisonRecord task;
    private final AnnotatorId me;
    private final InstantSource clock;
    private final Map<Integer, RankingRecord> answers = new TreeMap<>();
    private final Deque<Step> undoable = new ArrayDeque<>();
    private final Deque<Step> redoable = new ArrayDeque<>();
    private int question;
    private List<Integer> order = List.of();
    private boolean[] tied = {};
    private int cursor;

    /** What was done in one go. */
    static final class Step {
        private final List<Change> changes;
        private long number; // of the action in the corpus; 0 while it is not kept

        Step(List<Change> changes, long number) {
            this.changes = changes;
            this.number = number;
        }

        /** It is kept under this number. */
        void kept(long history) {
            number = history;
        }

        private int question() {
            return ranking(changes.getFirst()).question();
        }

        private Step inverse() {
            return new Step(changes.reversed().stream().map(Change::inverse).toList(), 0);
        }
    }

    /**
     * A step to be brought to the corpus.
     *
     * @param takenBack the step that it takes back, whose number is known by the time it is its turn
     */
    record Due(Step step, Optional<Step> takenBack) {

        /** To be asked when everything before it was written. */
        Action action(AnnotatorId who) {
            return new Action(TaskContent.CODE, who, step.changes, "", takenBack.map(back -> back.number).orElse(0L));
        }
    }

    TaskSheet(TaskContent content, AnnotatorId me, InstantSource clock) {
        this.content = content;
        this.me = me;
        this.clock = clock;
        task = content.task();
        content.own().forEach(ranking -> answers.put(ranking.question(), ranking));
        content.undoable().forEach(past -> undoable.addLast(new Step(past.changes(), past.action().number())));
        content.redoable().forEach(past -> redoable.addLast(new Step(past.changes(), past.action().number())));
        goTo(firstOpen(0));
    }

    ComparisonRecord task() {
        return task;
    }

    String definition() {
        return content.definition();
    }

    int answered() {
        return answers.size();
    }

    /** @return whether all questions are answered and none of them is looked at again */
    boolean isFinished() {
        return question == task.questions().size();
    }

    /** @return the place of the question in front, from 0; that after the last one where all are answered */
    int question() {
        return question;
    }

    /** @return the claims of the question in front, as they stand on the screen */
    List<ComparedText> shown() {
        return isFinished() ? List.of() : order.stream().map(place -> text(task.shown(question).get(place))).toList();
    }

    private ComparedText text(ComparedClaim claim) {
        return new ComparedText(claim.words(), content.titles().getOrDefault(claim.paper(), ""));
    }

    /** @return what was answered to the question in front, by the order on the screen; empty for "cannot decide" too */
    List<Integer> ranks() {
        List<Integer> ranks = answer().map(RankingRecord::ranks).orElse(List.of());
        return ranks.isEmpty() ? List.of() : order.stream().map(ranks::get).toList();
    }

    Optional<RankingRecord> answer() {
        return Optional.ofNullable(answers.get(question));
    }

    /** @return the claim of a list on which the keys work, by its place on the screen */
    int cursor() {
        return cursor;
    }

    /** @return whether a claim of a list is as good as the one above it on the screen */
    boolean isTied(int place) {
        return place > 0 && tied[place];
    }

    private int firstOpen(int from) {
        int all = task.questions().size();
        return IntStream.range(0, all).map(i -> (from + i) % all).filter(q -> !answers.containsKey(q)).findFirst().orElse(all);
    }

    /** Goes to the question, where there is one. */
    void goTo(int place) {
        question = Math.clamp(place, 0, task.questions().size());
        cursor = 0;
        if (isFinished()) {
            order = List.of();
            tied = new boolean[0];
            return;
        }
        int shown = task.questions().get(question).size();
        order = new ArrayList<>(ComparisonDesign.onScreen(task.seed(), me.value(), question, shown));
        tied = new boolean[shown];
        List<Integer> ranks = answer().map(RankingRecord::ranks).orElse(List.of());
        if (task.kind() == Kind.LISTS && !ranks.isEmpty()) { // as it was put in order
            order.sort((one, other) -> ranks.get(one) - ranks.get(other));
            for (int i = 1; i < shown; i++) {
                tied[i] = ranks.get(order.get(i)).equals(ranks.get(order.get(i - 1)));
            }
        }
    }

    void step(int by) {
        goTo(question + by);
    }

    /**
     * The claim at this place of the screen has more of it, or of a triplet is the one that is left out. Nothing happens where
     * there is no such claim, or the claims are put in order.
     */
    Optional<Due> choose(int place) {
        if (isFinished() || task.kind() == Kind.LISTS || place < 0 || place >= order.size()) {
            return Optional.empty();
        }
        boolean triplet = task.kind() == Kind.TRIPLETS;
        Integer[] ranks = new Integer[order.size()];
        Arrays.fill(ranks, triplet ? 1 : 2);
        ranks[order.get(place)] = triplet ? 2 : 1;
        return answer(List.of(ranks));
    }

    /** Both have as much of it; only of pairs. */
    Optional<Due> equal() {
        return isFinished() || task.kind() != Kind.PAIRS ? Optional.empty() : answer(List.of(1, 1));
    }

    Optional<Due> undecided() {
        return isFinished() ? Optional.empty() : answer(List.of());
    }

    /** Keeps the order of a list as it stands on the screen. */
    Optional<Due> keepOrder() {
        if (isFinished() || task.kind() != Kind.LISTS) {
            return Optional.empty();
        }
        Integer[] ranks = new Integer[order.size()];
        int rank = 0;
        for (int i = 0; i < order.size(); i++) {
            rank += isTied(i) ? 0 : 1;
            ranks[order.get(i)] = rank;
        }
        return answer(List.of(ranks));
    }

    /** Goes to the next or the one before of the claims of a list. */
    void moveCursor(int by) {
        cursor = Math.clamp(cursor + by, 0, Math.max(0, order.size() - 1));
    }

    void putCursor(int place) {
        cursor = Math.clamp(place, 0, Math.max(0, order.size() - 1));
    }

    /** Moves the claim of a list at the cursor to another place of the screen; its ties end. */
    void move(int to) {
        int target = Math.clamp(to, 0, Math.max(0, order.size() - 1));
        if (isFinished() || task.kind() != Kind.LISTS || target == cursor) {
            return;
        }
        int direction = target > cursor ? 1 : -1;
        while (cursor != target) {
            Collections.swap(order, cursor, cursor + direction);
            cursor += direction;
        }
        tied = new boolean[order.size()]; // an order that was begun anew
    }

    /** The claim of a list at the cursor is as good as the one above it, or is not any more. */
    void toggleTie() {
        if (task.kind() == Kind.LISTS && cursor > 0) {
            tied[cursor] = !tied[cursor];
        }
    }

    private Optional<Due> answer(List<Integer> ranks) {
        var changes = new ArrayList<Change>();
        answer().ifPresent(before -> changes.add(new Change.RemoveRanking(before)));
        var after = new RankingRecord(task.id(), question, me, ranks, clock.instant());
        if (answer().filter(before -> before.ranks().equals(ranks)).isPresent()) {
            goTo(next());
            return Optional.empty();
        }
        changes.add(new Change.AddRanking(after));
        var step = new Step(changes, 0);
        undoable.push(step);
        redoable.clear();
        answers.put(question, after);
        goTo(next());
        return Optional.of(new Due(step, Optional.empty()));
    }

    private int next() {
        return firstOpen(Math.min(question + 1, task.questions().size() - 1));
    }

    boolean canUndo() {
        return !undoable.isEmpty();
    }

    boolean canRedo() {
        return !redoable.isEmpty();
    }

    Optional<Due> undo() {
        return reverse(undoable, redoable);
    }

    Optional<Due> redo() {
        return reverse(redoable, undoable);
    }

    /** Goes to the question that it is about, so that one sees what happens. */
    private Optional<Due> reverse(Deque<Step> from, Deque<Step> to) {
        Step last = from.poll();
        if (last == null) {
            return Optional.empty();
        }
        Step step = last.inverse();
        to.push(step);
        step.changes.forEach(this::apply);
        goTo(step.question());
        return Optional.of(new Due(step, Optional.of(last)));
    }

    private void apply(Change change) {
        if (change instanceof Change.AddRanking(var ranking)) {
            answers.put(ranking.question(), ranking);
        } else {
            answers.remove(ranking(change).question());
        }
    }

    private static RankingRecord ranking(Change change) {
        return switch (change) {
            case Change.AddRanking(var ranking) -> ranking;
            case Change.RemoveRanking(var ranking) -> ranking;
            default -> throw new IllegalArgumentException("no answer: " + change);
        };
    }
}
