package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.Problem;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.Change;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusCopies.Copied;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.HistoryQuery;
import org.glossator.store.PaperQuery;
import org.glossator.testkit.RecordingEventAdmin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corpus that goes to a folder, back to the server, and to partitions. */
class OnPostgresCopyTest {
    private final PostgresTeam team = new PostgresTeam(PostgresServer.shared(), "copy");
    private final JdbcCorpora corpora = new JdbcCorpora(new RecordingEventAdmin());

    @TempDir(factory = InMemory.class)
    private Path folder = Path.of("");

    @AfterEach
    void leave() throws Exception {
        team.close();
        team.server.clear();
    }

    private void work() {
        var ada = team.join();
        AnnotationRecord first = team.judgement(team.ada, "praise", "error").withComment("Größer \uD83D\uDE00\n\\.\t\u0001");
        ada.act(team.ada, new Change.AddAnnotation(first)).orThrow();
        ada.act(team.mia, new Change.AddAnnotation(team.fixture.annotation(team.paper, team.mia,
                team.release.release(), "error"))).orThrow();
        ada.act(team.ada, new Change.ReviseAnnotation(first, first.withComment(""))).orThrow();
        var changes = new ArrayList<Change>();
        for (int i = 0; i < 2_700; i++) {
            changes.add(new Change.AddPaper(team.fixture.paper("Paper " + i).summary("\\N\tText \\. \r\n\u0001 Größer \uD83D\uDE00 " + i).build()));
        }
        ada.act(team.mia, changes).orThrow();
        ada.act(team.mia, new Change.MarkDone(team.paper.id(), team.mia.id(), true)).orThrow();
    }

    @Test
    void thePageAboutTheTablesSaysWhatThereIs() throws IOException {
        try (Session session = team.source().reader()) {
            SchemaPage.check(session, true);
        }
    }

    @Test
    void aCorpusIsTheSameInAFolderAndOnTheServerAgain() throws SQLException {
        work();
        CorpusLocation there = CorpusLocation.folder(folder.resolve("corpus"));
        CorpusLocation parted = team.server.freshPlace();
        CorpusLocation again = new CorpusLocation(parted.address() + "&partitions=4", parted.password());
        Copied out = copy(team.place, there);
        Copied back = copy(there, again);
        assertThat(out.counts()).isEqualTo(new CorpusCounts(2_701, 1, 2, 2, 1));
        assertThat(back).isEqualTo(out);
        assertThat(all(there)).isEqualTo(all(team.place));
        assertThat(all(again)).isEqualTo(all(team.place));
        for (CorpusLocation place : List.of(there, again)) { // work goes on, in the same history
            try (Corpus corpus = corpora.open(place, Opening.EXISTING).orThrow()) {
                long last = corpus.read(r -> r.history().last());
                var member = new PostgresTeam.Member(corpus, new LinkedBlockingQueue<>());
                assertThat(member.act(team.mia, new Change.MarkDone(team.paper.id(), team.mia.id(), false)).orThrow()
                        .history()).isGreaterThan(last);
            }
        }
        assertThat(corpora.copy(team.place, there, new NullProgressMonitor()).problems()).extracting(Problem::code)
                .containsExactly("store.notEmpty");
        assertThat(corpora.copy(there, there, new NullProgressMonitor()).problems()).extracting(Problem::code)
                .containsExactly("store.sameCorpus");
    }

    @Test
    void aCancelledCopyLeavesTheTargetEmpty() {
        work();
        CorpusLocation there = CorpusLocation.folder(folder.resolve("corpus"));
        var monitor = new NullProgressMonitor() {
            @Override
            public void worked(int work) {
                setCanceled(true);
            }
        };
        assertThat(corpora.copy(team.place, there, monitor).problems()).extracting(Problem::code)
                .containsExactly("store.cancelled");
        copy(team.place, there);
    }

    @Test
    void whatIsNotThereIsNotCopied() {
        CorpusLocation nowhere = team.server.freshPlace();
        assertThat(corpora.copy(nowhere, CorpusLocation.folder(folder), new NullProgressMonitor()).problems())
                .extracting(Problem::code).containsExactly("store.missing");
        assertThat(folder).isEmptyDirectory();
    }

    private Copied copy(CorpusLocation from, CorpusLocation to) {
        return corpora.copy(from, to, new NullProgressMonitor()).orThrow();
    }

    /** @return all that a reader can bring up */
    private List<Object> all(CorpusLocation place) {
        try (Corpus corpus = corpora.open(place, Opening.EXISTING).orThrow()) {
            return corpus.read((CorpusReader r) -> {
                var all = new ArrayList<Object>(List.of(r.counts(), r.annotators(), r.releases(),
                        r.work(team.paper.id()), r.paper(team.paper.id()), r.taxonomy(team.release.release().id()),
                        r.taxonomyText(team.release.release().id()), r.categoryCounts("feedback"),
                        r.papers(new PaperQuery(team.mia.id(), "", 0, 2_000))));
                var past = r.history().actions(new HistoryQuery(new HistoryQuery.Everything(), HistoryQuery.NEWEST, 100));
                all.addAll(past);
                past.forEach(action -> all.add(r.history().changes(action.number(), 0, 2_000)));
                return all;
            });
        }
    }
}
