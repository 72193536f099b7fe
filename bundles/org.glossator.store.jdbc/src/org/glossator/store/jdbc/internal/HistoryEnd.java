package org.glossator.store.jdbc.internal;

/**
 * The last action of the history.
 *
 * @param number 0 where there is none
 * @param millis when it was done, since 1970
 */
record HistoryEnd(long number, long millis) {

    static HistoryEnd read(Session session) {
        return session.first("""
                select number, made_ms from history where number = (select max(number) from history)""",
                row -> new HistoryEnd(row.getLong(1), row.getLong(2))).orElse(new HistoryEnd(0, Long.MIN_VALUE));
    }
}
