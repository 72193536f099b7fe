package org.glossator.ui.internal.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.glossator.model.AnnotationId;
import org.glossator.model.AnnotatorId;
import org.glossator.model.Answers;
import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.IdSource;
import org.glossator.model.LinkId;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.model.Provenance;
import org.glossator.model.Target;
import org.glossator.model.TextSpan;
import org.glossator.model.paper.Annotation;
import org.glossator.model.paper.Claim;
import org.glossator.model.paper.Link;
import org.glossator.model.paper.Paper;
import org.glossator.model.rules.TaxonomyIndex;
import org.glossator.model.taxonomy.Relation;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.LinkRecord;
import org.glossator.store.RejectionRecord;
import org.glossator.store.rules.Fix;
import org.glossator.ui.CorpusSession.ActiveTaxonomy;

/** Works out what a person's wish changes. Changes nothing itself. */
final class PaperEdits {
    private final PaperObjects objects;
    private final Paper paper;
    private final List<LinkRecord> incoming;
    private final Judge judge;
    private final IdSource ids;
    private final Clock clock;

    PaperEdits(PaperObjects objects, Judge judge, IdSource ids, Clock clock) {
        this.objects = objects;
        this.paper = objects.paper();
        this.incoming = objects.incoming();
        this.judge = judge;
        this.ids = ids;
        this.clock = clock;
    }

    /** Without changes where the claim is there already. */
    Step mark(TextSpan span) {
        var changes = new ArrayList<Change>();
        ClaimId claim = claimFor(span, changes);
        return new Step("claim.mark", Messages.Step_mark, changes, Optional.of(claim));
    }

    private ClaimId claimFor(TextSpan span, List<Change> changes) {
        Optional<Claim> existing = objects.claimAt(span);
        if (existing.isPresent()) {
            return existing.get().getId();
        }
        var claim = new ClaimRecord(new ClaimId(ids.next()), paper.getId(), List.of(span), me(), now());
        changes.add(new Change.AddClaim(claim));
        return claim.id();
    }

    /** The claim goes, unless somebody else has judged or linked it; then only what this annotator did goes. */
    Step delete(Claim claim) {
        var removal = new Removal(paper, incoming, me());
        removal.claim(claim);
        return new Step("claim.delete", Messages.Step_deleteClaim, removal.changes(), Optional.of(claim.getId()));
    }

    Outcome<Step> delete(Annotation annotation) {
        if (!isMine(annotation)) {
            return Outcome.refused("annotation.notYours", Messages.Refusal_notYours);
        }
        var removal = new Removal(paper, incoming, me());
        if (!removal.annotation(annotation)) {
            return Outcome.refused("annotation.judged", Messages.Refusal_judged);
        }
        return Outcome.done(new Step("annotation.delete", Messages.Step_deleteAnnotation, removal.changes(),
                claimOf(annotation)));
    }

    /** All in one step. What others have judged stays, with a warning; refused where that is all there is. */
    Outcome<Step> delete(List<Annotation> annotations, List<Claim> claims) {
        var single = new ArrayList<Outcome<Step>>();
        annotations.forEach(annotation -> single.add(delete(annotation)));
        claims.forEach(claim -> single.add(Outcome.done(delete(claim))));
        List<Step> steps = single.stream().filter(Outcome::isDone).map(Outcome::orThrow).toList();
        List<Problem> refused = single.stream().flatMap(outcome -> outcome.problems().stream()).distinct().toList();
        if (steps.isEmpty()) {
            return refused.isEmpty() ? Outcome.refused("annotation.gone", Messages.Refusal_gone)
                    : new Outcome.Refused<>(refused);
        }
        Step first = steps.getFirst();
        return Outcome.done(steps.size() == 1 ? first
                : new Step(first.code(), NLS.bind(Messages.Step_deleteSeveral, steps.size()),
                        steps.stream().flatMap(step -> step.changes().stream()).distinct().toList(), first.claim()),
                refused);
    }

    /** @param span of a claim that need not be there yet */
    Outcome<Step> tag(TextSpan span, CategoryId category) {
        return chosen(category).map(chosen -> {
            var changes = new ArrayList<Change>();
            var target = new Target.OnClaim(claimFor(span, changes));
            return toggle(target, chosen, changes);
        });
    }

