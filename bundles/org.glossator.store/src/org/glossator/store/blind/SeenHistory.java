package org.glossator.store.blind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;
import org.glossator.store.Change;
import org.glossator.store.CorpusReader;
import org.glossator.store.History;
import org.glossator.store.HistoryQuery;
import org.glossator.store.Moment;
import org.glossator.store.PastAction;
import org.glossator.store.PastChange;
import org.glossator.store.PastCorpus;
import org.glossator.store.Reversible;
import org.glossator.store.Subject;

/**
 * The past without what the viewer does not see: no action of which nothing is seen, and of the others only the changes that
 * are. What the viewer did is all there.
 */
final class SeenHistory implements History {
    private static final int TOGETHER = 1_000; // changes that are asked for at once

    private final CorpusReader reader;
    private final History all;
    private final Sight sight;

    SeenHistory(CorpusReader reader, Sight sight) {
        this.reader = reader;
        this.sight = sight;
        all = reader.history();
    }

    @Override
    public long last() {
        return all.last();
    }

    @Override
    public Optional<PastAction> action(long number) {
        return all.action(number).flatMap(this::seen);
    }

    @Override
    public List<PastAction> actions(HistoryQuery query) {
        if (sight.hidden().isEmpty()) {
            return all.actions(query);
        }
        var seen = new ArrayList<PastAction>();
        long before = query.before();
        List<PastAction> page;
        do {
            page = all.actions(new HistoryQuery(query.scope(), before, query.limit()));
            page.forEach(action -> seen(action).ifPresent(seen::add));
            before = page.isEmpty() ? before : page.getLast().number();
        } while (page.size() == query.limit() && seen.size() < query.limit());
        return List.copyOf(seen.subList(0, Math.min(query.limit(), seen.size())));
    }

    @Override
    public List<PastAction> after(long number, int limit) {
        if (sight.hidden().isEmpty()) {
            return all.after(number, limit);
        }
        var seen = new ArrayList<PastAction>();
        long last = number;
        List<PastAction> page;
        do {
            page = all.after(last, limit);
            page.forEach(action -> seen(action).ifPresent(seen::add));
            last = page.isEmpty() ? last : page.getLast().number();
        } while (!page.isEmpty() && seen.size() < limit);
        return List.copyOf(seen.subList(0, Math.min(limit, seen.size())));
    }

    private Optional<PastAction> seen(PastAction action) {
        if (isWhole(action)) {
            return Optional.of(action);
        }
        int seen = 0;
        for (int from = 0; from < action.changes(); from += TOGETHER) {
            seen += (int) all.changes(action.number(), from, TOGETHER).stream().filter(sight::shows).count();
        }
        return seen == 0 ? Optional.empty() : Optional.of(new PastAction(action.number(), action.code(), action.who(),
                action.when(), action.why(), action.kind(), action.reverses(), seen, action.origin()));
    }

    private boolean isWhole(PastAction action) {
        return sight.hidden().isEmpty() || action.changes() == 0
                || action.who().equals(sight.viewer()) && action.kind() != PastAction.Kind.FINAL;
    }

    @Override
    public List<Change> changes(long action, int from, int limit) {
        Optional<PastAction> whole = all.action(action);
        if (whole.isEmpty() || isWhole(whole.get())) {
            return all.changes(action, from, limit);
        }
        var seen = new ArrayList<Change>();
        int left = from;
        for (int next = 0; next < whole.get().changes() && seen.size() < limit; next += TOGETHER) {
            for (Change change : all.changes(action, next, TOGETHER)) {
                if (sight.shows(change) && --left < 0 && seen.size() < limit) {
                    seen.add(change);
                }
            }
        }
        return seen;
    }

    @Override
    public List<PastChange> past(Subject subject, long before, int limit) {
        List<PastChange> page = all.past(subject, before, limit);
        List<PastChange> seen = page.stream().filter(past -> isWhole(past.action()) || sight.shows(past.change())).toList();
        return !seen.isEmpty() || page.isEmpty() ? seen : past(subject, page.getLast().action().number(), limit);
    }

    @Override
    public Reversible reversible(AnnotatorId who, int limit) {
        return seen(all.reversible(who, limit));
    }

    @Override
    public Reversible reversible(AnnotatorId who, PaperId paper, int limit) {
        return seen(all.reversible(who, paper, limit));
    }

    private Reversible seen(Reversible whole) {
        return sight.hidden().isEmpty() ? whole
                : new Reversible(whole.undoable().stream().flatMap(a -> seen(a).stream()).toList(),
                        whole.redoable().stream().flatMap(a -> seen(a).stream()).toList());
    }

    @Override
    public PastCorpus asOf(Moment moment) {
        PastCorpus then = all.asOf(moment);
        return sight.hidden().isEmpty() ? then : new SeenPast(then, reader, sight);
    }
}
