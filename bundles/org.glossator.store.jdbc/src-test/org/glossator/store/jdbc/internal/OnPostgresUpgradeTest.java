package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.AnnotatorId;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.StoreException;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.RecordingEventAdmin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A corpus on a server that an earlier Glossator made is brought up to date by its owner. */
class OnPostgresUpgradeTest {
    private static final int WITH_ALL_COLUMNS = 7; // of what is written here

    private final JdbcCorpora corpora = new JdbcCorpora(new RecordingEventAdmin());

    @AfterAll
    static void clear() throws SQLException {
        PostgresServer.shared().clear();
    }

    @ParameterizedTest
    @MethodSource("versionsBefore")
    void aCorpusOfAnEarlierSchemaIsWholeAfterItsUpgrade(int version) throws Exception {
        CorpusLocation place = earlier(version);
        try (Corpus corpus = corpora.open(place, Opening.EXISTING).orThrow()) {
            assertThat(corpus.read(CorpusReader::counts)).isEqualTo(new CorpusCounts(0, 0, 0, 1, 0));
            corpus.perform(Action.of("paper.import", new AnnotatorId(7),
                    new Change.AddPaper(new Fixture("upgrade").paper("Feedback").summary("It helps.").build())),
                    new NullProgressMonitor()).orThrow();
            assertThat(corpus.read(CorpusReader::counts)).isEqualTo(new CorpusCounts(1, 0, 0, 1, 0));
        }
        assertThat(corpora.verify(place, new NullProgressMonitor()).orThrow().problems()).isEmpty();
        String kept = PostgresServer.schema(place) + "_backup_of_schema_" + version;
        assertThat(ask(place, "select max(version) from " + kept + ".schema_version")).isEqualTo(Integer.toString(version));
        assertThat(ask(place, "select count(*) from " + kept + ".paper")).isEqualTo("0");
    }

    private static CorpusLocation earlier(int version) throws Exception {
        CorpusLocation place = PostgresServer.shared().freshPlace();
        make(place, version);
        return place;
    }

    private static void make(CorpusLocation place, int version) throws Exception {
        try (Session session = session(place)) {
            session.execute("create schema if not exists " + PostgresServer.schema(place));
            session.commit();
            Migrations.run(session, 0, version);
            session.update("insert into annotator (id, name) values (7, 'Ada')");
            session.update("insert into history (number, code, who, made_ms, changes, action_id) values (1, 'join', 0, 5, 1, 3)");
            session.update("""
                    insert into history_change (history_number, position, kind, subject_id, after_json)
                    values (1, 0, 'AddAnnotator', 7, '{"id":"0000000000007","name":"Ada"}')""");
            session.dialect().numbersGiven(session);
            session.commit();
        }
    }

    private static Session session(CorpusLocation place) throws Refusal {
        return new PostgresSource(place, Map.of()).writer();
    }

    /** All that the schema holds: rows, columns, keys, indices, policies, triggers, functions, rights, numbers to come. */
    private static List<String> content(CorpusLocation place) throws Exception {
        String schema = PostgresServer.schema(place);
        try (Session session = session(place)) {
            var all = new ArrayList<String>();
            for (String table : session.catalogue().tables().stream().sorted().toList()) {
                all.addAll(session.list("select t::text from " + table + " t", row -> table + row.getString(1)).stream().sorted()
                        .toList());
            }
            for (String question : List.of(
                    "select pg_get_constraintdef(oid), conname from pg_constraint where connamespace = ?::regnamespace",
                    "select indexdef from pg_indexes where schemaname = ?",
                    "select pg_policies::text from pg_policies where schemaname = ?",
                    """
                    select pg_get_functiondef(oid), coalesce(proacl, acldefault('f', proowner))::text from pg_proc
                    where pronamespace = ?::regnamespace""",
                    "select sequencename || ' ' || coalesce(last_value, -1) from pg_sequences where schemaname = ?", """
                    select table_name || column_name || data_type || is_nullable || coalesce(column_default, '') || is_identity
                    from information_schema.columns where table_schema = ?""",
                    """
                    select pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid
                    where not tgisinternal and c.relnamespace = ?::regnamespace""", """
                    select relname || coalesce(relacl::text, '') || relrowsecurity from pg_class
                    where relnamespace = ?::regnamespace and relkind in ('r', 'p')""",
                    "select nspacl::text from pg_namespace where nspname = ?")) {
                all.addAll(session.list(question, row -> row.getString(1), schema).stream().map(String::valueOf).sorted()
                        .toList());
            }
            return all;
        }
    }