    /** @param target that is there */
    Outcome<Step> tag(Target target, CategoryId category) {
        return chosen(category).map(chosen -> toggle(target, chosen, new ArrayList<>()));
    }

    /** Gives the category to those that do not have it from this annotator, or takes it away where each has it. One step. */
    Outcome<Step> tag(List<Target> targets, CategoryId category) {
        return chosen(category).map(chosen -> {
            List<Target> without = targets.stream()
                    .filter(t -> mine(t).stream().noneMatch(a -> a.getCategories().contains(category))).toList();
            List<Target> changed = without.isEmpty() ? targets : without;
            var changes = new ArrayList<Change>();
            List<Step> steps = changed.stream().map(target -> toggle(target, chosen, changes)).toList();
            Step last = steps.getLast();
            return steps.size() == 1 ? last
                    : new Step(last.code(), NLS.bind(Messages.Step_several, last.label(), steps.size()), changes, last.claim());
        });
    }

    private Step toggle(Target target, Chosen chosen, List<Change> changes) {
        CategoryId category = chosen.category().id();
        List<Annotation> mine = mine(target);
        Optional<Annotation> having = mine.stream().filter(a -> a.getCategories().contains(category)).findFirst();
        if (having.isPresent()) {
            AnnotationRecord before = PaperObjects.record(having.get());
            changes.add(revision(before, Choosing.dropped(before, category, chosen.under().index())));
            return new Step("claim.untag", label(Messages.Step_untag, chosen), changes, claimOf(target));
        }
        Optional<Annotation> open = mine.stream()
                .filter(a -> a.getRelease().equals(chosen.under().release().id())).findFirst();
        if (open.isPresent()) {
            AnnotationRecord before = PaperObjects.record(open.get());
            changes.add(revision(before, Choosing.chosen(before, category, chosen.under().index())));
        } else {
            changes.add(new Change.AddAnnotation(
                    Choosing.chosen(judgement(target, chosen.under(), List.of(), ""), category, chosen.under().index())));
        }
        return new Step("claim.tag", label(Messages.Step_tag, chosen), changes, claimOf(target));
    }

    private static String label(String pattern, Chosen chosen) {
        return NLS.bind(pattern, chosen.category().label());
    }

    /** @param words empty to take the comment away */
    Outcome<Step> comment(Target target, String words) {
        Optional<Annotation> first = mine(target).stream().findFirst();
        if (first.isPresent()) {
            return comment(first.get(), words);
        }
        if (judge.taxonomy().isEmpty()) {
            return Outcome.refused("annotation.noTaxonomy", Messages.Refusal_noTaxonomy);
        }
        if (tooLong(words)) {
            return Outcome.refused("annotation.commentTooLong", tooLongText());
        }
        List<Change> changes = words.isBlank() ? List.of() : List.of(
                new Change.AddAnnotation(judgement(target, judge.taxonomy().get(), List.of(), words.strip())));
        return Outcome.done(new Step("annotation.comment", Messages.Step_comment, changes, claimOf(target)));
    }

    /** @param what people call the question; part of the step's label */
    Outcome<Step> answer(Annotation annotation, Answers answers, String what) {
        if (!isMine(annotation)) {
            return Outcome.refused("annotation.notYours", Messages.Refusal_notYours);
        }
        AnnotationRecord before = PaperObjects.record(annotation);
        AnnotationRecord after = before.withAnswers(answers);
        List<Change> changes = after.equals(before) ? List.of() : List.of(revision(before, after));
        return Outcome.done(new Step("annotation.answer", NLS.bind(Messages.Step_answer, what), changes,
                claimOf(annotation)));
    }

    /** Makes a judgement of something that has none of this annotator yet, with an answer. */
    Outcome<Step> answer(Target target, Answers answers, String what) {
        if (judge.taxonomy().isEmpty()) {
            return Outcome.refused("annotation.noTaxonomy", Messages.Refusal_noTaxonomy);
        }
        return Outcome.done(new Step("annotation.answer", NLS.bind(Messages.Step_answer, what), List.of(
                new Change.AddAnnotation(judgement(target, judge.taxonomy().get(), List.of(), "").withAnswers(answers))),
                claimOf(target)));
    }

