package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.RecordingEventAdmin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which folders are taken for a corpus, and that others are left alone. */
class CorpusFolderTest {
    private final JdbcCorpora corpora = new JdbcCorpora(new RecordingEventAdmin(), Fixture.NOON);

    @TempDir(factory = InMemory.class)
    private static Path closed = Path.of("");

    @TempDir(factory = InMemory.class)
    private Path folder = Path.of("");

    private Outcome<Corpus> open(Path corpus, Opening how) {
        return corpora.open(CorpusLocation.folder(corpus), how);
    }

    private void refused(Path corpus, Opening how, String code) {
        Outcome<Corpus> outcome = open(corpus, how);
        assertThat(outcome.problems()).extracting(Problem::code).containsExactly(code);
        String message = outcome.problems().getFirst().message();
        assertThat(message).contains(corpus.getFileName().toString()).endsWith(".").doesNotContain("\n", "Exception");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(file -> folder.relativize(file).toString()).sorted().toList();
        }
    }

    private Path marker() {
        return folder.resolve("glossator.corpus");
    }

    @BeforeAll
    static void make() {
        new JdbcCorpora(new RecordingEventAdmin()).open(CorpusLocation.folder(closed), Opening.CREATE).orThrow().close();
    }

    private void made() {
        Folders.copy(closed, folder);
    }

    @Test
    void aFolderThatIsNotThereIsMissing() {
        refused(folder.resolve("none"), Opening.EXISTING, "store.missing");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anEmptyFolderIsMissingACorpus() {
        refused(folder, Opening.EXISTING, "store.missing");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void foldersAboveAreMadeToo() {
        Path deep = folder.resolve("a/b c/ü");
        open(deep, Opening.CREATE).orThrow().close();
        open(deep, Opening.EXISTING).orThrow().close();
    }

    @ParameterizedTest
    @EnumSource
    void aFolderOfSomeoneElseIsLeftAsItIs(Opening how) throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "mine");
        refused(folder, how, "store.notACorpus");
        assertThat(files()).containsExactly("", "thesis.txt");
    }

    @ParameterizedTest
    @EnumSource
    void aFileIsNotACorpus(Opening how) throws IOException {
        Path file = Files.writeString(folder.resolve("thesis.txt"), "mine");
        refused(file, how, "store.notACorpus");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aFolderThatCannotBeMadeIsWithoutAccess() throws IOException {
        Path file = Files.writeString(folder.resolve("thesis.txt"), "mine");
        refused(file.resolve("corpus"), Opening.CREATE, "store.noAccess");
    }

    @Test
    void whatFileManagersLeaveInAFolderDoesNotHinder() throws IOException {
        Files.writeString(folder.resolve(".DS_Store"), "");
        Files.writeString(folder.resolve("glossator.corpus.new"), "half");
        Files.writeString(folder.resolve("glossator.lock"), "");
        open(folder, Opening.CREATE).orThrow().close();
    }

    @ParameterizedTest
    @EnumSource
    void aCorpusOfANewerGlossatorIsLeftAsItIs(Opening how) throws IOException {
        Files.writeString(marker(), "format=1\nschema=99\nstate=complete\n");
        Files.createDirectory(folder.resolve("db"));
        List<String> before = files();
        refused(folder, how, "store.newer");
        Files.writeString(marker(), "format=2\nschema=1\nstate=complete\n");
        refused(folder, how, "store.newer");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aNewerSchemaInsideIsNewerWhateverTheMarkerSays() throws SQLException {
        made();
        try (var session = Derby.connect(folder.resolve("db"))) {
            session.update("insert into schema_version (version, name, applied_ms) values (?, ?, ?)",
                    DerbyDialect.INSTANCE.latest() + 1, "V99__later.sql", 0L);
            session.commit();
        }
        Derby.stop(folder.resolve("db"));
        refused(folder, Opening.EXISTING, "store.newer");
    }

    @Test
    void aMarkerThatCannotBeReadIsDamage() throws IOException {
        made();
        for (String text : List.of("", "format=1\nschema=one\n", "\\u00zz")) {
            Files.writeString(marker(), text);
            refused(folder, Opening.CREATE, "store.damaged");
        }
        Files.write(marker(), new byte[] {(byte) 0xff, 0, 1});
        refused(folder, Opening.CREATE, "store.damaged");
    }

    @Test
    void aDatabaseThatIsGoneOrBrokenIsDamage() throws IOException {
        made();
        Path db = folder.resolve("db");
        try (Stream<Path> pages = Files.list(db.resolve("seg0"))) {
            for (Path page : pages.toList()) {
                Files.write(page, new byte[(int) Files.size(page)]);
            }
        }
        refused(folder, Opening.EXISTING, "store.damaged");
        Files.move(db, folder.resolve("elsewhere"));
        refused(folder, Opening.CREATE, "store.damaged");
        assertThat(db).doesNotExist();
    }

    @Test
    void aDatabaseThatWasNeverFinishedIsMadeAgain() throws IOException {
        Files.writeString(marker(), "format=1\nschema=1\nstate=new\n");
        Files.createDirectories(folder.resolve("db/seg0"));
        Files.writeString(folder.resolve("db/service.properties"), "half");
        open(folder, Opening.EXISTING).orThrow().close();
        assertThat(marker()).content().contains("state=complete");
    }

    @Test
    void nothingButTheDatabaseAndTheMarkerIsLeftInTheFolder() throws IOException {
        open(folder, Opening.CREATE).orThrow().close();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("db", "glossator.corpus");
        }
        assertThat(Path.of("derby.log")).doesNotExist();
    }

    @Test
    void aLinkToACorpusIsTheSameCorpus() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("corpus")));
        try (Corpus first = open(folder.resolve("corpus"), Opening.CREATE).orThrow();
                Corpus second = open(link, Opening.EXISTING).orThrow()) {
            assertThat(second.location()).isEqualTo(first.location());
        }
    }

    @Test
    void whatIsStillOpenIsLetGoWithTheService() {
        Corpus left = open(folder, Opening.CREATE).orThrow();
        corpora.closeAll();
        left.close();
        open(folder, Opening.EXISTING).orThrow().close();
    }

    @Test
    void aFolderThatBecomesReadOnlyWhileItIsOpenRefusesWorkAndGoesOnWhenItMayBeWrittenAgain() throws IOException {
        var fixture = new Fixture("readOnly");
        var join = Action.of("join", AnnotatorRecord.SYSTEM.id(), new Change.AddAnnotator(fixture.annotator("Ada")));
        try (Corpus corpus = open(folder, Opening.CREATE).orThrow()) {
            for (Path place : List.of(folder, folder.resolve("db"))) {
                Set<PosixFilePermission> before = Files.getPosixFilePermissions(place);
                Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("r-xr-xr-x"));
                Problem problem = corpus.perform(join, new NullProgressMonitor()).problems().getFirst();
                Files.setPosixFilePermissions(place, before);
                assertThat(problem.code()).isEqualTo("store.readOnly");
                assertThat(problem.message()).contains(folder.toString()).endsWith(".");
            }
            corpus.perform(join, new NullProgressMonitor()).orThrow();
        }
    }
}
