package org.glossator.exchange.internal.merge;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;

import org.glossator.store.Change;
import org.glossator.store.History;
import org.glossator.store.PastAction;

/**
 * Where two histories part, and what each has that the other has not.
 *
 * @param last the last action of the stretch that both begin with; 0 where they have nothing in common
 * @param ours numbers here, by the id of the action, of all that came after
 * @param theirs the same there
 */
record Parting(long last, Map<Long, Long> ours, Map<Long, Long> theirs) {
    static final int PAGE = 500;

    static Parting of(History ours, History theirs) {
        Iterator<PastAction> here = actions(ours, 0);
        Iterator<PastAction> there = actions(theirs, 0);
        long last = 0;
        while (here.hasNext() && there.hasNext()) {
            PastAction mine = here.next();
            if (!isSame(mine, there.next())) {
                break;
            }
            last = mine.number();
        }
        return new Parting(last, ids(ours, last), ids(theirs, last));
    }

    private static boolean isSame(PastAction mine, PastAction other) {
        if (mine.origin().id() != 0 && other.origin().id() != 0) {
            return mine.number() == other.number() && mine.origin().id() == other.origin().id();
        }
        return mine.number() == other.number() && mine.who().equals(other.who()) && mine.when().equals(other.when())
                && mine.code().equals(other.code()) && mine.changes() == other.changes()
                && mine.reverses() == other.reverses();
    }

    private static Map<Long, Long> ids(History history, long after) {
        var ids = new HashMap<Long, Long>();
        actions(history, after).forEachRemaining(action -> {
            if (action.origin().id() != 0) {
                ids.put(action.origin().id(), action.number());
            }
        });
        return ids;
    }

    /** @return all later ones, in order, read page by page */
    static Iterator<PastAction> actions(History history, long after) {
        return new Iterator<>() {
            private List<PastAction> page = history.after(after, PAGE);
            private int next;

            @Override
            public boolean hasNext() {
                if (next == page.size() && next > 0) {
                    page = history.after(page.getLast().number(), PAGE);
                    next = 0;
                }
                return next < page.size();
            }

            @Override
            public PastAction next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return page.get(next++);
            }
        };
    }

    /** @return the changes of an action, in order, read page by page */
    static Iterator<Change> changes(History history, PastAction action) {
        return new Iterator<>() {
            private List<Change> page = List.of();
            private int from;
            private int next;

            @Override
            public boolean hasNext() {
                if (next == page.size() && from < action.changes()) {
                    page = history.changes(action.number(), from, PAGE);
                    from = page.isEmpty() ? action.changes() : from + page.size();
                    next = 0;
                }
                return next < page.size();
            }

            @Override
            public Change next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return page.get(next++);
            }
        };
    }

    /** Walks through what was done since, but for what is known. */
    static void each(History history, long after, Map<Long, Long> known, BiConsumer<PastAction, Change> user) {
        actions(history, after).forEachRemaining(action -> {
            if (!known.containsKey(action.origin().id())) {
                changes(history, action).forEachRemaining(change -> user.accept(action, change));
            }
        });
    }
}
