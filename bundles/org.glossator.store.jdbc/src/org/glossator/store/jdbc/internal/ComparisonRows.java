package org.glossator.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.glossator.model.AnnotatorId;
import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.ComparisonId;
import org.glossator.model.PaperId;
import org.glossator.model.ReleaseId;
import org.glossator.store.ComparedClaim;
import org.glossator.store.ComparisonAssignmentRecord;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.ComparisonRow;
import org.glossator.store.Criterion;
import org.glossator.store.RankingRecord;

/**
 * Comparison tasks, who is to answer them and what was answered: rows of {@code comparison}, {@code comparison_claim}, {@code ranking} and
 * {@code comparison_assignment}.
 */
final class ComparisonRows {
    private static final String TASKS = """
            select id, title, kind, question, release_id, category, seed, design, author_id, made_ms from comparison\s""";
    private static final String RANKINGS = """
            select comparison_id, question, annotator_id, ranks, made_ms from ranking where comparison_id = ?""";

    private final Session session;

    ComparisonRows(Session session) {
        this.session = session;
    }

    List<ComparisonRow> comparisons() {
        var answered = new HashMap<Long, Map<AnnotatorId, Integer>>();
        session.forEach("select comparison_id, annotator_id, count(*) from ranking group by comparison_id, annotator_id",
                row -> answered.computeIfAbsent(row.getLong(1), id -> new HashMap<>()).put(new AnnotatorId(row.getLong(2)),
                        row.getInt(3)));
        var assigned = new HashMap<Long, Map<AnnotatorId, Optional<LocalDate>>>();
        session.forEach("select comparison_id, annotator_id, due_day from comparison_assignment",
                row -> assigned.computeIfAbsent(row.getLong(1), id -> new HashMap<>()).put(new AnnotatorId(row.getLong(2)),
                        PaperQueries.day(row, 3)));
        return session.list("""
                select c.id, c.title, c.kind, c.question, c.design,
                (select count(*) from comparison_claim k where k.comparison_id = c.id) from comparison c
                order by c.made_ms, c.id""",
                row -> new ComparisonRow(new ComparisonId(row.getLong(1)), row.getString(2),
                        ComparisonRecord.Kind.valueOf(row.getString(3)), row.getString(4), row.getInt(6),
                        1 + (int) row.getString(5).chars().filter(c -> c == ';').count(),
                        answered.getOrDefault(row.getLong(1), Map.of()), assigned.getOrDefault(row.getLong(1), Map.of())));
    }

    Optional<ComparisonRecord> comparison(ComparisonId id) {
        List<ComparedClaim> claims = claims(id);
        return session.first(TASKS + "where id = ?", row -> task(row, claims), id.value());
    }

    /** @return in the order in which they were made */
    List<ComparisonRecord> all() {
        return session.list("select id from comparison order by made_ms, id", row -> new ComparisonId(row.getLong(1))).stream()
                .flatMap(id -> comparison(id).stream()).toList();
    }

    private List<ComparedClaim> claims(ComparisonId id) {
        return session.list("select paper_id, claim_id, words from comparison_claim where comparison_id = ? order by position",
                row -> new ComparedClaim(new PaperId(row.getLong(1)), new ClaimId(row.getLong(2)), row.getString(3)), id.value());
    }

    private static ComparisonRecord task(ResultSet row, List<ComparedClaim> claims) throws SQLException {
        String question = row.getString(4);
        String category = row.getString(6);
        Criterion criterion = category == null ? new Criterion.Asked(question)
                : new Criterion.OfCategory(new ReleaseId(row.getLong(5)), new CategoryId(category), question);
        return new ComparisonRecord(new ComparisonId(row.getLong(1)), row.getString(2),
                ComparisonRecord.Kind.valueOf(row.getString(3)), criterion, row.getLong(7), claims,
                Stream.of(row.getString(8).split(";")).map(ComparisonRows::numbers).toList(), new AnnotatorId(row.getLong(9)),
                Instant.ofEpochMilli(row.getLong(10)));
    }

    List<RankingRecord> rankings(ComparisonId comparison) {
        return session.list(RANKINGS + " order by question, annotator_id", ComparisonRows::ranking, comparison.value());
    }

    /** @return by annotator */
    List<ComparisonAssignmentRecord> assignments(ComparisonId comparison) {
        return session.list("select annotator_id, due_day from comparison_assignment where comparison_id = ? order by annotator_id",
                row -> new ComparisonAssignmentRecord(comparison, new AnnotatorId(row.getLong(1)), PaperQueries.day(row, 2)),
                comparison.value());
    }

    private static RankingRecord ranking(ResultSet row) throws SQLException {
        return new RankingRecord(new ComparisonId(row.getLong(1)), row.getInt(2), new AnnotatorId(row.getLong(3)),
                numbers(row.getString(4)), Instant.ofEpochMilli(row.getLong(5)));
    }

    private static List<Integer> numbers(String text) {
        return text.isEmpty() ? List.of() : Stream.of(text.split(" ")).map(Integer::valueOf).toList();
    }

