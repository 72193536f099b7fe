import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.glossator.model.IdSource;
import org.glossator.store.ClaimRecord;

/**
 * The limit: an annotation's row and its row of history by prepared statements on one connection, checked by nobody. The
 * two rows hold what the store's two rows do (the category in the annotation, the change in the history), under indices
 * for the same questions: a paper's annotations, a claim's, a category's; an action by number, a person's actions, the past
 * of a thing.
 */
final class RawRows {
    private static final int TOGETHER = 1_000;

    private final Connection connection;
    private final PreparedStatement annotation;
    private final PreparedStatement history;
    private long number;

    /** @param longText the database's type for texts of any length */
    private RawRows(Connection connection, String longText) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table annotation (id bigint not null, paper_id bigint not null, claim_id bigint,
                    annotator_id bigint not null, release_id bigint not null, revision int not null, category int not null,
                    words varchar(10000) not null, provenance varchar(20) not null, source varchar(32672) not null,
                    made_ms bigint not null, primary key (paper_id, id))""");
            statement.execute("create index annotation_claim on annotation (paper_id, claim_id)");
            statement.execute("create index annotation_category on annotation (category)");
            statement.execute("""
                    create table history (number bigint not null primary key, code varchar(200) not null,
                    who bigint not null, made_ms bigint not null, why varchar(2000) not null, action_id bigint,
                    kind varchar(30) not null, paper_id bigint, subject_id bigint not null, before_json %s,
                    after_json %s)""".formatted(longText, longText));
            statement.execute("create index history_who on history (who, number desc)");
            statement.execute("create index history_subject on history (paper_id, subject_id)");
        }
        connection.setAutoCommit(false);
        annotation = connection.prepareStatement("insert into annotation values (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?)");
        history = connection.prepareStatement("insert into history values (?, ?, ?, ?, '', ?, ?, ?, ?, null, ?)");
    }

    static RawRows derby(Path folder) throws SQLException {
        var source = new EmbeddedDataSource();
        source.setDatabaseName(folder.toString());
        source.setCreateDatabase("create");
        return new RawRows(source.getConnection(), "clob");
    }

    static RawRows postgres(String url) throws SQLException {
        Connection connection = DriverManager.getConnection(url + "&sslmode=allow"); // on this machine not encrypted, as ours
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists raw cascade");
            statement.execute("create schema raw");
            statement.execute("set search_path to raw");
        }
        return new RawRows(connection, "text");
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
        annotation.setInt(6, (int) Math.floorMod(id * 31, 1_000));
        annotation.setString(7, "");
        annotation.setString(8, "PERSON");
        annotation.setString(9, "");
        annotation.setLong(10, id);
        history.setLong(1, ++number);
        history.setString(2, "annotation.add");
        history.setLong(3, claim.author().value());
        history.setLong(4, id);
        history.setLong(5, id);
        history.setString(6, "AddAnnotation");
        history.setLong(7, claim.paper().value());
        history.setLong(8, id);
        history.setString(9, "{\"id\":\"" + id + "\",\"claim\":\"" + claim.id() + "\",\"annotator\":\"" + claim.author()
                + "\",\"release\":\"01hgw2bbg0000\",\"categories\":[\"c17\"],\"comment\":\"\",\"provenance\":\"PERSON\","
                + "\"source\":\"\",\"made\":\"1970-01-01T00:00:00Z\"}");
    }
}
