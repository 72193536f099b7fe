package org.glossator.store.jdbc.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.glossator.model.AnnotatorId;
import org.glossator.model.CategoryId;
import org.glossator.model.Confidence;
import org.glossator.model.PaperId;
import org.glossator.model.Target;
import org.glossator.model.TextSpan;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRecord;

/** Changes of claims and judgements. */
final class WorkWriter {
    private static final String WHAT_IS_JUDGED_WENT = "What is judged was removed in the meantime.";

    private static final String CLAIM = "insert into claim (id, paper_id, author_id, made_ms) values (?, ?, ?, ?)";
    private static final String SPAN = """
            insert into claim_span (claim_id, position, starts, ends, paper_id) values (?, ?, ?, ?, ?)""";
    private static final String ANNOTATION = """
            insert into annotation (id, paper_id, claim_id, annotator_id, release_id, revision, words, provenance, source,
            made_ms, part, answers, confidence, undecided, term_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CATEGORY = """
            insert into annotation_category (annotation_id, position, term_id, paper_id) values (?, ?, ?, ?)""";
    /** Each refers to those before it. */
    private static final List<String> IN_ORDER = List.of(CLAIM, SPAN, ANNOTATION, CATEGORY);

    private final Session session;
    private final WorkQueries work;
    private final ReleaseQueries releases;
    private final AnswerRows answers;
    private final LinkRows links;
    private final TargetRows targets;
    private final Known known;
    private final Optional<BulkLoad> bulk;
    private Text text = Text.NONE;
    private final Map<PaperId, BulkLoad.Text> added = new HashMap<>(); // papers of the same action, whose rows may wait

    /** How long the text of a paper is, in UTF-16 code units. */
    private record Text(PaperId paper, int length) {
        static final Text NONE = new Text(PaperQuery.BEGINNING, 0);
    }

    /**
     * @param known what was looked up before
     * @param bulk for the rows of a large import, where there is such a way
     */
    WorkWriter(Session session, Known known, Optional<BulkLoad> bulk) {
        this.bulk = bulk;
        this.session = session;
        this.known = known;
        session.inOrder(IN_ORDER);
        work = new WorkQueries(session);
        releases = new ReleaseQueries(session);
        answers = new AnswerRows(session);
        links = new LinkRows(session);
        targets = new TargetRows(session);
    }

    LinkRows links() {
        return links;
    }

    /** Whether it is there already the keys find out. */
    void add(ClaimRecord claim) {
        inText(claim);
        Conflict.unless(isIn(claim.author()),
                "The claim's author is not in the corpus any more.");
        session.later(CLAIM, claim.id().value(), claim.paper().value(), claim.author().value(),
                claim.made().toEpochMilli());
        writeSpans(claim);
    }

    void remove(ClaimRecord claim) {
        current(claim, "it is to go");
        Conflict.unless(!session.exists("select 1 from annotation where claim_id = ? and paper_id = ?",
                claim.id().value(), claim.paper().value()),
                "There are judgements on the claim, which must be removed first.");
        Conflict.unless(!links.joins(claim.paper(), claim.id()), "The claim has links, which must be removed first.");
        deleteSpans(claim);
        session.updateOne("delete from claim where id = ? and paper_id = ?", claim.id().value(), claim.paper().value());
    }

    void reshape(Change.ReshapeClaim change) {
        current(change.before(), places(change.after()));
        inText(change.after());
        deleteSpans(change.before());
        writeSpans(change.after());
    }

    private void current(ClaimRecord expected, String mine) {
        Optional<ClaimRecord> theirs = work.claim(expected.paper(), expected.id());
        if (!theirs.equals(Optional.of(expected))) {
            throw Conflict.between("The claim", theirs.map(WorkWriter::places), mine);
        }
    }

    private static String places(ClaimRecord claim) {
        return claim.spans().stream().map(span -> span.start() + "\u2013" + span.end())
                .collect(Collectors.joining(", ", "at ", ""));
    }

    private void inText(ClaimRecord claim) {
        if (!claim.paper().equals(text.paper())) { // an import marks claim after claim in one text
            text = new Text(claim.paper(), length(claim.paper()));
        }
        Conflict.unless(claim.extent().end() <= text.length(),
                "The paper's text was changed or removed in the meantime.");
    }

    /** What is about the paper need not ask for it before all is flushed. */
    void added(PaperRecord paper) {
        if (!isBulk()) {
            added.put(paper.id(), new BulkLoad.Text(paper.text().length(), paper.parts().size()));
        }
    }

    private int length(PaperId paper) {
        return knows(paper) ? known(paper).map(BulkLoad.Text::length).orElse(0) : session.number("""
                select v.body_length from paper p join paper_revision v on v.paper_id = p.id
                and v.revision = p.revision where p.id = ?""", paper.value());
    }

    private boolean isBulk() {
        return bulk.filter(BulkLoad::isOn).isPresent();
    }

    private boolean knows(PaperId paper) {
        return isBulk() || added.containsKey(paper);
    }

    private Optional<BulkLoad.Text> known(PaperId paper) {
        return Optional.ofNullable(added.get(paper)).or(() -> bulk.flatMap(load -> load.text(paper)));
    }

    /** Papers may be other ones now than they were before; all that was added is there. */
    void forgetTexts() {
        text = Text.NONE;
        added.clear();
    }

    private void writeSpans(ClaimRecord claim) {
        int position = 0;
        for (TextSpan span : claim.spans()) {
            session.later(SPAN,
                    claim.id().value(), position++, span.start(), span.end(), claim.paper().value());
        }
    }

    private void deleteSpans(ClaimRecord claim) {
        session.update("delete from claim_span where claim_id = ? and paper_id = ?", claim.id().value(),
                claim.paper().value());
    }

    /** Whether it is there already, and its claim is, the keys find out: asking first costs more. */
    void add(AnnotationRecord annotation) {
        Conflict.unless(isThere(annotation.paper(), annotation.target()), WHAT_IS_JUDGED_WENT);
        Object claim = annotation.target() instanceof Target.OnClaim(var id) ? (Object) id.value() : Session.NO_NUMBER;
        Conflict.unless(isIn(annotation.annotator()), "The annotator is not in the corpus any more.");
        Map<CategoryId, Integer> terms = terms(annotation);
        session.later(ANNOTATION, annotation.id().value(), annotation.paper().value(), claim,
                annotation.annotator().value(), annotation.release().value(), 1, annotation.comment(),
                annotation.provenance().kind().name(), annotation.provenance().source(),
                annotation.made().toEpochMilli(), TargetRows.part(annotation.target()), AnswerRows.count(annotation),
                confidence(annotation), undecided(annotation), only(annotation, terms));
        writeCategories(annotation, terms);
        if (AnswerRows.count(annotation) > 0 || TargetRows.part(annotation.target()).equals(TargetRows.ELSEWHERE)) {
            answers.write(annotation);
            targets.write(annotation);
        }
    }

    private static Object confidence(AnnotationRecord annotation) {
        return annotation.answers().confidence().<Object>map(Confidence::value).orElse(Session.NO_NUMBER);
    }

    private static int undecided(AnnotationRecord annotation) {
        return annotation.answers().undecided() ? 1 : 0;
    }

    private boolean isThere(PaperId paper, Target target) {
        return switch (target) {
            case Target.WholePaper t -> knows(paper) ? known(paper).isPresent()
                    : session.exists("select 1 from paper where id = ?", paper.value());
            case Target.OnClaim t -> true; // the key finds out
            case Target.OnPart(int place) -> knows(paper) ? place < known(paper).map(BulkLoad.Text::parts).orElse(0)
                    : session.exists("""
                    select 1 from paper p join part t on t.paper_id = p.id and t.revision = p.revision
                    where p.id = ? and t.position = ?""", paper.value(), place);
            case Target.OnLink(var id) -> session.exists("select 1 from claim_link where id = ? and paper_id = ?",
                    id.value(), paper.value());
            case Target.OnAnnotation(var id) -> session.flushed().exists("select 1 from annotation where id = ? and paper_id = ?",
                    id.value(), paper.value());
        };
    }

    void remove(AnnotationRecord annotation) {
        current(annotation, "it is to go");
        Conflict.unless(!targets.isJudged(annotation.paper(), annotation.id().value()),
                "There are judgements on the judgement, which must be removed first.");
        deleteCategories(annotation);
        deleteAnswers(annotation);
        targets.delete(annotation);
        session.updateOne("delete from annotation where id = ? and paper_id = ?", annotation.id().value(),
                annotation.paper().value());
    }

    void revise(Change.ReviseAnnotation change) {
        AnnotationRecord after = change.after();
        int revision = session.number("select revision from annotation where id = ? and paper_id = ?",
                after.id().value(), after.paper().value()); // first, so that it is not newer than what is compared
        current(change.before(), words(after));
        Map<CategoryId, Integer> terms = terms(after);
        int changed = session.update("""
                update annotation set revision = revision + 1, release_id = ?, words = ?, provenance = ?, source = ?,
                answers = ?, confidence = ?, undecided = ?, term_id = ? where id = ? and paper_id = ? and revision = ?""",
                after.release().value(), after.comment(), after.provenance().kind().name(), after.provenance().source(),
                AnswerRows.count(after), confidence(after), undecided(after), only(after, terms), after.id().value(),
                after.paper().value(), revision);
        if (changed == 0) {
            current(change.before(), words(after));
            throw Session.hidden();
        }
        if (!change.before().categories().equals(after.categories())
                || !change.before().release().equals(after.release())) {
            deleteCategories(change.before());
            writeCategories(after, terms);
        }
        if (!change.before().answers().values().equals(after.answers().values())) {
            deleteAnswers(change.before());
            answers.write(after);
        }
    }

    private void deleteAnswers(AnnotationRecord annotation) {
        if (AnswerRows.count(annotation) > 0) {
            answers.delete(annotation);
        }
    }

    private void current(AnnotationRecord expected, String mine) {
        Optional<AnnotationRecord> theirs = work.annotation(expected.paper(), expected.id());
        if (!theirs.equals(Optional.of(expected))) {
            throw Conflict.between("The judgement", theirs.map(WorkWriter::words), mine);
        }
    }

    private static String words(AnnotationRecord annotation) {
        String categories = annotation.categories().stream().map(CategoryId::value).collect(Collectors.joining(", "));
        return annotation.comment().isEmpty() ? categories : categories + " (" + annotation.comment().strip() + ")";
    }

    /** @return whether the person is in the corpus; another program may have let go of one who is known here */
    private boolean isIn(AnnotatorId annotator) {
        boolean isIn = known.people().contains(annotator) || work.annotator(annotator).isPresent();
        if (isIn) {
            known.people().add(annotator);
        }
        return isIn;
    }

    private Map<CategoryId, Integer> terms(AnnotationRecord annotation) {
        Map<CategoryId, Integer> terms = known.terms().computeIfAbsent(annotation.release(),
                release -> releases.terms(release).orElseThrow(() -> new Conflict(
                        "The taxonomy of the judgement is not published in this corpus.")));
        for (CategoryId category : annotation.categories()) {
            if (!terms.containsKey(category)) {
                throw new Conflict("The taxonomy has no category " + Conflict.quoted(category.value()) + ".");
            }
        }
        return terms;
    }

    /** @return the number of the category in the judgement's own row */
    private static Object only(AnnotationRecord annotation, Map<CategoryId, Integer> terms) {
        return annotation.categories().size() == 1 ? (Object) terms.getOrDefault(annotation.categories().getFirst(), 0)
                : Session.NO_NUMBER;
    }

    private void writeCategories(AnnotationRecord annotation, Map<CategoryId, Integer> terms) {
        if (annotation.categories().size() == 1) {
            return; // stands in the judgement's own row
        }
        int position = 0;
        for (CategoryId category : annotation.categories()) {
            session.later(CATEGORY,
                    annotation.id().value(), position++, terms.getOrDefault(category, 0), annotation.paper().value());
        }
    }

    private void deleteCategories(AnnotationRecord annotation) {
        if (annotation.categories().size() > 1) {
            session.update("delete from annotation_category where annotation_id = ? and paper_id = ?",
                    annotation.id().value(), annotation.paper().value());
        }
    }
}
