package org.glossator.ui.internal.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.glossator.model.AnnotationId;
import org.glossator.model.AnnotatorId;
import org.glossator.model.Answers;
import org.glossator.model.ClaimId;
import org.glossator.model.IdSource;
import org.glossator.model.Outcome;
import org.glossator.model.ReleaseId;
import org.glossator.model.Target;
import org.glossator.model.TextPart;
import org.glossator.model.TextSpan;
import org.glossator.model.paper.Annotation;
import org.glossator.model.paper.Claim;
import org.glossator.model.paper.Paper;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.LinkRecord;

/** Works out how claims become one, and how one becomes two. Changes nothing itself. */
final class ClaimJoints {
    private final Paper paper;
    private final List<LinkRecord> incoming;
    private final AnnotatorId me;
    private final IdSource ids;
    private final Clock clock;

    /** @param incoming the links of other papers that end in this one */
    ClaimJoints(Paper paper, List<LinkRecord> incoming, AnnotatorId me, IdSource ids, Clock clock) {
        this.paper = paper;
        this.incoming = incoming;
        this.me = me;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The first claim in reading order gets the text and this annotator's judgements of all; the others go. Stretches with
     * nothing but blanks between them become one.
     *
     * @param claims in any order; refused with {@code claim.oneIsNotMany} where they are not at least two, with
     *        {@code claim.judgedByOthers} where one that would go has somebody else's judgement, and with
     *        {@code claim.linked} where links or judgements of judgements hang on it
     */
    Outcome<Step> merge(List<Claim> claims) {
        List<Claim> ordered = claims.stream().sorted(ReadingOrder.OF_CLAIMS).distinct().toList();
        if (ordered.size() < 2) {
            return Outcome.refused("claim.oneIsNotMany", Messages.Refusal_oneIsNotMany);
        }
        Claim first = ordered.getFirst();
        List<Claim> rest = ordered.subList(1, ordered.size());
        if (rest.stream().flatMap(c -> c.getAnnotations().stream()).anyMatch(a -> !isMine(a))) {
            return Outcome.refused("claim.judgedByOthers", Messages.Refusal_judgedByOthers);
        }
        if (rest.stream().anyMatch(this::isLinked)) {
            return Outcome.refused("claim.linked", Messages.Refusal_linked);
        }
        Map<ReleaseId, AnnotationRecord> before = judgements(Stream.of(first));
        Map<ReleaseId, AnnotationRecord> after = judgements(ordered.stream());
        if (after.values().stream().anyMatch(a -> a.comment().length() > AnnotationRecord.LONGEST_COMMENT)) {
            return Outcome.refused("annotation.commentTooLong",
                    NLS.bind(Messages.Refusal_commentTooLong, AnnotationRecord.LONGEST_COMMENT));
        }
        var changes = new ArrayList<Change>();
        for (Claim claim : rest) {
            claim.getAnnotations().forEach(a -> changes.add(new Change.RemoveAnnotation(PaperObjects.record(a))));
            changes.add(new Change.RemoveClaim(PaperObjects.record(claim)));
        }
        reshape(first, joined(ordered.stream().flatMap(c -> c.getSpans().stream())), changes);
        after.forEach((release, judgement) -> {
            AnnotationRecord had = before.get(release);
            if (had == null) {
                changes.add(new Change.AddAnnotation(judgement.about(new Target.OnClaim(first.getId()), annotation())));
            } else if (!had.equals(judgement)) {
                changes.add(new Change.ReviseAnnotation(had, judgement));
            }
        });
        return Outcome.done(new Step("claim.merge", Messages.Step_merge, changes, Optional.of(first.getId())));
    }

    private boolean isLinked(Claim claim) {
        List<Target> judgements = claim.getAnnotations().stream().<Target>map(a -> new Target.OnAnnotation(a.getId())).toList();
        return paper.getLinks().stream().anyMatch(l -> l.getSource() == claim || l.getTarget().equals(claim.getId()))
                || incoming.stream().anyMatch(l -> l.target().equals(claim.getId()))
                || paper.getAnnotations().stream().anyMatch(a -> judgements.contains(a.getAbout()));
    }

    /** @return this annotator's judgements of the claims, one for each release under which there are some */
    private Map<ReleaseId, AnnotationRecord> judgements(Stream<Claim> claims) {
        var judgements = new LinkedHashMap<ReleaseId, AnnotationRecord>();
        claims.flatMap(c -> c.getAnnotations().stream()).filter(this::isMine).map(PaperObjects::record)
                .forEach(judgement -> judgements.merge(judgement.release(), judgement, ClaimJoints::both));
        return judgements;
    }

    private static AnnotationRecord both(AnnotationRecord one, AnnotationRecord other) {
        var categories = new LinkedHashSet<>(one.categories());
        categories.addAll(other.categories());
        String comment = Stream.of(one.comment(), other.comment()).filter(c -> !c.isEmpty()).distinct()
                .reduce((a, b) -> a + "\n" + b).orElse("");
        return one.withCategories(List.copyOf(categories)).withAnswers(both(one.answers(), other.answers()))
                .withComment(comment);
    }

    private static Answers both(Answers one, Answers other) {
        var values = new TreeMap<>(other.values());
        values.putAll(one.values());
        return new Answers(values, one.confidence().or(other::confidence), one.undecided() || other.undecided());
    }

    private List<TextSpan> joined(Stream<TextSpan> spans) {
        var joined = new ArrayList<TextSpan>();
        spans.sorted().forEach(span -> {
            TextSpan last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && touches(last, span)) {
                joined.set(joined.size() - 1, new TextSpan(last.start(), Math.max(last.end(), span.end())));
            } else {
                joined.add(span);
            }
        });
        return joined;
    }

