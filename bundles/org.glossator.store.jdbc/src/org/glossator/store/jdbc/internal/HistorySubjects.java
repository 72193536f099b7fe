package org.glossator.store.jdbc.internal;

import java.util.List;
import java.util.Optional;

import org.glossator.model.IdText;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/** Part of a migration: brings into a column of its own what changed, which was only in the JSON before. */
final class HistorySubjects {

    /** The migration after whose statements this is done. */
    static final String FILE = "V3__history.sql";

    private static final int PAGE = 1_000;

    private HistorySubjects() {
    }

    /** A row, by its key, and the id in it. */
    private record Row(long number, int position, long subject) {
    }

    static void fill(Session session) {
        long number = 0;
        int position = -1;
        List<Row> page;
        do {
            page = session.list("""
                    select history_number, position, paper_id, before_json, after_json from history_change
                    where history_number > ? or history_number = ? and position > ?
                    order by history_number, position fetch first ? rows only""",
                    row -> new Row(row.getLong(1), row.getInt(2),
                            subject(row.getLong(3), Optional.ofNullable(row.getString(5)).orElse(row.getString(4)))),
                    number, number, position, PAGE);
            for (Row row : page) {
                session.later("update history_change set subject_id = ? where history_number = ? and position = ?",
                        row.subject(), row.number(), row.position());
                number = row.number();
                position = row.position();
            }
            session.flush();
        } while (page.size() == PAGE);
    }

    private static long subject(long paper, String json) {
        JsonElement id = JsonParser.parseString(json).getAsJsonObject().get("id");
        return id == null ? paper : IdText.parse(id.getAsString()).orElse(0);
    }
}
