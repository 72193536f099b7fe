package org.glossator.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.glossator.model.AnnotationId;
import org.glossator.model.Answer;
import org.glossator.model.ClaimId;
import org.glossator.model.PaperId;
import org.glossator.model.Reference;
import org.glossator.model.TextSpan;
import org.glossator.store.AnnotationRecord;

/** What was entered for attributes: rows of {@code annotation_value}, and back. */
final class AnswerRows {
    private static final String COLUMNS = """
            v.annotation_id, v.attribute, v.kind, v.number, v.words, v.original, v.ref_paper, v.ref_claim, v.starts,
            v.ends""";

    private final Session session;

    AnswerRows(Session session) {
        this.session = session;
    }

    /** What a row says its answer is. */
    private enum Kind {
        NUMBER, NOT_APPLICABLE, YES_NO, CHOICE, TEXT, REWRITE, EVIDENCE;

        static Kind of(Answer answer) {
            return switch (answer) {
                case Answer.Number a -> NUMBER;
                case Answer.NotApplicable a -> NOT_APPLICABLE;
                case Answer.YesNo a -> YES_NO;
                case Answer.Choice a -> CHOICE;
                case Answer.Text a -> TEXT;
                case Answer.Rewrite a -> REWRITE;
                case Answer.Evidence a -> EVIDENCE;
            };
        }
    }

    /** One row. */
    private record Row(Kind kind, double number, String words, String original, long paper, long claim, int starts,
            int ends) {
    }

    /** @return how many rows it takes */
    static int count(AnnotationRecord annotation) {
        Map<String, Answer> values = annotation.answers().values();
        return values.isEmpty() ? 0 : values.values().stream().mapToInt(AnswerRows::count).sum();
    }

    private static int count(Answer answer) {
        return answer instanceof Answer.Choice(var options) ? options.size()
                : answer instanceof Answer.Evidence(var references) ? references.size() : 1;
    }

    /** Puts the rows off; the row that they refer to was put off before them, or is there. */
    void write(AnnotationRecord annotation) {
        annotation.answers().values().forEach((attribute, answer) -> {
            switch (answer) {
                case Answer.Number(double value) -> insert(annotation, attribute, 0, answer, value);
                case Answer.NotApplicable none -> insert(annotation, attribute, 0, answer, Session.NO_NUMBER);
                case Answer.YesNo(boolean yes) -> insert(annotation, attribute, 0, answer, yes ? 1.0 : 0.0);
                case Answer.Choice(var options) -> {
                    for (int i = 0; i < options.size(); i++) {
                        insert(annotation, attribute, i, answer, Session.NO_NUMBER, options.get(i), Session.NO_TEXT);
                    }
                }
                case Answer.Text(String text) -> insert(annotation, attribute, 0, answer, Session.NO_NUMBER, text,
                        Session.NO_TEXT);
                case Answer.Rewrite(String original, String corrected) -> insert(annotation, attribute, 0, answer,
                        Session.NO_NUMBER, corrected, original);
                case Answer.Evidence(var references) -> {
                    for (int i = 0; i < references.size(); i++) {
                        refer(annotation, attribute, i, answer, references.get(i));
                    }
                }
            }
        });
    }

    private void insert(AnnotationRecord annotation, String attribute, int position, Answer answer, Object number) {
        insert(annotation, attribute, position, answer, number, Session.NO_TEXT, Session.NO_TEXT);
    }

