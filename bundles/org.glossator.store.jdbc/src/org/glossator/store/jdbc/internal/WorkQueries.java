package org.glossator.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.glossator.model.AnnotationId;
import org.glossator.model.AnnotatorId;
import org.glossator.model.Answer;
import org.glossator.model.Answers;
import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.Confidence;
import org.glossator.model.PaperId;
import org.glossator.model.Provenance;
import org.glossator.model.ReleaseId;
import org.glossator.model.Target;
import org.glossator.model.TextSpan;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.ClaimRecord;
import org.glossator.store.JudgementTime;
import org.glossator.store.LinkRecord;
import org.glossator.store.PaperWork;

/**
 * Questions about people, claims and judgements. Those of a paper are read table by table in the order of the primary key,
 * so that the database has nothing to join or to sort.
 */
final class WorkQueries {
    private static final String CLAIMS = "select id, author_id, made_ms from claim where ";
    private static final int ANSWERS = 10; // the column
    private static final String ANNOTATIONS = """
            select id, claim_id, annotator_id, release_id, words, provenance, source, made_ms, part, answers,
            confidence, undecided, term_id from annotation where\s""";
    private static final int TERM = 13; // the column

    private final Session session;

    WorkQueries(Session session) {
        this.session = session;
    }

    Map<JudgementTime, Integer> times() {
        var times = new HashMap<JudgementTime, Integer>();
        long quarter = JudgementTime.QUARTER.toMillis();
        session.forEach(session.dialect().unlocked("""
                select who, quarter, count(*) from
                (select annotator_id as who, made_ms / %d as quarter from annotation) t group by who, quarter"""
                .formatted(quarter)), row -> times.put(JudgementTime.of(new AnnotatorId(row.getLong(1)),
                        Instant.ofEpochMilli(row.getLong(2) * quarter)), row.getInt(3)));
        return times;
    }

    List<AnnotatorRecord> annotators() {
        return session.list("select id, name from annotator order by id", WorkQueries::annotator);
    }

    Optional<AnnotatorRecord> annotator(AnnotatorId id) {
        return session.first("select id, name from annotator where id = ?", WorkQueries::annotator, id.value());
    }

    Optional<AnnotatorRecord> annotatorByName(String name) {
        return session.first("select id, name from annotator where name = ?", WorkQueries::annotator, name);
    }

    private static AnnotatorRecord annotator(ResultSet row) throws SQLException {
        return new AnnotatorRecord(new AnnotatorId(row.getLong(1)), row.getString(2));
    }

    /** All questions go to a server together, with the last of them. */
    PaperWork work(PaperId paper) {
        var claims = new ArrayList<ClaimRecord>();
        askClaims(paper, claims);
        var annotations = new ArrayList<AnnotationRecord>();
        var more = new ArrayList<Long>();
        askAnnotations(paper, annotations, more);
        var links = new ArrayList<LinkRecord>();
        new LinkRows(session).askFrom(paper, links);
        List<AnnotatorId> done = session.list("select annotator_id from paper_done where paper_id = ? order by annotator_id",
                row -> new AnnotatorId(row.getLong(1)), paper.value());
        claims.sort(Comparator.comparing(ClaimRecord::made)); // stable: by id where made together
        annotations.sort(Comparator.comparing(AnnotationRecord::made));
        return new PaperWork(claims, more.isEmpty() ? annotations
                : withAnswers(annotations, new AnswerRows(session).ofPaper(paper)), links, done);
    }

    private void askClaims(PaperId paper, List<ClaimRecord> claims) {
        Map<Long, List<TextSpan>> spans = new HashMap<>();
        session.soon(session.dialect().unlocked(
                "select claim_id, starts, ends from claim_span where paper_id = ? order by claim_id, position"),
                row -> spans.computeIfAbsent(row.getLong(1), id -> new ArrayList<>(1)).add(span(row, 2)), paper.value());
        session.soon(session.dialect().unlocked(CLAIMS + "paper_id = ? order by id"),
                row -> claims.add(claim(paper, row, spans.getOrDefault(row.getLong(1), List.of()))), paper.value());
    }

    Optional<ClaimRecord> claim(PaperId paper, ClaimId id) {
        List<TextSpan> spans = session.list(
                "select starts, ends from claim_span where claim_id = ? and paper_id = ? order by position",
                row -> span(row, 1), id.value(), paper.value());
        return session.first(CLAIMS + "id = ? and paper_id = ?", row -> claim(paper, row, spans), id.value(),
                paper.value());
    }

    private static ClaimRecord claim(PaperId paper, ResultSet row, List<TextSpan> spans) throws SQLException {
        return new ClaimRecord(new ClaimId(row.getLong(1)), paper, spans, new AnnotatorId(row.getLong(2)),
                Instant.ofEpochMilli(row.getLong(3)));
    }

    private static TextSpan span(ResultSet row, int column) throws SQLException {
        return new TextSpan(row.getInt(column), row.getInt(column + 1));
    }

