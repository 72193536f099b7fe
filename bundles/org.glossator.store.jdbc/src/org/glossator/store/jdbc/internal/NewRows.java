package org.glossator.store.jdbc.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a plain insert of values is about, for ways to write many rows that are no inserts.
 *
 * @param columns with commas between them, in the order of the values
 */
record NewRows(String table, String columns) {
    private static final Pattern INSERT = Pattern.compile("insert into (\\w+)\\s*\\(([\\w,\\s]+)\\)\\s*values\\s*\\([?,\\s]+\\)");

    /** @return nothing where the statement is of another kind */
    static Optional<NewRows> of(String insert) {
        Matcher matcher = INSERT.matcher(insert);
        return matcher.matches() ? Optional.of(new NewRows(matcher.group(1), matcher.group(2))) : Optional.empty();
    }
}
