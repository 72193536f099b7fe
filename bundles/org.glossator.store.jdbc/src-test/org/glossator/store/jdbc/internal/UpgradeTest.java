package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.AnnotationId;
import org.glossator.model.AnnotatorId;
import org.glossator.model.Outcome;
import org.glossator.model.PaperId;
import org.glossator.model.Severity;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.HistoryQuery;
import org.glossator.store.PastAction;
import org.glossator.store.Subject;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.RecordingEventAdmin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A corpus of every released schema is brought up to date, and what it was is kept beside it. */
class UpgradeTest {
    @TempDir(factory = InMemory.class)
    private Path folder = Path.of("");

    private final JdbcCorpora corpora = new JdbcCorpora(new RecordingEventAdmin(), Fixture.NOON);

    private void released(String... files) throws Exception {
        new CorpusFolder(folder).mark(new CorpusFolder.Marker(1, true));
        try (Session session = Derby.create(folder.resolve("db"))) {
            Stream.of(files).map(UpgradeTest::text).flatMap(sql -> Migrations.statements(sql).stream())
                    .forEach(session::execute);
            session.commit();
        } finally {
            Derby.stop(folder.resolve("db"));
        }
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(UpgradeTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aCorpusOfTheFirstSchemaIsWholeAfterItsUpgradeAndHasAPast() throws Exception {
        released("/db/migration/derby/V1__corpus.sql", "/db/released/derby/V1.sql");
        CorpusLocation place = CorpusLocation.folder(folder);
        try (Corpus corpus = corpora.open(place, Opening.EXISTING).orThrow()) {
            assertThat(corpus.read(CorpusReader::counts)).isEqualTo(new CorpusCounts(1, 1, 1, 1, 1));
            var judgement = new Subject.OfAnnotation(new PaperId(2), new AnnotationId(5));
            List<String> past = corpus.read(r -> r.history().past(judgement, HistoryQuery.NEWEST, 9).stream()
                    .map(change -> change.action().code()).toList());
            assertThat(past).containsExactly("claim.mark");
            List<String> undoable = corpus.read(r -> r.history().reversible(new AnnotatorId(1), 9).undoable().stream()
                    .map(PastAction::code).toList());
            assertThat(undoable).containsExactly("paper.finish", "claim.mark");
        }
        assertThat(corpora.verify(place, new NullProgressMonitor()).orThrow().problems()).isEmpty();
    }

    /** The data of the first schema, taken up to each later one by its migrations, as it lay there when that was the last. */
    @ParameterizedTest
    @MethodSource("versionsBefore")
    void aCorpusOfEveryEarlierSchemaIsWholeAfterItsUpgradeAndIsKeptAsItWas(int version) throws Exception {
        released("/db/migration/derby/V1__corpus.sql", "/db/released/derby/V1.sql");
        try (Session session = Derby.connect(folder.resolve("db"))) {
            Migrations.run(session, 0, version);
        } finally {
            Derby.stop(folder.resolve("db"));
        }
        new CorpusFolder(folder).mark(new CorpusFolder.Marker(version, true));
        CorpusLocation place = CorpusLocation.folder(folder);
        try (Corpus corpus = corpora.open(place, Opening.EXISTING).orThrow()) {
            assertThat(corpus.read(CorpusReader::counts)).isEqualTo(new CorpusCounts(1, 1, 1, 1, 1));
        }
        assertThat(corpora.verify(place, new NullProgressMonitor()).orThrow().problems()).isEmpty();
        Path kept = folder.resolve("backup-of-schema-" + version);
        try (Session session = Derby.connect(kept)) {
            assertThat(Migrations.version(session)).isEqualTo(version);
        } finally {
            Derby.stop(kept);
        }
    }

    /** As care.md says. */
    @Test
    void whoGoesBackHasWhatWasAndAnotherUpgradeKeepsThatToo() throws Exception {
        released("/db/migration/derby/V1__corpus.sql", "/db/released/derby/V1.sql");
        CorpusLocation place = CorpusLocation.folder(folder);
        corpora.open(place, Opening.EXISTING).orThrow().close();
        Files.move(folder.resolve("db"), folder.resolve("db-upgraded"));
        Files.move(folder.resolve("backup-of-schema-1"), folder.resolve("db"));
        Path marker = folder.resolve("glossator.corpus");
        Files.writeString(marker, Files.readString(marker).replaceFirst("schema=\\d+", "schema=1"));
        try (Session session = Derby.connect(folder.resolve("db"))) {
            assertThat(Migrations.version(session)).isEqualTo(1);
            session.update("update annotation set words = 'later'");
            session.commit();
        } finally {
            Derby.stop(folder.resolve("db"));
        }
        Files.createDirectory(folder.resolve("backup-of-schema-1")); // of somebody who copied and did not move
        try (Corpus corpus = corpora.open(place, Opening.EXISTING).orThrow()) {
            assertThat(corpus.read(CorpusReader::counts)).isEqualTo(new CorpusCounts(1, 1, 1, 1, 1));
        }
        Path kept = folder.resolve("backup-of-schema-1-2");
        try (Session session = Derby.connect(kept)) {
            assertThat(session.list("select words from annotation", row -> row.getString(1))).containsExactly("later");
        } finally {
            Derby.stop(kept);
        }
    }

    @Test
    void itIsSaidOnceWhereTheCorpusIsAsItWas() throws Exception {
        released("/db/migration/derby/V1__corpus.sql", "/db/released/derby/V1.sql");
        CorpusLocation place = CorpusLocation.folder(folder);
        Outcome<Corpus> outcome = corpora.open(place, Opening.EXISTING);
        outcome.orThrow().close();
        assertThat(outcome.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("store.upgraded");
            assertThat(problem.severity()).isEqualTo(Severity.INFO);
            assertThat(problem.message()).contains("backup-of-schema-1: ");
        });
        Outcome<Corpus> again = corpora.open(place, Opening.EXISTING);
        again.orThrow().close();
        assertThat(again.problems()).isEmpty();
    }

    static IntStream versionsBefore() {
        return IntStream.range(2, DerbyDialect.INSTANCE.latest());
    }

    @Test
    void whatItWasIsKeptBesideItAndCanBeOpenedAgain() throws Exception {
        released("/db/migration/derby/V1__corpus.sql", "/db/released/derby/V1.sql");
        corpora.open(CorpusLocation.folder(folder), Opening.EXISTING).orThrow().close();
        Path kept = folder.resolve("backup-of-schema-1");
        try (Session session = Derby.connect(kept)) {
            assertThat(Migrations.version(session)).isEqualTo(1);
            assertThat(session.number("select count(*) from annotation")).isEqualTo(1);
        } finally {
            Derby.stop(kept);
        }
    }
}
