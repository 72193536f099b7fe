package org.glossator.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.ClaimId;
import org.glossator.model.ComparisonId;
import org.glossator.model.Problem;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ComparedClaim;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.Criterion;
import org.glossator.store.PersonalData.Erased;
import org.glossator.store.RankingRecord;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.RecordingEventAdmin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what, asked of the database with plain SQL and through the store. */
class OnPostgresRightsTest {
    private static final String FORBIDDEN = "42501";

    private final PostgresTeam team = new PostgresTeam(PostgresServer.shared(), "rights");
    private final String prefix = team.schema() + "_";
    private final AnnotationRecord ofAda = team.judgement(team.ada, "praise", "error");
    private final AnnotationRecord ofMia = team.judgement(team.mia, "error");

    @BeforeEach
    void admitAll() throws SQLException {
        team.join().act(team.ada, new Change.AddAnnotation(ofAda), new Change.AddAnnotation(ofMia)).orThrow();
        try (Connection lead = lead()) {
            for (String rights : List.of("reader", "annotator", "curator", "owner", "stranger")) {
                run(lead, "create role " + prefix + rights + " login password 'x'");
            }
            run(lead, "select admit('" + prefix + "reader', 'reader')");
            run(lead, "select admit('" + prefix + "annotator', 'annotator', 'Mia')");
            run(lead, "select admit('" + prefix + "curator', 'curator', 'Curt')");
            run(lead, "select admit('" + prefix + "owner', 'owner')");
        }
    }

