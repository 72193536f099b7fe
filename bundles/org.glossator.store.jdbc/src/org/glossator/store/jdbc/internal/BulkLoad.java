package org.glossator.store.jdbc.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.glossator.model.PaperId;
import org.glossator.model.Target;
import org.glossator.store.Change;
import org.glossator.store.PaperRecord;
import org.glossator.store.StoreException;

/**
 * A large import into an empty corpus: what it adds goes into a file for each table while it is walked through, and from
 * there into the tables at its end, one table after the other, which is the fastest way that databases have. Until then
 * nothing is in the tables, and nothing need be asked of them: what is checked is remembered here. Belongs to one action; in
 * its transaction.
 */
final class BulkLoad implements AutoCloseable {
    /** Each refers to those before it. */
    private static final List<String> TABLES = List.of("paper_revision", "part", "claim", "claim_span", "annotation",
            "annotation_category", "annotation_value", "annotation_target", "history_change");
    private static final String LIST_PAPERS = """
            insert into paper (id, revision, paper_key, title, title_folded, sort_title)
            select paper_id, revision, paper_key, title, title_folded, substr(title_folded, 1, 60) from paper_revision""";
    static final int FEWEST = 5_000; // rows: up to there it takes as long to say what the files hold
    private static final int MOST_BEFORE = 1_000; // rows of the history, which are written again with the new ones
    private static final int TOGETHER = 1_000; // rows

    private final Session session;
    private final Path folder;
    private final IProgressMonitor monitor;
    private final Map<String, RowSpool> spools = new LinkedHashMap<>();
    private final Map<PaperId, Text> papers = new HashMap<>();
    private boolean isOn = true;
    private long waiting; // rows, once the tables are filled
    private long filled; // of them

    /** A paper's text: its length in UTF-16 code units, and how many parts it has. */
    record Text(int length, int parts) {
    }

    private BulkLoad(Session session, Path folder, IProgressMonitor monitor) {
        this.session = session;
        this.folder = folder;
        this.monitor = monitor;
    }

    /**
     * @param folder for the files
     * @param monitor asked whether to stop
     * @return nothing where the corpus has papers, so that there is no such way
     */
    static Optional<BulkLoad> begin(Session session, Path folder, IProgressMonitor monitor) {
        if (session.exists("select 1 from paper_revision fetch first 1 rows only")
                || session.exists("select 1 from annotation fetch first 1 rows only")
                || session.number("select count(*) from history_change") > MOST_BEFORE) {
            return Optional.empty();
        }
        var bulk = new BulkLoad(session, folder, monitor);
        session.spoolTo(Optional.of(bulk));
        return Optional.of(bulk);
    }

    /** @return whether the change only adds, and refers only to what is remembered here or is in other tables */
    static boolean takes(Change change) {
        return switch (change) {
            case Change.AddPaper c -> true;
            case Change.AddClaim c -> true;
            case Change.AddAnnotation(var annotation) -> !(annotation.target() instanceof Target.OnLink)
                    && !(annotation.target() instanceof Target.OnAnnotation);
            default -> false;
        };
    }

    /** @return false after {@link #load}: then all is in the tables */
    boolean isOn() {
        return isOn;
    }

    /** @return false where it is there already */
    boolean add(PaperRecord paper) {
        return papers.putIfAbsent(paper.id(), new Text(paper.text().length(), paper.parts().size())) == null;
    }

    Optional<Text> text(PaperId paper) {
        return Optional.ofNullable(papers.get(paper));
    }

    /** Called by the session with what was put off. */
    void write(String insert, List<Object[]> rows) {
        try {
            RowSpool spool = spools.get(insert);
            if (spool == null) {
                spool = new RowSpool(folder);
                spools.put(insert, spool);
            }
            for (Object[] row : rows) {
                spool.add(row);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Writes all into the tables. */
    void load() {
        session.flush();
        isOn = false;
        papers.clear();
        session.spoolTo(Optional.empty());
        waiting = spools.values().stream().mapToLong(RowSpool::rows).sum();
        boolean many = waiting > FEWEST;
        for (String table : TABLES) {
            for (Map.Entry<String, RowSpool> kind : spools.entrySet()) {
                NewRows rows = NewRows.of(kind.getKey()).orElseThrow();
                if (rows.table().equals(table)) {
                    load(kind.getKey(), rows, kind.getValue(), many);
                }
            }
            if (table.equals("paper_revision")) {
                session.update(LIST_PAPERS);
            }
        }
    }

    private void load(String insert, NewRows kind, RowSpool spool, boolean many) {
        checkCancelled();
        if (many && kind.table().equals("history_change") && session.dialect().fillsOnlyEmptyTables()) {
            putOldOnes(insert, kind, spool);
        }
        try (RowSpool.Rows rows = spool.read(this::stops)) {
            if (!many || !session.fill(kind, rows)) {
                inBatches(insert, rows);
            }
        } catch (IOException e) {
            checkCancelled();
            throw failed(e);
        } catch (StoreException e) {
            checkCancelled(); // that may be why there were no more rows
            throw e;
        }
        checkCancelled();
    }

    /** Asked after every so many rows: says how far it is. */
    private boolean stops() {
        filled += RowSpool.ASKED;
        monitor.subTask("%d %% of the corpus filled".formatted(Math.min(100, 100 * filled / Math.max(1, waiting))));
        return monitor.isCanceled();
    }

    /** The few rows of the time before are written again. */
    private void putOldOnes(String insert, NewRows kind, RowSpool spool) {
        int width = kind.columns().split(",").length;
        session.forEach("select " + kind.columns() + " from history_change", row -> {
            var values = new Object[width];
            for (int i = 0; i < width; i++) {
                values[i] = TableCopy.value(row, i + 1);
            }
            write(insert, List.<Object[]>of(values));
        });
        session.update("delete from history_change");
    }

    private void inBatches(String insert, RowSpool.Rows rows) throws IOException {
        int put = 0;
        for (Object[] row = rows.next(); row.length > 0; row = rows.next()) {
            session.later(insert, row);
            if (++put % TOGETHER == 0) {
                session.flush();
            }
        }
        session.flush();
    }

    private static StoreException failed(IOException e) {
        return new StoreException("What the import holds until its end cannot be kept beside the corpus: nothing was changed;"
                + " check the disk and try again.", e);
    }

    private void checkCancelled() {
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
    }

    /** Lets the files go. */
    @Override
    public void close() {
        isOn = false;
        session.spoolTo(Optional.empty());
        spools.values().forEach(RowSpool::close);
    }
}
