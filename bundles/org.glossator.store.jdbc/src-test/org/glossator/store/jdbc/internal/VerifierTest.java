package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.Problem;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.PaperRecord;
import org.glossator.store.RejectionRecord;
import org.glossator.store.Verdict;
import org.glossator.store.WorkingSetRecord;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.testkit.TaxonomyBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A corpus is damaged from outside in every way, and the damage is named. */
class VerifierTest {
    private static final int BYTES = 64; // that are overwritten
    private static final int SHORTEST_PAGE = 4096;

    @TempDir(factory = InMemory.class)
    private static Path whole = Path.of("");

    /** The same without keys that hold it together. */
    @TempDir(factory = InMemory.class)
    private static Path loose = Path.of("");

    @TempDir(factory = InMemory.class)
    private Path folder = Path.of("");

    private final JdbcCorpora corpora = new JdbcCorpora(new RecordingEventAdmin(), Fixture.NOON);

    @BeforeAll
    static void make() throws Exception {
        var corpora = new JdbcCorpora(new RecordingEventAdmin(), Fixture.NOON);
        try (Corpus corpus = corpora.open(CorpusLocation.folder(whole), Opening.CREATE).orThrow()) {
            var fixture = new Fixture("verify");
            AnnotatorRecord ada = fixture.annotator("Ada");
            PaperRecord paper = fixture.paper("Feedback").summary("It helps. It costs.").build();
            ClaimRecord claim = fixture.claim(paper, ada, "It helps.", "costs");
            Change.PublishRelease release = fixture.release(TaxonomyBuilder.taxonomy("t", "1.0.0")
                    .category("bad", c -> c.category("worse")).category("good").build());
            AnnotationRecord first = fixture.annotation(claim, ada, release.release(), "good");
            AnnotationRecord second = fixture.annotation(claim, ada, release.release(), "good", "bad");
            var mark = new Change.MarkDone(paper.id(), ada.id(), true);
            perform(corpus, ada, new Change.AddAnnotator(ada), release, new Change.AddPaper(paper));
            perform(corpus, ada, new Change.AddClaim(claim), new Change.AddAnnotation(first),
                    new Change.AddAnnotation(second));
            perform(corpus, ada, new Change.ReviseAnnotation(first, first.withComment("Hm.")));
            long marked = perform(corpus, ada, mark);
            corpus.perform(new Action("undo", ada.id(), List.of(mark.inverse()), "", marked), new NullProgressMonitor());
            perform(corpus, ada, mark);
            WorkingSetRecord set = fixture.set(ada, "pilot");
            perform(corpus, ada, new Change.AddSet(set), new Change.PlaceInSet(set.id(), ada.id(), paper.id(), true),
                    new Change.RenameSet(set, set.renamed("first")), new Change.RejectProposal(
                            new RejectionRecord(paper.id(), ada.id(), "1.2", Fixture.NOON.instant())));
        }
        Folders.copy(whole, loose);
        loosen(loose.resolve("db"));
    }

    private static void loosen(Path database) throws Exception {
        try (Session session = Derby.connect(database)) {
            session.list("""
                    select t.tablename, c.constraintname from sys.sysconstraints c
                    join sys.systables t on t.tableid = c.tableid where c.type = 'F'""",
                    row -> "alter table " + row.getString(1) + " drop constraint \"" + row.getString(2) + "\"")
                    .forEach(session::execute);
            session.list("select triggername from sys.systriggers", row -> "drop trigger " + row.getString(1))
                    .forEach(session::execute);
            session.commit();
        } finally {
            Derby.stop(database);
        }
    }

    private static long perform(Corpus corpus, AnnotatorRecord who, Change... changes) {
        return corpus.perform(Action.of("test", who.id(), changes), new NullProgressMonitor()).orThrow().history();
    }

    private void copy(Path of) {
        Folders.copy(of, folder.resolve("corpus"));
    }

    private Verdict verify() {
        return corpora.verify(CorpusLocation.folder(folder.resolve("corpus")), new NullProgressMonitor()).orThrow();
    }

