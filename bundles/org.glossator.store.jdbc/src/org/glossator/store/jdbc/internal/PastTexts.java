package org.glossator.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import org.glossator.model.PaperId;
import org.glossator.model.ReleaseId;
import org.glossator.store.Change;
import org.glossator.store.PaperRecord;
import org.glossator.store.ReleaseRecord;
import org.glossator.store.spi.ChangeJson;

/** Makes changes of rows of the history, with the texts of papers and releases that they name. */
final class PastTexts implements ChangeJson.Texts {
    private final PaperQueries papers;
    private final ReleaseQueries releases;

    PastTexts(Session session) {
        papers = new PaperQueries(session);
        releases = new ReleaseQueries(session);
    }

    /** @param row begins with kind, paper, before and after */
    Change change(ResultSet row) throws SQLException {
        var json = new ChangeJson(row.getString(1), orEmpty(row.getString(3)), orEmpty(row.getString(4)));
        return json.change(new PaperId(row.getLong(2)), this);
    }

    private static String orEmpty(String json) {
        return Optional.ofNullable(json).orElse("");
    }

    @Override
    public PaperRecord paper(PaperId id, int revision) {
        return papers.revision(id, revision)
                .orElseThrow(() -> new IllegalArgumentException("no revision " + revision + " of the paper " + id));
    }

    @Override
    public Change.PublishRelease release(ReleaseId id) {
        ReleaseRecord release = releases.release(id)
                .orElseThrow(() -> new IllegalArgumentException("no release " + id));
        return new Change.PublishRelease(release, releases.taxonomy(id).orElseThrow(), releases.text(id).orElse(""));
    }
}