    private static String ask(CorpusLocation place, String question) throws Exception {
        try (Session session = session(place)) {
            String answer = session.first(question, row -> row.getString(1)).orElseThrow();
            session.commit();
            return answer;
        }
    }

    /** As the page about team corpora says. */
    @ParameterizedTest
    @MethodSource("someBefore")
    void whoGoesBackHasTheCorpusAsItWas(int version) throws Exception {
        CorpusLocation place = earlier(version);
        String schema = PostgresServer.schema(place);
        String mia = schema + "_mia";
        PostgresServer.shared().administer("create role " + mia + " login password 'x'");
        try {
            ask(place, "select admit('" + mia + "', 'annotator', 'Mia')");
            List<String> before = content(place);
            String kept = schema + "_backup_of_schema_" + version;
            Outcome<Corpus> outcome = corpora.open(place, Opening.EXISTING);
            try (Corpus corpus = outcome.orThrow()) {
                assertThat(outcome.problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("store.upgraded");
                    assertThat(problem.message()).contains(kept);
                });
                corpus.perform(Action.of("annotator.add", new AnnotatorId(9), new Change.AddAnnotator(new AnnotatorRecord(
                        new AnnotatorId(9), "Eva"))), new NullProgressMonitor()).orThrow();
            }
            assertThat(content(place)).isNotEqualTo(before);
            assertThat(ask(place, "select has_schema_privilege('" + mia + "', '" + kept + "', 'usage')")).isEqualTo("f");

            assertThat(ask(place, "select " + kept + ".put_back('" + schema + "')")).contains(schema + "_until_");
            assertThat(content(place)).isEqualTo(before);

            try (Corpus corpus = corpora.open(place, Opening.EXISTING).orThrow()) {
                assertThat(corpus.read(CorpusReader::counts)).isEqualTo(new CorpusCounts(0, 0, 0, 2, 0));
            }
            assertThat(corpora.verify(place, new NullProgressMonitor()).orThrow().problems()).isEmpty();
        } finally {
            PostgresServer.shared().clear();
            PostgresServer.shared().administer("drop role " + mia);
        }
    }

    @Test
    void whatSomebodyIsWritingIsInTheBackup() throws Exception {
        CorpusLocation place = earlier(WITH_ALL_COLUMNS);
        String waits = "select count(*) from pg_locks where not granted and relation = 'annotator'::regclass";
        try (Session writer = session(place)) {
            writer.update("insert into annotator (id, name) values (8, 'Bea')");
            var opening = CompletableFuture.supplyAsync(() -> corpora.open(place, Opening.EXISTING).orThrow());
            while (ask(place, waits).equals("0")) {
                assertThat(opening).isNotDone();
            }
            writer.commit();
            opening.join().close();
        }
        assertThat(ask(place, "select string_agg(name, ' ' order by id) from " + PostgresServer.schema(place)
                + "_backup_of_schema_" + WITH_ALL_COLUMNS + ".annotator")).isEqualTo("Ada Bea");
    }

    @Test
    void aBackupThatIsThereIsLeftAsItIs() throws Exception {
        CorpusLocation place = earlier(WITH_ALL_COLUMNS);
        corpora.open(place, Opening.EXISTING).orThrow().close();
        String schema = PostgresServer.schema(place);
        PostgresServer.shared().administer("drop schema " + schema + " cascade");
        make(place, WITH_ALL_COLUMNS);
        assertThat(corpora.open(place, Opening.EXISTING)).satisfies(again -> {
            again.orThrow().close();
            assertThat(again.problems().toString()).contains(schema + "_backup_of_schema_" + WITH_ALL_COLUMNS + "_2");
        });
        assertThat(ask(place, "select count(*) from " + schema + "_backup_of_schema_" + WITH_ALL_COLUMNS + ".annotator"))
                .isEqualTo("1");
    }

    @Test
    void anUpgradeThatFailsLeavesAllAsItWas() throws Exception {
        CorpusLocation place = earlier(WITH_ALL_COLUMNS);
        String table = PostgresServer.schema(place) + ".comparison"; // which a later schema has
        PostgresServer.shared().administer("create table " + table + " (id int); alter table " + table + " owner to lead");
        List<String> before = content(place);
        assertThatThrownBy(() -> corpora.open(place, Opening.EXISTING)).isInstanceOf(StoreException.class);
        assertThat(content(place)).isEqualTo(before);
        assertThat(ask(place, "select count(*) from pg_namespace where nspname like '" + PostgresServer.schema(place) + "%'"))
                .isEqualTo("1");
    }

    @Test
    void thePartitionsOfACorpusAreThoseOfItsBackup() throws Exception {
        CorpusLocation place = PostgresServer.shared().freshPlace();
        make(new CorpusLocation(place.address() + "&partitions=4", place.password()), WITH_ALL_COLUMNS);
        String schema = PostgresServer.schema(place);
        String parts = "select string_agg(tablename, ' ' order by tablename) from pg_tables where schemaname = '" + schema + "'";
        String before = ask(place, parts);
        assertThat(before).contains("annotation_3");
        corpora.open(place, Opening.EXISTING).orThrow().close();
        assertThat(ask(place, parts)).contains("assignment"); // of a later schema
        ask(place, "select " + schema + "_backup_of_schema_" + WITH_ALL_COLUMNS + ".put_back('" + schema + "')");
        assertThat(ask(place, parts)).isEqualTo(before);
        assertThat(ask(place, "select count(*) from annotator")).isEqualTo("1");
    }

    @Test
    void whoMayMakeNoBackupIsToldWhatToDo() throws Exception {
        PostgresServer server = PostgresServer.shared();
        CorpusLocation ofLead = server.freshPlace();
        String schema = PostgresServer.schema(ofLead);
        String owner = schema + "_owner";
        var place = new CorpusLocation(ofLead.address().replace("user=lead", "user=" + owner), "x");
        server.administer("create role " + owner + " login password 'x'; create schema " + schema + " authorization " + owner);
        try {
            try (Session session = session(place)) {
                Migrations.run(session, 0, WITH_ALL_COLUMNS);
            }
            List<String> before = content(place);
            assertThat(corpora.open(place, Opening.EXISTING).problems()).extracting(Problem::code)
                    .containsExactly("store.noBackup");
            assertThat(content(place)).isEqualTo(before);
            server.administer("grant create on database " + server.database() + " to " + owner);
            corpora.open(place, Opening.EXISTING).orThrow().close();
        } finally {
            server.administer("revoke create on database " + server.database() + " from " + owner);
            server.clear();
            server.administer("drop role " + owner);
        }
    }

    @Test
    void anAdministratorUpgradesForTheOwner() throws Exception {
        CorpusLocation place = earlier(WITH_ALL_COLUMNS);
        String schema = PostgresServer.schema(place);
        PostgresServer server = PostgresServer.shared();
        String url = server.read("url.admin").replaceFirst("/[^/?]*\\?", "/" + server.database() + "?");
        corpora.open(CorpusLocation.of(url + "&currentSchema=" + schema), Opening.EXISTING).orThrow().close();
        assertThat(ask(place, "select string_agg(distinct tableowner, ' ') from pg_tables where starts_with(schemaname, '" + schema
                + "')")).isEqualTo("lead");
    }

    @Test
    void whoIsErasedIsToldOfBackups() throws Exception {
        CorpusLocation place = earlier(WITH_ALL_COLUMNS);
        corpora.open(place, Opening.EXISTING).orThrow().close();
        assertThat(corpora.erase(place, "Ada", new NullProgressMonitor()).orThrow().upgradeCopies()).isTrue();
    }

    @Test
    void theNameOfABackupFitsWhateverTheSchemaIsCalled() {
        assertThat(PostgresBackup.beginning("glossator")).isEqualTo("glossator_backup_of_schema_");
        assertThat(PostgresBackup.beginning("ä".repeat(31))).isEqualTo("ä".repeat(18) + "_backup_of_schema_");
    }

    @Test
    void theOnlyCategoryOfAJudgementMovesIntoItsRow() throws Exception {
        CorpusLocation place = PostgresServer.shared().freshPlace();
        try (Session session = new PostgresSource(place, Map.of()).writer()) {
            session.execute("create schema " + PostgresServer.schema(place));
            session.commit();
            Migrations.run(session, 0, new PostgresDialect(1).migrations().indexOf("V10__fewer_rows.sql"));
            SingleRows.write(session);
            Migrations.run(session, 1);
            SingleRows.check(session);
        }
    }

    /** The first, those around functions that have the schema's name in their text, and the last. */
    static IntStream someBefore() {
        return IntStream.of(WITH_ALL_COLUMNS, 11, 12, new PostgresDialect(1).latest() - 1);
    }

    static IntStream versionsBefore() {
        return IntStream.range(WITH_ALL_COLUMNS, new PostgresDialect(1).latest());
    }
}