    /** @param more gets those that have answers */
    private void askAnnotations(PaperId paper, List<AnnotationRecord> annotations, List<Long> more) {
        Map<Long, List<CategoryId>> categories = new HashMap<>();
        session.soon(session.dialect().unlocked("""
                select annotation_id, term_id from annotation_category where paper_id = ?
                order by annotation_id, position"""),
                row -> categories.computeIfAbsent(row.getLong(1), id -> new ArrayList<>(1))
                        .add(session.category(row.getInt(2))),
                paper.value());
        var targets = new OtherTargets(paper);
        session.soon(session.dialect().unlocked(ANNOTATIONS + "paper_id = ? order by id"), row -> {
            if (row.getInt(ANSWERS) > 0) {
                more.add(row.getLong(1));
            }
            List<CategoryId> only = only(row);
            annotations.add(annotation(paper, row, only.isEmpty() ? categories.getOrDefault(row.getLong(1), List.of()) : only,
                    targets));
        }, paper.value());
    }

    private static List<AnnotationRecord> withAnswers(List<AnnotationRecord> annotations,
            Map<Long, TreeMap<String, Answer>> answers) {
        return annotations.stream().map(annotation -> answers.containsKey(annotation.id().value())
                ? withAnswers(annotation, answers.getOrDefault(annotation.id().value(), new TreeMap<>())) : annotation)
                .toList();
    }

    private static AnnotationRecord withAnswers(AnnotationRecord annotation, TreeMap<String, Answer> values) {
        return annotation.withAnswers(
                new Answers(values, annotation.answers().confidence(), annotation.answers().undecided()));
    }

    Optional<AnnotationRecord> annotation(PaperId paper, AnnotationId id) {
        var more = new ArrayList<Long>();
        Optional<AnnotationRecord> found = session.first(ANNOTATIONS + "id = ? and paper_id = ?", row -> {
            if (row.getInt(ANSWERS) > 0) {
                more.add(row.getLong(1));
            }
            List<CategoryId> only = only(row);
            return annotation(paper, row, only.isEmpty() ? severalCategories(paper, id) : only, new OtherTargets(paper));
        }, id.value(), paper.value());
        return more.isEmpty() ? found : found.map(
                annotation -> withAnswers(annotation, new AnswerRows(session).of(paper, id.value())));
    }

    List<AnnotationRecord> evidenceFrom(PaperId paper) {
        return new AnswerRows(session).naming(paper).stream().flatMap(by -> annotation(by.paper(), by.id()).stream())
                .sorted(Comparator.comparing(AnnotationRecord::made).thenComparing(a -> a.id().value())).toList();
    }

    /** @return the only category, or nothing where there is none, or several */
    private List<CategoryId> only(ResultSet row) throws SQLException {
        int term = row.getInt(TERM);
        return row.wasNull() ? List.of() : List.of(session.category(term));
    }

    private List<CategoryId> severalCategories(PaperId paper, AnnotationId id) {
        return session.list("""
                select term_id from annotation_category where annotation_id = ? and paper_id = ? order by position""",
                row -> session.category(row.getInt(1)), id.value(), paper.value());
    }

    private static AnnotationRecord annotation(PaperId paper, ResultSet row, List<CategoryId> categories,
            OtherTargets others) throws SQLException {
        return new AnnotationRecord(new AnnotationId(row.getLong(1)), paper, target(row, others),
                new AnnotatorId(row.getLong(3)), new ReleaseId(row.getLong(4)), categories, said(row), row.getString(5),
                new Provenance(Provenance.Kind.valueOf(row.getString(6)), row.getString(7)),
                Instant.ofEpochMilli(row.getLong(8)));
    }

    private static Target target(ResultSet row, OtherTargets others) throws SQLException {
        long claim = row.getLong(2);
        if (!row.wasNull()) {
            return new Target.OnClaim(new ClaimId(claim));
        }
        int part = row.getInt(9);
        return row.wasNull() ? new Target.WholePaper()
                : part == TargetRows.ELSEWHERE ? others.of(row.getLong(1)) : new Target.OnPart(part);
    }

    /** What judgements on links and judgements are about, asked for when the first one is met. */
    private final class OtherTargets {
        private final PaperId paper;
        private Optional<Map<Long, Target>> known = Optional.empty();

        OtherTargets(PaperId paper) {
            this.paper = paper;
        }

        Target of(long annotation) {
            Map<Long, Target> all = known.orElseGet(() -> new TargetRows(session).ofPaper(paper));
            known = Optional.of(all);
            return all.getOrDefault(annotation, new Target.WholePaper());
        }
    }

    /** Without the values of attributes. */
    private static Answers said(ResultSet row) throws SQLException {
        double confidence = row.getDouble(11);
        boolean sure = !row.wasNull();
        boolean undecided = row.getInt(12) != 0;
        return sure || undecided
                ? new Answers(new TreeMap<>(), sure ? Optional.of(new Confidence(confidence)) : Optional.empty(), undecided)
                : Answers.NONE;
    }
}