    @Test
    void aWholeCorpusHasNoProblems() {
        copy(whole);
        Verdict verdict = verify();
        assertThat(verdict.problems()).isEmpty();
        assertThat(verdict.counts().annotations()).isEqualTo(2);
        assertThat(verdict.actions()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            delete from part; delete from paper_revision       | verify.row     | has no text
            update paper set title = 'Else'                    | verify.row     | shows another title
            update paper set sort_title = 'z'                  | verify.row     | wrong place of lists by title
            update part set ends = 1000 where position = 1     | verify.row     | lies outside of the text
            delete from paper                                  | verify.row     | claim .* is about a paper that is not
            update claim set author_id = 7                     | verify.row     | claim .* is of an annotator who is not
            delete from claim_span                             | verify.row     | claim .* has no place
            delete from claim                                  | verify.row     | places in a text of the claim
            update claim_span set ends = 900 where position=1  | verify.row     | reaches outside of the text
            update claim_span set starts = 0, ends = 60 where position = 0 | verify.row | not in the order of the text
            delete from paper                                  | verify.row     | judgement .* is about a paper that is not
            delete from claim                                  | verify.row     | judgement .* is about a claim that is not
            delete from annotator                              | verify.row     | judgement .* is of an annotator who is not
            delete from taxonomy_release                       | verify.row     | under a taxonomy that is not
            delete from annotation                             | verify.row     | categories of the judgement
            delete from release_category where number = 2      | verify.row     | a category that its taxonomy has not
            delete from paper                                  | verify.row     | is marked as finished
            delete from taxonomy_release                       | verify.row     | categories of the taxonomy
            update release_category set last_below = 9         | verify.row     | are no tree
            update paper_revision set body = 'Else'            | verify.text    | is not as long as it was
            update annotation set term_id = 99 where term_id is not null | verify.row | a category that its taxonomy has not
            insert into annotation_category select id, 0, term_id, paper_id from annotation where term_id > 0 | verify.row | others beside it
            delete from annotation_category where position = 1 | verify.row     | one alone where several stand
            delete from history where number = 2               | verify.history | changes of the action 2 without
            delete from history where number = 3               | verify.history | judgement .* is not what the history says
            update history set change_kind = null where number = 3 | verify.history | all the changes of the action 3
            update history set paper_id = 7 where number = 3   | verify.history | names the paper .* whose text is not there
            delete from history_change where history_number = 2 and position = 1 | verify.history | all the changes of the action 2
            update history set reverses = 6 where number = 5   | verify.history | action 5 takes back
            update history set who = 5 where number = 3        | verify.history | action 3 is of someone
            delete from part; delete from paper_revision       | verify.history | names the paper .* whose text is not there
            update history_change set after_json = '{}' where history_number = 2 | verify.history | cannot be read
            update history set after_json = before_json where number = 3 | verify.history | judgement .* is not what the history says
            update history set after_json = '{}' where number = 3 | verify.history | cannot be read
            update annotation set words = 'Changed'            | verify.history | judgement .* is not what the history says
            delete from annotation_category                    | verify.history | judgement .* is not what the history says
            update annotation set term_id = null               | verify.history | judgement .* is not what the history says
            update claim set made_ms = 5                       | verify.history | claim .* is not what the history says
            delete from paper_done                             | verify.history | finished by others
            delete from history where number = 4                | verify.history | from a state that it was not in
            delete from working_set                            | verify.row     | in one that is not there
            update working_set set owner_id = 7                | verify.row     | working set .* is of an annotator who is not
            update rejection set annotator_id = 7              | verify.row     | by an annotator who is not, a proposal
            delete from working_set_paper                      | verify.history | in other working sets than
            update working_set set name = 'Else'               | verify.history | working set .* is not what
            update rejection set sentence = 'Else'             | verify.history | not to be proposed again
            update annotator set name = 'Eve'                  | verify.history | annotator .* is not who
            delete from taxonomy_release                       | verify.history | names a taxonomy that is not there
            update history set made_ms = 5 where number = 4    | verify.history | action 4 is older
            insert into paper select 5, revision, 'k', 't', 't', 't' from paper | verify.row | has no text
            """)
    void whatIsWrongIsSaidInWords(String damage, String code, String words) throws Exception {
        copy(loose);
        damage(damage);
        assertThat(verify().problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message()).containsPattern(words).endsWith(".");
        });
    }

    private void damage(String sql) throws Exception {
        Path database = folder.resolve("corpus/db");
        try (Session session = Derby.connect(database)) {
            Stream.of(sql.split(";")).forEach(session::execute);
            session.commit();
        } finally {
            Derby.stop(database);
        }
    }

    /** The files of a table and of its indices in the database. */
    private List<Path> files(Path database, String table) throws Exception {
        try (Session session = Derby.connect(database)) {
            return session.list("""
                    select distinct g.conglomeratenumber from sys.sysconglomerates g join sys.systables t on t.tableid = g.tableid
                    where t.tablename = ? order by 1""", row -> row.getLong(1), table.toUpperCase(Locale.ROOT)).stream()
                    .map(file -> database.resolve("seg0/c" + Long.toHexString(file) + ".dat")).toList();
        } finally {
            Derby.stop(database);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "history", "paper" }) // without which nothing can be counted
    void aDamagedFileIsNamedAndTheRestIsCheckedAllTheSame(String table) throws Exception {
        List<String> found = List.of("The pages or indices of the table " + table + " are damaged.");
        List<Path> files = files(whole.resolve("db"), table);
        for (Path file : List.of(files.getFirst(), files.getLast())) { // of the table, and of an index
            for (Damage damage : Damage.values()) {
                Path corpus = folder.resolve(damage + file.getFileName().toString());
                Folders.copy(whole, corpus);
                try (var bytes = new RandomAccessFile(corpus.resolve("db/seg0").resolve(file.getFileName()).toFile(), "rw")) {
                    damage.to(bytes);
                }
                Verdict verdict = corpora.verify(CorpusLocation.folder(corpus), new NullProgressMonitor()).orThrow();
                assertThat(verdict.problems()).filteredOn(p -> p.code().equals("verify.page")).extracting(Problem::message)
                        .as("%s of %s", damage, file).isEqualTo(found);
            }
        }
    }

    /** What may become of a file. */
    private enum Damage {
        BEGINNING {
            @Override
            void to(RandomAccessFile file) throws IOException {
                file.write(new byte[BYTES]);
            }
        },
        CUT {
            @Override
            void to(RandomAccessFile file) throws IOException {
                file.setLength(SHORTEST_PAGE);
            }
        };

        abstract void to(RandomAccessFile file) throws IOException;
    }

    @Test
    void aDamagedPageIsFound() throws Exception {
        copy(whole);
        Path database = folder.resolve("corpus/db");
        try (var bytes = new RandomAccessFile(files(database, "claim_span").getFirst().toFile(), "rw")) {
            bytes.seek(bytes.length() / 2 + 100); // in the second of its pages
            bytes.write(new byte[BYTES]);
        }
        assertThat(verify().problems()).extracting(Problem::code).contains("verify.page");
    }
}