    private void insert(AnnotationRecord annotation, String attribute, int position, Answer answer, Object number,
            Object words, Object original) {
        session.later("""
                insert into annotation_value (annotation_id, attribute, position, kind, number, words, original, paper_id)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", annotation.id().value(), attribute, position,
                Kind.of(answer).name(), number, words, original, annotation.paper().value());
    }

    private void refer(AnnotationRecord annotation, String attribute, int position, Answer answer, Reference reference) {
        Object claim = Session.NO_NUMBER;
        Object starts = Session.NO_NUMBER;
        Object ends = Session.NO_NUMBER;
        switch (reference) {
            case Reference.ToPaper paper -> {
                // the paper says it all
            }
            case Reference.ToClaim(var paper, ClaimId id) -> claim = id.value();
            case Reference.InText(var paper, TextSpan span) -> {
                starts = span.start();
                ends = span.end();
            }
        }
        session.later("""
                insert into annotation_value (annotation_id, attribute, position, kind, ref_paper, ref_claim, starts, ends,
                paper_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", annotation.id().value(), attribute, position,
                Kind.of(answer).name(), reference.paper().value(), claim, starts, ends, annotation.paper().value());
    }

    void delete(AnnotationRecord annotation) {
        session.update("delete from annotation_value where annotation_id = ? and paper_id = ?", annotation.id().value(),
                annotation.paper().value());
    }

    /** @return the answers of all judgements on the paper that have some, by the number of the judgement */
    Map<Long, TreeMap<String, Answer>> ofPaper(PaperId paper) {
        return read("select " + COLUMNS + """
                 from annotation_value v where v.paper_id = ?
                order by v.annotation_id, v.attribute, v.position""", paper.value());
    }

    /** @return the answers of one judgement */
    TreeMap<String, Answer> of(PaperId paper, long annotation) {
        return read("select " + COLUMNS + """
                 from annotation_value v where v.annotation_id = ? and v.paper_id = ?
                order by v.attribute, v.position""", annotation, paper.value()).getOrDefault(annotation, new TreeMap<>());
    }

    /** A judgement. */
    record By(PaperId paper, AnnotationId id) {
    }

    /** @return the judgements on other papers that name words of this one */
    List<By> naming(PaperId paper) {
        return session.list("""
                select distinct paper_id, annotation_id from annotation_value
                where ref_paper = ? and paper_id <> ? and ends > 0""",
                row -> new By(new PaperId(row.getLong(1)), new AnnotationId(row.getLong(2))), paper.value(), paper.value());
    }

    private Map<Long, TreeMap<String, Answer>> read(String sql, Object... values) {
        Map<Long, TreeMap<String, List<Row>>> rows = new HashMap<>();
        session.forEach(sql, row -> rows.computeIfAbsent(row.getLong(1), id -> new TreeMap<>())
                .computeIfAbsent(row.getString(2), name -> new ArrayList<>()).add(row(row)), values);
        Map<Long, TreeMap<String, Answer>> answers = new HashMap<>();
        rows.forEach((id, byName) -> {
            var ofOne = new TreeMap<String, Answer>();
            byName.forEach((name, list) -> ofOne.put(name, answer(list)));
            answers.put(id, ofOne);
        });
        return answers;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(Kind.valueOf(row.getString(3)), row.getDouble(4), orEmpty(row.getString(5)),
                orEmpty(row.getString(6)), row.getLong(7), row.getLong(8), row.getInt(9), row.getInt(10));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static Answer answer(List<Row> rows) {
        Row first = rows.getFirst();
        return switch (first.kind()) {
            case NUMBER -> new Answer.Number(first.number());
            case NOT_APPLICABLE -> new Answer.NotApplicable();
            case YES_NO -> new Answer.YesNo(first.number() != 0);
            case CHOICE -> new Answer.Choice(rows.stream().map(Row::words).toList());
            case TEXT -> new Answer.Text(first.words());
            case REWRITE -> new Answer.Rewrite(first.original(), first.words());
            case EVIDENCE -> new Answer.Evidence(rows.stream().map(AnswerRows::reference).toList());
        };
    }

    private static Reference reference(Row row) {
        var paper = new PaperId(row.paper());
        return row.ends() > 0 ? new Reference.InText(paper, new TextSpan(row.starts(), row.ends()))
                : row.claim() != 0 ? new Reference.ToClaim(paper, new ClaimId(row.claim())) : new Reference.ToPaper(paper);
    }
}
