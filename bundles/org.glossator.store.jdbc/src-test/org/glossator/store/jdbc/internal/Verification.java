package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glossator.model.IdText;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Checks that what a database holds is what its history says, change by change. */
final class Verification {
    private final Session session;
    /** What the history leaves: kind and id, and the last JSON about it. */
    private final Map<String, JsonObject> left = new HashMap<>();

    private Verification(Session session) {
        this.session = session;
    }

    /**
     * @param corpus a folder whose corpus this process has open
     * @return the numbers of all entries of the history, in order
     */
    static List<Long> check(Path corpus) throws SQLException {
        try (var session = Derby.connect(corpus.resolve("db"))) {
            return new Verification(session).check();
        }
    }

    private List<Long> check() {
        List<Long> entries = session.list("select number from history order by number", row -> row.getLong(1));
        var changes = new HashMap<Long, Integer>();
        session.forEach("""
                select history_number, position, kind, before_json, after_json from history_change
                order by history_number, position""", row -> {
            int before = changes.merge(row.getLong(1), 1, Integer::sum) - 1;
            assertThat(row.getInt(2)).isEqualTo(before);
            replay(row.getString(3).replaceFirst("^[A-Z][a-z]+", ""), Optional.ofNullable(row.getString(4)),
                    Optional.ofNullable(row.getString(5)));
        });
        assertThat(changes.keySet()).containsExactlyInAnyOrderElementsOf(entries);
        assertThat(ids("Paper")).containsExactlyInAnyOrderElementsOf(kept("select id from paper"));
        assertThat(ids("Claim")).containsExactlyInAnyOrderElementsOf(kept("select id from claim"));
        assertThat(ids("Annotation")).containsExactlyInAnyOrderElementsOf(kept("select id from annotation"));
        assertThat(ids("Annotator")).containsExactlyInAnyOrderElementsOf(kept("select id from annotator"));
        assertThat(ids("Release")).containsExactlyInAnyOrderElementsOf(kept("select id from taxonomy_release"));
        session.forEach("select id from annotation", row -> checkCategories(row.getLong(1)));
        assertThat(session.number("""
                select count(*) from paper p where not exists
                (select 1 from paper_revision v where v.paper_id = p.id and v.revision = p.revision)""")).isZero();
        return entries;
    }

    private void replay(String kind, Optional<String> before, Optional<String> after) {
        before.ifPresent(json -> left.remove(kind + " " + parse(json).get("id").getAsString()));
        after.map(Verification::parse).ifPresent(json -> left.put(kind + " " + json.get("id").getAsString(), json));
    }

    private static JsonObject parse(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }

    private List<Long> ids(String kind) {
        return left.keySet().stream().filter(key -> key.startsWith(kind + " "))
                .map(key -> IdText.parse(key.substring(kind.length() + 1)).orElseThrow()).toList();
    }

    private List<Long> kept(String sql) {
        return session.list(sql, row -> row.getLong(1));
    }

    private void checkCategories(long annotation) {
        var said = new ArrayList<String>();
        left.get("Annotation " + IdText.of(annotation)).getAsJsonArray("categories")
                .forEach(category -> said.add(category.getAsString()));
        assertThat(session.list("""
                select t.category from annotation_category k join term t on t.id = k.term_id
                where k.annotation_id = ? order by k.position""", row -> row.getString(1), annotation)).isEqualTo(said);
    }
}