    private static String text(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** @throws Conflict if it is there already, or its author or taxonomy is not */
    void add(ComparisonRecord task) {
        Object id = task.id().value();
        Conflict.unless(!session.exists("select 1 from comparison where id = ?", id),
                "The comparison task is in the corpus already.");
        Conflict.unless(isPerson(task.author()), "The author of the comparison task is not in the corpus any more.");
        Object release = Session.NO_NUMBER;
        Object category = Session.NO_TEXT;
        if (task.criterion() instanceof Criterion.OfCategory of) {
            Conflict.unless(session.exists("select 1 from taxonomy_release where id = ?", of.release().value()),
                    "The taxonomy of the comparison task is not published in this corpus.");
            release = of.release().value();
            category = of.category().value();
        }
        session.update("""
                insert into comparison (id, title, kind, question, release_id, category, seed, design, author_id, made_ms)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", id, task.title(), task.kind().name(), task.criterion().question(),
                release, category, task.seed(),
                task.questions().stream().map(ComparisonRows::text).collect(Collectors.joining(";")), task.author().value(),
                task.made().toEpochMilli());
        int position = 0;
        for (ComparedClaim claim : task.claims()) {
            session.later("""
                    insert into comparison_claim (comparison_id, position, paper_id, claim_id, words)
                    values (?, ?, ?, ?, ?)""", id, position++, claim.paper().value(), claim.claim().value(), claim.words());
        }
        session.flush();
    }

    private static boolean fits(ResultSet row, RankingRecord ranking) throws SQLException {
        String[] questions = row.getString(2).split(";");
        return ranking.question() < questions.length && ComparisonRecord.fits(ComparisonRecord.Kind.valueOf(row.getString(1)),
                numbers(questions[ranking.question()]).size(), ranking.ranks());
    }

    private boolean isPerson(AnnotatorId annotator) {
        return session.exists("select 1 from annotator where id = ?", annotator.value());
    }

    /** @throws Conflict if it is another one now, or questions are answered */
    void remove(ComparisonRecord task) {
        Object id = task.id().value();
        Conflict.unless(comparison(task.id()).equals(Optional.of(task)), "The comparison task was removed in the meantime.");
        Conflict.unless(!session.exists("select 1 from ranking where comparison_id = ?", id), "Questions of the comparison task "
                + Conflict.quoted(task.title()) + " are answered, which must be taken back first.");
        Conflict.unless(assignments(task.id()).isEmpty(), "People are to answer the comparison task " + Conflict.quoted(task.title())
                + ", which must be taken from them first.");
        session.update("delete from comparison_claim where comparison_id = ?", id);
        session.updateOne("delete from comparison where id = ?", id);
    }

    /** @throws Conflict if the annotator has answered already, or there is no such question */
    void add(RankingRecord ranking) {
        Conflict.unless(session.first("select kind, design from comparison where id = ?", row -> fits(row, ranking),
                ranking.comparison().value()).orElse(false),
                "The comparison task was removed in the meantime, or has no such question.");
        Conflict.unless(isPerson(ranking.annotator()), "The annotator is not in the corpus any more.");
        Conflict.unless(one(ranking).isEmpty(), "The question is answered already.");
        session.update("insert into ranking (comparison_id, question, annotator_id, ranks, made_ms) values (?, ?, ?, ?, ?)",
                ranking.comparison().value(), ranking.question(), ranking.annotator().value(), text(ranking.ranks()),
                ranking.made().toEpochMilli());
    }

    /** @throws Conflict if it is another one now */
    void remove(RankingRecord ranking) {
        Conflict.unless(one(ranking).equals(Optional.of(ranking)), "The question was answered otherwise in the meantime.");
        session.updateOne("delete from ranking where comparison_id = ? and question = ? and annotator_id = ?",
                ranking.comparison().value(), ranking.question(), ranking.annotator().value());
    }

    /** @throws Conflict if the annotator has to do it already, or one of both is not there */
    void assign(ComparisonAssignmentRecord assignment) {
        Conflict.unless(session.exists("select 1 from comparison where id = ?", assignment.comparison().value())
                && isPerson(assignment.annotator()), "The comparison task or the annotator is not in the corpus any more.");
        Conflict.unless(assignments(assignment.comparison()).stream().noneMatch(a -> a.annotator().equals(assignment.annotator())),
                "The comparison task is assigned to the annotator already.");
        session.update("insert into comparison_assignment (comparison_id, annotator_id, due_day) values (?, ?, ?)",
                assignment.comparison().value(), assignment.annotator().value(),
                assignment.due().<Object>map(LocalDate::toEpochDay).orElse(Session.NO_NUMBER));
    }

    /** @throws Conflict if it is another one now */
    void unassign(ComparisonAssignmentRecord assignment) {
        Conflict.unless(assignments(assignment.comparison()).contains(assignment),
                "The comparison task is not assigned to the annotator any more, or by another day.");
        session.updateOne("delete from comparison_assignment where comparison_id = ? and annotator_id = ?",
                assignment.comparison().value(), assignment.annotator().value());
    }

    private Optional<RankingRecord> one(RankingRecord like) {
        return session.first(RANKINGS + " and question = ? and annotator_id = ?", ComparisonRows::ranking,
                like.comparison().value(), like.question(), like.annotator().value());
    }
}
