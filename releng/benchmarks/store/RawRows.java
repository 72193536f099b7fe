import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.glossator.model.IdSource;
import org.glossator.store.ClaimRecord;

/**
 * The limit: an annotation's row and its row of history by prepared statements on one connection, checked by nobody. The
 * tables are those of a corpus, so that both rows have the same columns under the same indices, but without the keys that
 * refer to other tables: what finds out whether a claim is there is the store's own cost.
 */
final class RawRows {
    private static final int TOGETHER = 1_000;
    private static final String ANNOTATION = """
            insert into annotation (id, paper_id, claim_id, annotator_id, release_id, revision, words, provenance, source,
            made_ms, part, answers, confidence, undecided, term_id) values (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, 0, ?, 0, ?)""";
    private static final String HISTORY = """
            insert into history (code, who, why, kind, reverses, changes, action_id, done_ms, change_kind, paper_id, subject_id,
            before_json, after_json, number, made_ms) values (?, ?, ?, 1, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Connection connection;
    private final PreparedStatement annotation;
    private final PreparedStatement history;
    private long number;

    private RawRows(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        annotation = connection.prepareStatement(ANNOTATION);
        history = connection.prepareStatement(HISTORY);
    }

    /** @param corpus a new one, which was closed */
    static RawRows derby(Path corpus) throws SQLException {
        var source = new EmbeddedDataSource();
        source.setDatabaseName(corpus.resolve("db").toString());
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table annotation drop constraint annotation_claim"); // and the index with it
            statement.execute("create index raw_claim on annotation (paper_id, claim_id)");
        }
        return new RawRows(connection);
    }

    /** @param url of a new corpus, which was closed */
    static RawRows postgres(String url) throws SQLException {
        Connection connection = DriverManager.getConnection(url + "&sslmode=allow"); // on this machine not encrypted, as ours
        var keys = new ArrayList<String>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(
                    "select conname from pg_constraint where conrelid = 'annotation'::regclass and contype = 'f'"
                            + " and conparentid = 0")) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
            for (String key : keys) {
                statement.execute("alter table annotation drop constraint " + key);
            }
        }
        return new RawRows(connection);
    }

    void annotate(long id, ClaimRecord claim) throws SQLException {
        bind(id, claim);
        annotation.executeUpdate();
        history.executeUpdate();
        connection.commit();
    }

    /** @param claims whose papers get the rows in turn */
    void fill(int rows, IdSource ids, List<ClaimRecord> claims) throws SQLException {
        for (int i = 1; i <= rows; i++) {
            bind(ids.next(), claims.get(i % claims.size()));
            annotation.addBatch();
            history.addBatch();
            if (i % TOGETHER == 0 || i == rows) {
                annotation.executeBatch();
                history.executeBatch();
                connection.commit();
            }
        }
    }

    private void bind(long id, ClaimRecord claim) throws SQLException {
        annotation.setLong(1, id);
        annotation.setLong(2, claim.paper().value());
        annotation.setLong(3, claim.id().value());
        annotation.setLong(4, claim.author().value());
        annotation.setLong(5, 1);
        annotation.setString(6, "");
        annotation.setString(7, "PERSON");
        annotation.setString(8, "");
        annotation.setLong(9, id);
        annotation.setNull(10, Types.INTEGER);
        annotation.setNull(11, Types.DOUBLE);
        annotation.setInt(12, (int) Math.floorMod(id * 31, 1_000));
        history.setString(1, "annotation.add");
        history.setLong(2, claim.author().value());
        history.setString(3, "");
        history.setNull(4, Types.BIGINT);
        history.setLong(5, id * 0x9e3779b97f4a7c15L); // as good as random, as ours
        history.setNull(6, Types.BIGINT);
        history.setString(7, "AddAnnotation");
        history.setLong(8, claim.paper().value());
        history.setLong(9, id);
        history.setNull(10, Types.VARCHAR);
        history.setString(11, "{\"id\":\"" + id + "\",\"claim\":\"" + claim.id() + "\",\"annotator\":\"" + claim.author()
                + "\",\"release\":\"01hgw2bbg0000\",\"categories\":[\"c17\"],\"comment\":\"\",\"provenance\":\"PERSON\","
                + "\"source\":\"\",\"made\":\"1970-01-01T00:00:00Z\"}");
        history.setLong(12, ++number);
        history.setLong(13, id);
    }
}
