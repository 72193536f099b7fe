import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.glossator.model.IdSource;
import org.glossator.store.ClaimRecord;

/** The limit: an annotation's row and its row of history, with four indices, by prepared statements on one connection. */
final class RawDerby {
    private static final int TOGETHER = 1_000;

    private final Connection connection;
    private final PreparedStatement annotation;
    private final PreparedStatement history;
    private long number;

    RawDerby(Path folder) throws SQLException {
        var source = new EmbeddedDataSource();
        source.setDatabaseName(folder.toString());
        source.setCreateDatabase("create");
        connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table annotation (id bigint not null primary key, paper_id bigint not null, claim_id bigint,
                    annotator_id bigint not null, category int not null, words varchar(10000) not null,
                    provenance varchar(20) not null, source varchar(32672) not null, made_ms bigint not null)""");
            statement.execute("create index annotation_paper on annotation (paper_id)");
            statement.execute("create index annotation_claim on annotation (claim_id)");
            statement.execute("create index annotation_category on annotation (category)");
            statement.execute("""
                    create table history (number bigint not null primary key, code varchar(200) not null,
                    who bigint not null, made_ms bigint not null, paper_id bigint, kind varchar(30) not null,
                    before_json clob, after_json clob)""");
            statement.execute("create index history_paper on history (paper_id)");
        }
        connection.setAutoCommit(false);
        annotation = connection.prepareStatement("insert into annotation values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        history = connection.prepareStatement("insert into history values (?, ?, ?, ?, ?, ?, null, ?)");
    }

    void annotate(long id, ClaimRecord claim) throws SQLException {
        bind(id, claim);
        annotation.executeUpdate();
        history.executeUpdate();
        connection.commit();
    }

    void fill(int rows, IdSource ids, ClaimRecord claim) throws SQLException {
        for (int i = 1; i <= rows; i++) {
            bind(ids.next(), claim);
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
        annotation.setInt(5, (int) (id % 1_000));
        annotation.setString(6, "");
        annotation.setString(7, "PERSON");
        annotation.setString(8, "");
        annotation.setLong(9, id);
        history.setLong(1, ++number);
        history.setString(2, "annotation.add");
        history.setLong(3, claim.author().value());
        history.setLong(4, id);
        history.setLong(5, claim.paper().value());
        history.setString(6, "AddAnnotation");
        history.setString(7, "{\"id\":\"" + id + "\",\"claim\":\"" + claim.id() + "\",\"annotator\":\"" + claim.author()
                + "\",\"release\":\"01hgw2bbg0000\",\"categories\":[\"c17\"],\"comment\":\"\",\"provenance\":\"PERSON\","
                + "\"source\":\"\",\"made\":\"1970-01-01T00:00:00Z\"}");
    }
}