    /** Ends a violation of the taxonomy. */
    Outcome<Step> fix(Annotation annotation, Fix fix) {
        if (!isMine(annotation)) {
            return Outcome.refused("annotation.notYours", Messages.Refusal_notYours);
        }
        AnnotationRecord before = PaperObjects.record(annotation);
        Optional<TaxonomyIndex> taxonomy = judge.taxonomy().map(ActiveTaxonomy::index);
        AnnotationRecord after = taxonomy.isEmpty() ? fix.applied(before) : switch (fix) {
            case Fix.Choose choose -> Choosing.chosen(before, choose.category(), taxonomy.get());
            case Fix.Drop drop -> Choosing.dropped(before, drop.category(), taxonomy.get());
            case Fix.Forget forget -> forget.applied(before);
        };
        List<Change> changes = after.equals(before) ? List.of() : List.of(revision(before, after));
        return Outcome.done(new Step("annotation.fix", Messages.Step_fix, changes, claimOf(annotation)));
    }

    /**
     * Joins two claims, or takes the same link of this annotator away; of a symmetric relation also the one that was made from
     * the other end.
     *
     * @param source in this paper
     * @param target perhaps in another paper
     */
    Outcome<Step> link(LinkEnd source, LinkEnd target, Relation relation) {
        if (judge.taxonomy().isEmpty()) {
            return Outcome.refused("annotation.noTaxonomy", Messages.Refusal_noTaxonomy);
        }
        ActiveTaxonomy under = judge.taxonomy().get();
        return there(source.claim(), target.claim(), relation)
                .or(() -> relation.symmetric() ? there(target.claim(), source.claim(), relation) : Optional.empty())
                .orElseGet(() -> RelationFit.hindrance(relation, under.index(), source, target)
                        .map(fits -> link(source, target, fits, under)));
    }

    private Optional<Outcome<Step>> there(ClaimId source, ClaimId target, Relation relation) {
        Optional<Outcome<Step>> here = paper.getLinks().stream().filter(l -> l.getSource().getId().equals(source)
                && l.getTarget().equals(target) && l.getRelation().equals(relation.name())
                && l.getAuthor().getId().equals(me())).findFirst().map(this::delete);
        return here.or(() -> incoming.stream().filter(l -> l.source().equals(source) && l.target().equals(target)
                && l.relation().equals(relation.name()) && l.author().equals(me())).findFirst().map(this::delete));
    }

    private Step link(LinkEnd source, LinkEnd target, Relation relation, ActiveTaxonomy under) {
        var link = new LinkRecord(new LinkId(ids.next()), paper.getId(), source.claim(), target.paper(), target.claim(),
                relation.name(), under.release().id(), me(), now());
        return new Step("link.add", NLS.bind(Messages.Step_link, relation.name()), List.of(new Change.AddLink(link)),
                Optional.of(source.claim()));
    }

    /** @param link of another paper that ends in this one; the corpus refuses it where the link is judged there */
    Outcome<Step> delete(LinkRecord link) {
        return link.author().equals(me())
                ? Outcome.done(new Step("link.delete", NLS.bind(Messages.Step_unlink, link.relation()),
                        List.of(new Change.RemoveLink(link)), Optional.of(link.target())))
                : Outcome.refused("annotation.notYours", Messages.Refusal_notYours);
    }

    Outcome<Step> delete(Link link) {
        var removal = new Removal(paper, incoming, me());
        return removal.link(link) ? Outcome.done(new Step("link.delete", NLS.bind(Messages.Step_unlink, link.getRelation()),
                removal.changes(), Optional.of(link.getSource().getId())))
                : Outcome.refused("annotation.notYours", Messages.Refusal_notYours);
    }

    Outcome<Step> comment(Annotation annotation, String words) {
        if (!isMine(annotation)) {
            return Outcome.refused("annotation.notYours", Messages.Refusal_notYours);
        }
        if (tooLong(words)) {
            return Outcome.refused("annotation.commentTooLong", tooLongText());
        }
        AnnotationRecord before = PaperObjects.record(annotation);
        AnnotationRecord after = before.withComment(words.strip());
        List<Change> changes = after.equals(before) ? List.of() : List.of(revision(before, after));
        return Outcome.done(new Step("annotation.comment", Messages.Step_comment, changes, claimOf(annotation)));
    }

