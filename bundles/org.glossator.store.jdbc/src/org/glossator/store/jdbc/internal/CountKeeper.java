package org.glossator.store.jdbc.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.store.Change;

/** Knows numbers that would need a walk through whole tables, as they are in the state that a session sees. */
sealed interface CountKeeper {

    <T> T ask(Session session, Function<Counters, T> question);

    /** The same of papers that are listed. */
    default <T> T askPapers(Session session, Function<PaperCounts, T> question) {
        return ask(session, counters -> question.apply(counters.papers()));
    }

    /** @return what filters ask of every paper, where that is known here; else the database has to be asked */
    default Optional<KnownTitles> titles() {
        return Optional.empty();
    }

    /** Lets them outlast this process, once nobody changes them any more. */
    default void end(Session session) {
        // they are counted again
    }

    /** Counts whatever it is asked for. */
    record Nobody() implements CountKeeper {
        @Override
        public <T> T ask(Session session, Function<Counters, T> question) {
            return question.apply(new Counters());
        }
    }

    /**
     * Of the only process that writes, which brings them up to date itself, while nobody reads. They are in a file while the
     * corpus is closed.
     */
    final class Alone implements CountKeeper {
        private final Counters counters;
        private final Optional<CountFile> file;
        private volatile boolean begun;

        /** @param counters asked while readers are let in */
        Alone(Counters counters, Optional<CountFile> file) {
            this.counters = counters;
            this.file = file;
        }

        @Override
        public <T> T ask(Session session, Function<Counters, T> question) {
            if (!begun) {
                begin(session);
            }
            return question.apply(counters);
        }

        /** Without the file, which says nothing of them. */
        @Override
        public <T> T askPapers(Session session, Function<PaperCounts, T> question) {
            return question.apply(counters.papers());
        }

        @Override
        public Optional<KnownTitles> titles() {
            return Optional.of(counters.titles());
        }

        private synchronized void begin(Session session) {
            if (!begun) {
                file.flatMap(CountFile::read).ifPresent(kept -> counters.take(kept, session));
                begun = true;
            }
        }

        @Override
        public void end(Session session) {
            Optional<CountFile.Kept> known = counters.kept(session);
            file.ifPresent(numbers -> known.ifPresentOrElse(numbers::write, begun ? numbers::remove : () -> {
                // nobody asked, and what is there is right up to its action
            }));
        }
    }

    /**
     * Of one among several processes that write: looks up what came into the history since it was last asked. Numbers of
     * actions do not say that, as they are given before the commit; the numbers of transactions do, as the server knows
     * below which one nobody is writing any more.
     */
    final class Among implements CountKeeper {
        private static final int MOST_CHANGES = 2_000; // looked at one by one: beyond that counting again is faster

        private Counters counters = new Counters();
        /** Since when actions have to be looked at: below this transaction all were over. Null where nothing is known. */
        private @Nullable String since;
        private Set<Long> counted = Set.of(); // those of them that are in the numbers
        private @Nullable Session asked; // by whom last, and in which of its transactions, all of which see one state
        private int askedIn;

        /**
         * @param number of an action
         * @param settled whether none that was written before it can still come in
         * @param only its change, where that is the only one and is not counted yet
         */
        private record Written(long number, int changes, boolean settled, Optional<Change> only) {
        }

        /**
         * @param begin below this transaction all are over that the session knows of
         * @param isLater whether nothing is below it that was not so at another time
         * @param written since that time
         */
        private record News(String begin, boolean isLater, List<Written> written) {
        }

        @Override
        public synchronized <T> T ask(Session session, Function<Counters, T> question) {
            boolean good = false;
            try {
                boolean isOfSession = isUp(session) || bringUp(session);
                good = true;
                return question.apply(isOfSession ? counters : new Counters());
            } finally {
                if (!good) {
                    since = null; // half of what came in may be counted
                }
            }
        }

        private boolean isUp(Session session) {
            return since != null && session == asked && session.transaction() == askedIn;
        }

        /** @return false, with nothing done, where the session sees an earlier state than what is known */
        private boolean bringUp(Session session) {
            String begin = since;
            if (begin == null) {
                begin(session);
                return true;
            }
            News news = news(session, begin);
            List<Written> written = news.written();
            if (written.size() > MOST_CHANGES) {
                begin(session);
                return true;
            }
            if (!news.isLater() || !numbers(written).containsAll(counted)) {
                return false;
            }
            List<Written> fresh = written.stream().filter(action -> !counted.contains(action.number())).toList();
            if (fresh.stream().mapToLong(Written::changes).sum() > MOST_CHANGES) {
                counters = new Counters();
            } else {
                count(session, fresh);
            }
            counted = numbers(written.stream().filter(action -> !action.settled()).toList());
            isUpTo(news.begin(), session);
            return true;
        }

        private void isUpTo(String begin, Session session) {
            since = begin;
            asked = session;
            askedIn = session.transaction();
        }

        /** All is counted anew when it is asked for. */
        private void begin(Session session) {
            String begin = session.first("select cast(pg_snapshot_xmin(pg_current_snapshot()) as text)",
                    row -> row.getString(1)).orElseThrow();
            counters = new Counters();
            counted = Set.copyOf(session.list("select number from history where written_in >= cast(cast(? as text) as xid8)",
                    row -> row.getLong(1), begin));
            isUpTo(begin, session);
        }

        /** In one question, as each is a way to the server and back. */
        private News news(Session session, String since) {
            var texts = new PastTexts(session);
            var news = new News[1];
            var written = new ArrayList<Written>();
            session.forFew("""
                    select h.change_kind, h.paper_id, h.before_json, h.after_json, h.number, h.changes,
                      h.written_in < s.begin, cast(s.begin as text), s.begin >= cast(cast(? as text) as xid8)
                    from (select pg_snapshot_xmin(pg_current_snapshot()) begin) s
                    left join history h on h.written_in >= cast(cast(? as text) as xid8)
                    fetch first ? rows only""", row -> {
                news[0] = new News(row.getString(8), row.getBoolean(9), written);
                long number = row.getLong(5);
                boolean isThere = !row.wasNull();
                boolean isNew = isThere && row.getString(1) != null && !counted.contains(number);
                if (isThere) {
                    written.add(new Written(number, row.getInt(6), row.getBoolean(7),
                            isNew ? Optional.of(texts.change(row)) : Optional.empty()));
                }
            }, since, since, MOST_CHANGES + 1);
            return news[0];
        }

        private static Set<Long> numbers(List<Written> written) {
            return written.stream().map(Written::number).collect(Collectors.toSet());
        }

        private void count(Session session, List<Written> fresh) {
            var history = new HistoryQueries(session);
            var tally = new Counters.Tally();
            fresh.forEach(action -> action.only().ifPresentOrElse(tally::add,
                    () -> history.changes(action.number(), 0, MOST_CHANGES).forEach(tally::add)));
            counters.add(tally, session);
        }
    }
}