    /** A claim goes on over a line feed, not from the title into the text. */
    private boolean touches(TextSpan one, TextSpan next) {
        return next.start() <= one.end() || paper.getText().substring(one.end(), next.start()).isBlank()
                && part(one.end() - 1).equals(part(next.start()));
    }

    private Optional<TextPart> part(int offset) {
        return paper.getParts().stream().filter(p -> p.span().contains(offset)).findFirst();
    }

    /**
     * Adds a stretch of text to the claim, apart from the others or not, or takes it out where the claim has all of it.
     *
     * @param piece refused with {@code claim.onlyPiece} where nothing else would be left
     */
    Outcome<Step> piece(Claim claim, TextSpan piece) {
        boolean out = claim.getSpans().stream().anyMatch(span -> span.contains(piece));
        List<TextSpan> after = out ? Stream.concat(cut(claim, 0, piece.start()).stream(),
                cut(claim, piece.end(), paper.getText().length()).stream()).toList()
                : joined(Stream.concat(claim.getSpans().stream(), Stream.of(piece)));
        if (after.isEmpty()) {
            return Outcome.refused("claim.onlyPiece", Messages.Refusal_onlyPiece);
        }
        var changes = new ArrayList<Change>();
        reshape(claim, after, changes);
        return Outcome.done(new Step("claim.piece", Messages.Step_piece, changes, Optional.of(claim.getId())));
    }

    /**
     * What stands before the offset stays the claim, what stands behind becomes another one, and this annotator's
     * judgements are about both.
     *
     * @param offset in the paper's text; refused with {@code claim.notInside} where nothing of the claim is before or behind
     */
    Outcome<Step> split(Claim claim, int offset) {
        List<TextSpan> left = cut(claim, 0, offset);
        List<TextSpan> right = cut(claim, offset, paper.getText().length());
        if (left.isEmpty() || right.isEmpty()) {
            return Outcome.refused("claim.notInside", Messages.Refusal_notInside);
        }
        var changes = new ArrayList<Change>();
        reshape(claim, left, changes);
        var second = new ClaimRecord(new ClaimId(ids.next()), paper.getId(), right, me, now());
        changes.add(new Change.AddClaim(second));
        claim.getAnnotations().stream().filter(this::isMine).map(PaperObjects::record).forEach(judgement -> changes
                .add(new Change.AddAnnotation(judgement.about(new Target.OnClaim(second.id()), annotation()))));
        return Outcome.done(new Step("claim.split", Messages.Step_split, changes, Optional.of(second.id())));
    }

    private List<TextSpan> cut(Claim claim, int from, int to) {
        return claim.getSpans().stream().flatMap(span -> {
            int start = Math.max(from, span.start());
            int end = Math.min(to, span.end());
            return start < end ? Sentences.trimmed(paper.getText(), start, end).stream() : Stream.empty();
        }).toList();
    }

    private static void reshape(Claim claim, List<TextSpan> spans, List<Change> changes) {
        ClaimRecord before = PaperObjects.record(claim);
        var after = new ClaimRecord(before.id(), before.paper(), spans, before.author(), before.made());
        if (!after.equals(before)) {
            changes.add(new Change.ReshapeClaim(before, after));
        }
    }

    private AnnotationId annotation() {
        return new AnnotationId(ids.next());
    }

    private boolean isMine(Annotation annotation) {
        return annotation.getAnnotator().getId().equals(me);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
