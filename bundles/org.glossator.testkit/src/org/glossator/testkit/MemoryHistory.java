package org.glossator.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;
import org.glossator.model.ReleaseId;
import org.glossator.store.Change;
import org.glossator.store.History;
import org.glossator.store.HistoryQuery;
import org.glossator.store.Moment;
import org.glossator.store.PastAction;
import org.glossator.store.PastChange;
import org.glossator.store.PastCorpus;
import org.glossator.store.Reversible;
import org.glossator.store.Subject;
import org.glossator.store.spi.ReversalWalk;

/** Questions to a history that does not change any more. */
final class MemoryHistory implements History {
    private final List<MemoryState.Kept> history;

    /** @param history the oldest first */
    MemoryHistory(List<MemoryState.Kept> history) {
        this.history = history;
    }

    @Override
    public long last() {
        return history.isEmpty() ? 0 : history.getLast().action().number();
    }

    @Override
    public Optional<PastAction> action(long number) {
        return history.stream().map(MemoryState.Kept::action).filter(a -> a.number() == number).findFirst();
    }

    @Override
    public List<PastAction> actions(HistoryQuery query) {
        return newestFirst().filter(k -> k.action().number() < query.before()).filter(k -> switch (query.scope()) {
            case HistoryQuery.Everything s -> true;
            case HistoryQuery.By(var who) -> k.action().who().equals(who);
            case HistoryQuery.On(var paper) -> isOn(k, paper);
        }).limit(query.limit()).map(MemoryState.Kept::action).toList();
    }

    @Override
    public List<PastAction> after(long number, int limit) {
        return history.stream().map(MemoryState.Kept::action).filter(a -> a.number() > number).limit(limit).toList();
    }

    private static boolean isOn(MemoryState.Kept kept, PaperId paper) {
        return kept.changes().stream().anyMatch(c -> c.about().equals(Optional.of(paper)));
    }

    private Stream<MemoryState.Kept> newestFirst() {
        return history.reversed().stream();
    }

    @Override
    public List<Change> changes(long action, int from, int limit) {
        return history.stream().filter(k -> k.action().number() == action).flatMap(k -> k.changes().stream())
                .skip(from).limit(limit).toList();
    }

    @Override
    public List<PastChange> past(Subject subject, long before, int limit) {
        var page = new ArrayList<PastChange>();
        for (MemoryState.Kept kept : history.reversed()) {
            if (kept.action().number() < before && page.size() < limit) {
                kept.changes().reversed().stream()
                        .filter(c -> c.about().equals(Optional.of(subject.paper())) && c.subject() == subject.id())
                        .forEach(c -> page.add(new PastChange(kept.action(), c)));
            }
        }
        return page;
    }

    @Override
    public Reversible reversible(AnnotatorId who, int limit) {
        return walk(limit, newestFirst().filter(k -> k.action().who().equals(who)));
    }

    @Override
    public Reversible reversible(AnnotatorId who, PaperId paper, int limit) {
        return walk(limit, newestFirst().filter(k -> k.action().who().equals(who) && isOn(k, paper)));
    }

    private static Reversible walk(int limit, Stream<MemoryState.Kept> newestFirst) {
        var walk = new ReversalWalk(limit);
        newestFirst.map(MemoryState.Kept::action).takeWhile(walk::goOn).forEach(action -> {
            // looking is all
        });
        return walk.found();
    }

    @Override
    public PastCorpus asOf(Moment moment) {
        var state = new MemoryState();
        history.stream().filter(k -> k.action().number() <= number(moment)).forEach(kept -> {
            kept.changes().forEach(state::apply);
            state.history.add(kept);
        });
        return new MemoryPast(state);
    }

    private long number(Moment moment) {
        return switch (moment) {
            case Moment.After(long action) -> action;
            case Moment.At(var time) -> history.stream().map(MemoryState.Kept::action)
                    .filter(a -> !a.when().isAfter(time)).mapToLong(PastAction::number).max().orElse(0);
            case Moment.Under(var release) -> under(release);
        };
    }

    private long under(ReleaseId release) {
        var published = history.stream()
                .flatMap(k -> k.changes().stream().filter(Change.PublishRelease.class::isInstance)
                        .map(Change.PublishRelease.class::cast).map(r -> new Published(k.action().number(), r)))
                .toList();
        return published.stream().filter(p -> p.release().release().id().equals(release)).findFirst()
                .map(itself -> published.stream().filter(p -> p.number() > itself.number()
                        && p.release().release().taxonomy().equals(itself.release().release().taxonomy()))
                        .mapToLong(Published::number).min().orElse(last() + 1) - 1)
                .orElse(0L);
    }

    /** A release, by the action that brought it. */
    private record Published(long number, Change.PublishRelease release) {
    }
}