    private static boolean tooLong(String words) {
        return words.strip().length() > AnnotationRecord.LONGEST_COMMENT;
    }

    private static String tooLongText() {
        return NLS.bind(Messages.Refusal_commentTooLong, AnnotationRecord.LONGEST_COMMENT);
    }

    /** @param spans what the claim covers from now on */
    Step reshape(Claim claim, List<TextSpan> spans) {
        ClaimRecord before = PaperObjects.record(claim);
        var after = new ClaimRecord(before.id(), before.paper(), spans, before.author(), before.made());
        List<Change> changes = after.equals(before) ? List.of() : List.of(new Change.ReshapeClaim(before, after));
        return new Step("claim.reshape", Messages.Step_reshape, changes, Optional.of(claim.getId()));
    }

    Step markDone(boolean done) {
        List<Change> changes = paper.isDone() == done ? List.of()
                : List.of(new Change.MarkDone(paper.getId(), me(), done));
        return new Step("paper.done", done ? Messages.Step_done : Messages.Step_notDone, changes, Optional.empty());
    }

    Step reject(String sentence) {
        return new Step("proposal.reject", Messages.Step_reject,
                List.of(new Change.RejectProposal(new RejectionRecord(paper.getId(), me(), sentence, now()))), Optional.empty());
    }

    Step proposeAgain(RejectionRecord rejection) {
        return new Step("proposal.again", Messages.Step_proposeAgain, List.of(new Change.ProposeAgain(rejection)),
                Optional.empty());
    }

    /** A judgement that says nothing any more is taken back. */
    private static Change revision(AnnotationRecord before, AnnotationRecord after) {
        return after.isEmpty() ? new Change.RemoveAnnotation(before)
                : new Change.ReviseAnnotation(before, after);
    }

    private AnnotationRecord judgement(Target target, ActiveTaxonomy under, List<CategoryId> categories,
            String comment) {
        return new AnnotationRecord(new AnnotationId(ids.next()), paper.getId(), target, me(),
                under.release().id(), categories, comment, Provenance.PERSON, now());
    }

    private Outcome<Chosen> chosen(CategoryId id) {
        if (judge.taxonomy().isEmpty()) {
            return Outcome.refused("annotation.noTaxonomy", Messages.Refusal_noTaxonomy);
        }
        ActiveTaxonomy under = judge.taxonomy().get();
        Optional<Category> category = under.taxonomy().category(id);
        if (category.isEmpty()) {
            return Outcome.refused("annotation.unknownCategory", NLS.bind(Messages.Refusal_unknownCategory, id));
        }
        if (category.get().isAbstract()) {
            return Outcome.refused("annotation.abstractCategory",
                    NLS.bind(Messages.Refusal_abstractCategory, category.get().label()));
        }
        return Outcome.done(new Chosen(under, category.get()));
    }

    private List<Annotation> mine(Target target) {
        List<Annotation> all = target instanceof Target.OnClaim(ClaimId id) // found by its claim: there may be thousands
                ? objects.claim(id).map(Claim::getAnnotations).<List<Annotation>>map(List::copyOf).orElse(List.of())
                : paper.getAnnotations();
        return all.stream().filter(a -> a.getAbout().equals(target) && isMine(a)).toList();
    }

    /** @return the claim that the target is, or hangs on in the end */
    private Optional<ClaimId> claimOf(Target target) {
        return switch (target) {
            case Target.OnClaim(ClaimId claim) -> Optional.of(claim);
            case Target.WholePaper whole -> Optional.empty();
            case Target.OnPart part -> Optional.empty();
            case Target.OnLink(LinkId id) -> paper.getLinks().stream().filter(l -> l.getId().equals(id)).findFirst()
                    .map(l -> l.getSource().getId());
            case Target.OnAnnotation(AnnotationId id) -> paper.getAnnotations().stream().filter(a -> a.getId().equals(id))
                    .findFirst().flatMap(a -> claimOf(a.getAbout()));
        };
    }

    private boolean isMine(Annotation annotation) {
        return annotation.getAnnotator().getId().equals(me());
    }

    private Optional<ClaimId> claimOf(Annotation annotation) {
        return claimOf(annotation.getAbout());
    }

    private AnnotatorId me() {
        return judge.annotator().id();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private record Chosen(ActiveTaxonomy under, Category category) {
    }
}
