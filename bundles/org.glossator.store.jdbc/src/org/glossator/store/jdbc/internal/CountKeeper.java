package org.glossator.store.jdbc.internal;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;

/** Knows numbers that would need a walk through whole tables, as they are in the state that a session sees. */
sealed interface CountKeeper {

    <T> T ask(Session session, Function<Counters, T> question);

    /** Counts whatever it is asked for. */
    record Nobody() implements CountKeeper {
        @Override
        public <T> T ask(Session session, Function<Counters, T> question) {
            return question.apply(new Counters());
        }
    }

    /**
     * Of the only process that writes, which brings them up to date itself, while nobody reads.
     *
     * @param counters asked while readers are let in
     */
    record Alone(Counters counters) implements CountKeeper {
        @Override
        public <T> T ask(Session session, Function<Counters, T> question) {
            return question.apply(counters);
        }
    }

    /**
     * Of one among several processes that write: looks up what came into the history since it was last asked. Numbers of
     * actions do not say that, as they are given before the commit; the numbers of transactions do, as the server knows
     * below which one nobody is writing any more.
     */
    final class Among implements CountKeeper {
        private static final int MOST_CHANGES = 2_000; // looked at one by one: beyond that counting again is faster

        private static final String FIRST = "0"; // before all transactions

        private Counters counters = new Counters();
        /** Since when actions have to be looked at: below this transaction all were over. Null where nothing is known. */
        private @Nullable String since;
        private Set<Long> counted = Set.of(); // those of them that are in the numbers

        /**
         * @param number of an action
         * @param settled whether none that was written before it can still come in
         */
        private record Written(long number, int changes, boolean settled) {
        }

        /**
         * @param begin below this transaction all are over that the session knows of
         * @param isLater whether nothing is below it that was not so at another time
         */
        private record Snapshot(String begin, boolean isLater) {
        }

        @Override
        public synchronized <T> T ask(Session session, Function<Counters, T> question) {
            boolean good = false;
            try {
                boolean isOfSession = bringUp(session);
                good = true;
                return question.apply(isOfSession ? counters : new Counters());
            } finally {
                if (!good) {
                    since = null; // half of what came in may be counted
                }
            }
        }

        /** @return false, with nothing done, where the session sees an earlier state than what is known */
        private boolean bringUp(Session session) {
            String begin = Objects.requireNonNullElse(since, FIRST);
            Snapshot snapshot = snapshot(session, begin);
            if (since == null) {
                counters = new Counters();
                counted = numbers(written(session, snapshot.begin()));
                since = snapshot.begin();
                return true;
            }
            List<Written> written = written(session, begin);
            if (!snapshot.isLater() || !numbers(written).containsAll(counted)) {
                return false;
            }
            List<Written> fresh = written.stream().filter(action -> !counted.contains(action.number())).toList();
            if (fresh.stream().mapToLong(Written::changes).sum() > MOST_CHANGES) {
                counters = new Counters();
            } else {
                count(session, fresh);
            }
            since = snapshot.begin();
            counted = numbers(written.stream().filter(action -> !action.settled()).toList());
            return true;
        }

        private static Snapshot snapshot(Session session, String since) {
            return session.first("""
                    select cast(begin as text), begin >= cast(cast(? as text) as xid8)
                    from pg_snapshot_xmin(pg_current_snapshot()) begin""",
                    row -> new Snapshot(row.getString(1), row.getBoolean(2)), since).orElseThrow();
        }

        private static List<Written> written(Session session, String since) {
            return session.list("""
                    select number, changes, written_in < pg_snapshot_xmin(pg_current_snapshot()) from history
                    where written_in >= cast(cast(? as text) as xid8)""",
                    row -> new Written(row.getLong(1), row.getInt(2), row.getBoolean(3)), since);
        }

        private static Set<Long> numbers(List<Written> written) {
            return written.stream().map(Written::number).collect(Collectors.toSet());
        }

        private void count(Session session, List<Written> fresh) {
            var history = new HistoryQueries(session);
            var tally = new Counters.Tally();
            fresh.forEach(action -> history.changes(action.number(), 0, MOST_CHANGES).forEach(tally::add));
            counters.add(tally, session);
        }
    }
}