    @AfterEach
    void leave() throws Exception {
        team.close();
        try (Connection admin = team.server.admin()) {
            run(admin, "drop schema " + team.schema() + " cascade");
            for (String rights : List.of("reader", "annotator", "curator", "owner", "stranger")) {
                run(admin, "drop role " + prefix + rights);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "reader", "annotator", "curator", "owner" })
    void everyMemberSeesEverything(String rights) throws SQLException {
        try (Connection member = as(rights)) {
            for (String table : List.of("paper", "paper_revision", "part", "claim", "claim_span", "annotation",
                    "annotation_category", "annotator", "taxonomy_release", "term", "release_category", "history",
                    "history_change", "schema_version")) {
                assertThat(count(member, table)).as(table).isPositive();
            }
        }
    }

    @Test
    void aStrangerSeesNothing() throws SQLException {
        try (Connection stranger = as("stranger")) {
            assertThatThrownBy(() -> count(stranger, "annotation")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> run(stranger, "select admit('" + prefix + "stranger', 'owner')"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(new JdbcCorpora(new RecordingEventAdmin()).open(place("stranger"), Opening.EXISTING).problems())
                .extracting(Problem::code).containsExactly("store.noAccess");
    }

    @Test
    void aReaderChangesNothing() throws SQLException {
        try (Connection reader = as("reader")) {
            forbidden(reader, annotation(1, team.mia));
            forbidden(reader, "insert into history (number, code, who, made_ms) values (99, 'x', 1, 1)");
            forbidden(reader, "insert into member (login, rights) values (current_user, 'owner')");
            forbidden(reader, "update schema_version set version = 99");
            unchanged(reader, "update annotation set words = 'x'");
            unchanged(reader, "delete from annotation");
            unchanged(reader, "delete from paper");
        }
        var member = team.join(place("reader"));
        assertThat(member.corpus().read(CorpusReader::counts).annotations()).isEqualTo(2);
        var refused = member.act(team.mia, new Change.RemoveAnnotation(ofMia));
        assertThat(refused.problems()).extracting(Problem::code).containsExactly("store.notAllowed");
    }

    @Test
    void onlyAnOwnerErasesAPersonAndTheLoginGoesToo() throws SQLException {
        team.join().act(team.mia, new Change.ReviseAnnotation(ofMia, ofMia.withComment("Hm"))).orThrow();
        var corpora = new JdbcCorpora(new RecordingEventAdmin());
        for (String rights : List.of("reader", "annotator", "curator")) {
            assertThat(corpora.erase(place(rights), "Mia", new NullProgressMonitor()).problems())
                    .extracting(Problem::code).containsExactly("store.notAllowed");
        }
        String past = "select erase_past(" + team.mia.id().value() + ", 1, 0, null, '{}')";
        try (Connection owner = as("owner")) {
            forbidden(owner, past); // who is not erased
        }
        Erased erased = corpora.erase(place("owner"), "Mia", new NullProgressMonitor()).orThrow();
        assertThat(erased).isEqualTo(new Erased(team.mia.erased().name(), 1, 2, false));
        try (Connection curator = as("curator")) {
            forbidden(curator, past);
        }
        try (Connection lead = lead()) {
            assertThat(count(lead, "member where login = '" + prefix + "annotator'")).isZero();
            assertThat(count(lead, "history_change where after_json like '%Hm%'")).isZero();
            assertThat(count(lead, "history where after_json like '%Hm%'")).isZero();
            assertThat(count(lead, "history where who = " + team.mia.id().value() + " and login <> 'erased'")).isZero();
        }
        assertThat(corpora.verify(team.place, new NullProgressMonitor()).orThrow().problems()).isEmpty();
    }

    @Test
    void anAnnotatorWritesTheOwnJudgementsOnly() throws SQLException {
        try (Connection mia = as("annotator")) {
            assertThat(run(mia, annotation(1, team.mia))).isEqualTo(1);
            forbidden(mia, annotation(2, team.ada));
            unchanged(mia, "update annotation set words = 'x' where annotator_id = " + team.ada.id().value());
            unchanged(mia, "delete from annotation where annotator_id = " + team.ada.id().value());
            forbidden(mia, "update annotation set annotator_id = " + team.ada.id().value() + " where id = 1");
            forbidden(mia, "insert into annotation_category (annotation_id, position, term_id, paper_id) values ("
                    + ofAda.id().value() + ", 7, 1, " + team.paper.id().value() + ")");
            unchanged(mia, "delete from annotation_category where annotation_id = " + ofAda.id().value());
            forbidden(mia, "insert into claim (id, paper_id, author_id, made_ms) values (1, " + team.paper.id().value()
                    + ", " + team.ada.id().value() + ", 1)");
            unchanged(mia, "delete from claim_span");
            forbidden(mia, "insert into paper_done (paper_id, annotator_id) values (" + team.paper.id().value() + ", "
                    + team.ada.id().value() + ")");
            forbidden(mia, "insert into assignment (annotator_id, paper_id, round, blind) values (" + team.mia.id().value() + ", "
                    + team.paper.id().value() + ", 1, 0)");
            forbidden(mia, "insert into working_set (id, owner_id, name) values (1, " + team.ada.id().value() + ", 'x')");
            assertThat(run(mia, "insert into working_set (id, owner_id, name) values (1, " + team.mia.id().value() + ", 'x')"))
                    .isEqualTo(1);
            assertThat(run(mia, "insert into working_set_paper (set_id, paper_id) values (1, " + team.paper.id().value() + ")"))
                    .isEqualTo(1);
            forbidden(mia, "insert into rejection (paper_id, annotator_id, sentence, made_ms) values ("
                    + team.paper.id().value() + ", " + team.ada.id().value() + ", 'x', 1)");
            forbidden(mia, "insert into annotator (id, name) values (1, 'Another')");
            forbidden(mia, "insert into term (id, taxonomy, category) values (99, 'x', 'y')");
            unchanged(mia, "update paper set title = 'x'");
            forbidden(mia, "update member set rights = 'owner'");
            forbidden(mia, "select admit(current_user, 'owner')");
        }
    }

    @Test
    void nobodyRewritesTheHistory() throws SQLException {
        long ofLead;
        try (Connection lead = lead()) {
            ofLead = number(lead, "select max(number) from history");
        }
        for (String rights : List.of("annotator", "curator", "owner")) {
            try (Connection member = as(rights)) {
                forbidden(member, "update history set who = 1");
                forbidden(member, "delete from history");
                forbidden(member, "delete from history_change");
                forbidden(member, "insert into history_change (history_number, position, kind) values (" + ofLead
                        + ", 99, 'AddPaper')");
                forbidden(member, "insert into history (number, code, who, made_ms, login) values (99, 'x', "
                        + team.mia.id().value() + ", 1, 'lead')");
            }
        }
        try (Connection mia = as("annotator")) {
            forbidden(mia, "insert into history (number, code, who, made_ms) values (99, 'x', "
                    + team.ada.id().value() + ", 1)");
        }
    }

    @Test
    void aTemporaryTableGivesNoRights() throws SQLException {
        try (Connection reader = as("reader")) {
            run(reader, "create temporary table member (login name, rights text, annotator_id bigint)");
            run(reader, "insert into pg_temp.member values (session_user, 'owner', 1)");
            forbidden(reader, annotation(1, team.mia));
            forbidden(reader, "select admit(session_user::text, 'owner')");
        }
    }

    @Test
    void aCuratorCorrectsOthersButAdmitsNobodyAndAnOwnerDoes() throws SQLException {
        try (Connection curator = as("curator")) {
            assertThat(run(curator, "update annotation set words = 'x'")).isEqualTo(2);
            forbidden(curator, "select admit('" + prefix + "stranger', 'reader')");
        }
        try (Connection owner = as("owner")) {
            run(owner, "select admit('" + prefix + "stranger', 'reader')");
        }
        try (Connection admitted = as("stranger")) {
            assertThat(count(admitted, "annotation")).isEqualTo(2);
        }
        try (Connection owner = as("owner")) {
            run(owner, "select dismiss('" + prefix + "stranger')");
        }
        try (Connection dismissed = as("stranger")) {
            assertThatThrownBy(() -> count(dismissed, "annotation")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void theStoreWorksUnderTheRightsOfAnAnnotator() {
        var mia = team.join(place("annotator"));
        var claim = team.fixture.claim(team.paper, team.mia, "It costs.");
        var own = team.fixture.annotation(claim, team.mia, team.release.release(), "praise");
        mia.act(team.mia, new Change.AddClaim(claim), new Change.AddAnnotation(own)).orThrow();
        mia.act(team.mia, new Change.ReviseAnnotation(own, own.withComment("Yes."))).orThrow();
        mia.act(team.mia, new Change.MarkDone(team.paper.id(), team.mia.id(), true)).orThrow();
        mia.act(team.mia, new Change.RemoveAnnotation(own.withComment("Yes.")), new Change.RemoveClaim(claim)).orThrow();
        ComparisonRecord task = task(team.mia);
        mia.act(team.mia, new Change.AddComparison(task), new Change.AddRanking(answer(task, team.mia))).orThrow();
        mia.act(team.mia, new Change.RemoveRanking(answer(task, team.mia)), new Change.RemoveComparison(task),
                new Change.AddComparison(task)).orThrow();
        for (Change change : List.of(new Change.RemoveAnnotation(ofAda), new Change.AddComparison(task(team.ada)),
                new Change.AddRanking(answer(task, team.ada)),
                new Change.ReviseAnnotation(ofAda, ofAda.withComment("No.")),
                new Change.AddAnnotation(team.judgement(team.ada, "error")),
                new Change.AddPaper(team.fixture.paper("New").summary("Text.").build()))) {
            assertThat(mia.act(team.mia, change).isDone()).as(change.toString()).isFalse();
        }
        assertThat(team.join(place("curator")).act(team.ada, new Change.RemoveAnnotation(ofAda)).isDone()).isTrue();
    }

    private ComparisonRecord task(AnnotatorRecord author) {
        return new ComparisonRecord(new ComparisonId(team.fixture.ids().next()), "Clarity", ComparisonRecord.Kind.PAIRS,
                new Criterion.Asked("Which?"), 1, List.of(new ComparedClaim(team.paper.id(), new ClaimId(1), "It helps."),
                        new ComparedClaim(team.paper.id(), new ClaimId(2), "It costs.")), List.of(List.of(0, 1)), author.id(),
                Fixture.NOON.instant());
    }

    private static RankingRecord answer(ComparisonRecord task, AnnotatorRecord who) {
        return new RankingRecord(task.id(), 0, who.id(), List.of(1, 2), Fixture.NOON.instant());
    }

    private CorpusLocation place(String rights) {
        return CorpusLocation.of(team.place.address().replaceFirst("user=\\w+", "user=" + prefix + rights) + "&password=x");
    }

    private Connection lead() throws SQLException {
        return DriverManager.getConnection(team.server.url() + "&currentSchema=" + team.schema());
    }

    private Connection as(String rights) throws SQLException {
        return DriverManager.getConnection(place(rights).address(), prefix + rights, "x");
    }

    private String annotation(int id, AnnotatorRecord by) {
        return """
                insert into annotation (id, paper_id, claim_id, annotator_id, release_id, revision, words, provenance,
                source, made_ms) values (%d, %d, null, %d, %d, 1, '', 'PERSON', '', 1)""".formatted(id,
                team.paper.id().value(), by.id().value(), team.release.release().id().value());
    }

    private static void forbidden(Connection connection, String sql) {
        assertThatThrownBy(() -> run(connection, sql)).as(sql).isInstanceOfSatisfying(SQLException.class,
                e -> assertThat(e.getSQLState()).isEqualTo(FORBIDDEN));
    }

    /** A row that may not be changed is not there for who wants to; or the table is not for changing at all. */
    private static void unchanged(Connection connection, String sql) throws SQLException {
        try {
            assertThat(run(connection, sql)).as(sql).isZero();
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isEqualTo(FORBIDDEN);
        }
    }

    private static int run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.execute(sql) ? 0 : statement.getUpdateCount();
        }
    }

    private static int count(Connection connection, String table) throws SQLException {
        return (int) number(connection, "select count(*) from " + table);
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
