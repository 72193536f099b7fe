package org.glossator.store.jdbc.internal;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Where the changes of the past stand: the only one of an action in the row of the action, those of an action with several
 * in rows of {@code history_change}; before there were the columns for it, also the only one stood there.
 */
final class PastRows {
    /** The column of the action's number; what {@link PastTexts} reads comes first. */
    static final int ACTION = 5;
    static final int POSITION = 6;
    static final String OLDEST_FIRST = " order by 5, 6";
    static final String NEWEST_FIRST = " order by 5 desc, 6 desc";

    private static final String SEVERAL = """
            select kind, paper_id, before_json, after_json, history_number, position from history_change
            where\s""";
    private static final String ONLY = """
            select change_kind, paper_id, before_json, after_json, number, 0 from history
            where change_kind is not null and\s""";

    private PastRows() {
    }

    /**
     * A question for changes, which each of the two tables answers by its own indices.
     *
     * @param condition on {@code history_number}, {@code paper_id}, {@code subject_id} and {@code kind}, with {@code %s} for
     *         the position; it is asked twice, see {@link #twice}
     * @return to which an order can be added
     */
    static String sql(String condition) {
        return SEVERAL + condition.replace("%s", "position") + "\nunion all\n" + ONLY + ofAction(condition);
    }

    private static String ofAction(String condition) {
        return condition.replaceAll("\\bhistory_number\\b", "number").replaceAll("\\bkind\\b", "change_kind").replace("%s", "0");
    }

    /** @return the values of a condition that is asked twice */
    static Object[] twice(Object... values) {
        return Stream.concat(Arrays.stream(values), Arrays.stream(values)).toArray();
    }
}
