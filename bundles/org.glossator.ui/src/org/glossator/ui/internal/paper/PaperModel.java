package org.glossator.ui.internal.paper;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.glossator.model.AnnotationId;
import org.glossator.model.AnnotatorId;
import org.glossator.model.Answers;
import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.IdSource;
import org.glossator.model.LinkId;
import org.glossator.model.Outcome;
import org.glossator.model.PaperId;
import org.glossator.model.Problem;
import org.glossator.model.Severity;
import org.glossator.model.Target;
import org.glossator.model.TextSpan;
import org.glossator.model.paper.Annotation;
import org.glossator.model.paper.Claim;
import org.glossator.model.paper.Paper;
import org.glossator.model.taxonomy.Relation;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusEvent;
import org.glossator.store.LinkRecord;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;
import org.glossator.store.RejectionRecord;
import org.glossator.store.rules.Fix;
import org.glossator.ui.WriteQueue;

/**
 * A paper that is open in an editor: EMF objects, a command stack over them, and the way of every step to the corpus. A
 * step shows at once and is kept a moment later; what the corpus refuses is taken back by reading the paper again. Belongs
 * to the thread of the user interface; knows no widget.
 */
public final class PaperModel {

    /** Reads the paper off the thread of the user interface and comes back to it; nothing where it is gone. */
    public interface Source {
        /** @param failed run in place of {@code then} where the corpus could not be read */
        void read(Consumer<Optional<PaperContent>> then, Runnable failed);

        /**
         * @param who whose earlier steps on this paper are asked for
         * @param failed run in place of {@code then} where the corpus could not be read
         */
        void readPast(AnnotatorId who, Consumer<PastSteps> then, Runnable failed);
    }

    private final Corpus corpus;
    private final Supplier<Judge> judge;
    private final IdSource ids;
    private final Clock clock;
    private final PaperObjects objects;
    private final PaperSteps steps = new PaperSteps(this::apply, this::record);
    private final List<Runnable> listeners = new ArrayList<>();
    private final RecentChanges changes = new RecentChanges();
    private final PaperKeeping keeping;
    private final EarlierSteps earlier;
    private final Map<PaperId, Integer> others = new HashMap<>(); // revisions of papers whose words were named
    private boolean pastKnown = true; // what can be undone is what the corpus says
    private int version;
    private boolean gone;
    private AnnotatorId person;

    /** @param objects nobody else's from now on */
    PaperModel(Corpus corpus, WriteQueue writes, PaperObjects objects, Supplier<Judge> judge, IdSource ids, Clock clock,
            Source source) {
        this.corpus = corpus;
        this.judge = judge;
        this.ids = ids;
        this.clock = clock;
        person = reader();
        this.objects = objects;
        keeping = new PaperKeeping(corpus, writes, source, objects.record().id(), new PaperKeeping.Shown() {
            @Override
            public void arrived(Optional<PaperContent> now) {
                PaperModel.this.arrived(now);
            }

            @Override
            public void refused() {
                steps.clear();
            }

            @Override
            public void placedAnew() {
                steps.clear();
                pastKnown = false;
            }

            @Override
            public void told() {
                tell();
            }
        });
        earlier = new EarlierSteps(source, steps, keeping::edits, this::reader, step -> StepLabels.label(step, judge().taxonomy()),
                this::tell);
        earlier.read();
    }

    /** @return the paper as it is shown; to be changed through this class only */
    public Paper paper() {
        return objects.paper();
    }

    /** @return another number after each change of the paper, not of what is kept */
    public int version() {
        return version;
    }

    /** @return the claims that have changed since, with their judgements; nothing where it may be all of them */
    public Optional<Set<ClaimId>> changedSince(int earlier) {
        return changes.since(earlier, version);
    }

    public PaperRecord record() {
        return objects.record();
    }

    Sentences sentences() {
        return objects.sentences();
    }

    public Judge judge() {
        return judge.get();
    }

    public Corpus corpus() {
        return corpus;
    }

    public Optional<Claim> claim(ClaimId id) {
        return objects.claim(id);
    }

    /** @return the claim that is exactly this stretch */
    Optional<Claim> claimAt(TextSpan span) {
        return objects.claimAt(span);
    }

    public Optional<Annotation> annotation(AnnotationId id) {
        return objects.annotation(id);
    }

    /** @param listener run after each change of the paper, of what is kept, or of the problem */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** @return whether the last change of this claim or annotation (by its id) is on the disk */
    public boolean isKept(Object id) {
        return keeping.isKept(id);
    }

    /** @return why the last step was taken back, or a warning what became of it; stays until {@link #dismissProblem} or until a later step is kept */
    public Optional<Problem> problem() {
        return keeping.problem();
    }

    public void dismissProblem() {
        keeping.dismissProblem();
        tell();
    }

    /** @return whether the corpus has the paper no more */
    public boolean isGone() {
        return gone;
    }

    /** Makes the stretch a claim. @return the claim, also where it was one before */
    public Outcome<Optional<ClaimId>> mark(TextSpan span) {
        return perform(edits().mark(span));
    }

    /** Takes the claim away, with this annotator's judgements; it stays where others have judged it. */
    public Outcome<Optional<ClaimId>> deleteClaim(ClaimId id) {
        return onClaim(id, claim -> Outcome.done(edits().delete(claim)));
    }

    /** Takes all of it away in one step, except for what others have judged. */
    public Outcome<Optional<ClaimId>> delete(List<AnnotationId> annotations, List<ClaimId> claims) {
        return edits().delete(annotations.stream().flatMap(id -> annotation(id).stream()).toList(),
                claims.stream().flatMap(id -> claim(id).stream()).toList()).then(this::perform);
    }

    /** Gives the stretch the category, or takes it away; marks it as a claim first where it is none. */
    public Outcome<Optional<ClaimId>> tag(TextSpan span, CategoryId category) {
        return edits().tag(span, category).then(this::perform);
    }

    /** Gives the claim the category, or takes it away. */
    public Outcome<Optional<ClaimId>> tag(ClaimId id, CategoryId category) {
        return tag(new Target.OnClaim(id), category);
    }

    /** Gives the category to the paper, a part, a link or a judgement as to a claim, or takes it away. */
    public Outcome<Optional<ClaimId>> tag(Target target, CategoryId category) {
        return on(target, there -> edits().tag(there, category));
    }

    /** Gives all of them the category in one step, or takes it away where each has it. */
    Outcome<Optional<ClaimId>> tag(List<Target> targets, CategoryId category) {
        List<Target> there = targets.stream().filter(this::has).toList();
        return there.isEmpty() ? Outcome.refused("target.gone", Messages.Refusal_gone) : edits().tag(there, category).then(this::perform);
    }

    /** @param words empty to take the comment away */
    public Outcome<Optional<ClaimId>> comment(ClaimId id, String words) {
        return comment(new Target.OnClaim(id), words);
    }

    /** @param words empty to take the comment away */
    public Outcome<Optional<ClaimId>> comment(Target target, String words) {
        return on(target, there -> edits().comment(there, words));
    }

    /** @param words empty to take the comment away */
    public Outcome<Optional<ClaimId>> comment(AnnotationId id, String words) {
        return onAnnotation(id, annotation -> edits().comment(annotation, words));
    }

    /** @param what people call what is answered */
    public Outcome<Optional<ClaimId>> answer(AnnotationId id, Answers answers, String what) {
        return onAnnotation(id, annotation -> edits().answer(annotation, answers, what));
    }

    /** Judges what this annotator has not judged yet, with an answer alone. */
    public Outcome<Optional<ClaimId>> answer(Target target, Answers answers, String what) {
        return on(target, there -> edits().answer(there, answers, what));
    }

    /** Ends a violation of the taxonomy. */
    public Outcome<Optional<ClaimId>> fix(Fix fix) {
        return onAnnotation(fix.annotation(), annotation -> edits().fix(annotation, fix));
    }

    /** Joins two claims, or takes the link away where this annotator has made the same one. */
    public Outcome<Optional<ClaimId>> link(ClaimId source, LinkEnd target, Relation relation) {
        if (!target.paper().equals(paper().getId())) {
            objects.know(target.claim(), PaperContent.elsewhere(target.words(), target.title()));
        }
        return onClaim(source, claim -> edits().link(LinkEnd.of(this, claim), target, relation));
    }

    public Outcome<Optional<ClaimId>> deleteLink(LinkId id) {
        return objects.link(id).map(link -> edits().delete(link))
                .or(() -> incoming().stream().filter(link -> link.id().equals(id)).findFirst().map(edits()::delete)).orElseGet(() -> Outcome.refused("link.gone", Messages.Refusal_gone)).then(this::perform);
    }

    /** @return whether what others judge is not shown until this annotator has finished */
    public boolean isBlind() {
        return objects.isBlind();
    }

    /** @return the links that start in this paper */
    public List<LinkRecord> links() {
        return objects.outgoing();
    }

    /** @return the links that begin or end at the claim, also those of other papers, in the order in which they were made */
    public List<LinkRecord> linksOf(ClaimId claim) {
        return objects.linksOf(claim);
    }

    /** @return the claim's words, also where it is one of another paper */
    public String words(ClaimId claim) {
        return objects.words(claim).orElse(Messages.LinkedClaim_unknown);
    }

    /** @return the links of other papers that end in this one */
    public List<LinkRecord> incoming() {
        return objects.incoming();
    }

    /** @return who is known to have judged here */
    public List<AnnotatorRecord> people() {
        return objects.people();
    }

    /** @return claims, judgements and links as they are now */
    public PaperWork work() {
        return objects.work();
    }

    /** Moves the claim's borders. */
    public Outcome<Optional<ClaimId>> reshape(ClaimId id, List<TextSpan> spans) {
        return onClaim(id, claim -> Outcome.done(edits().reshape(claim, spans)));
    }

    /** Makes one claim of several. */
    Outcome<Optional<ClaimId>> merge(List<ClaimId> claims) {
        return joints().merge(claims.stream().flatMap(id -> claim(id).stream()).toList()).then(this::perform);
    }

    /** Makes two claims of one, the second one from the offset in the paper's text on. */
    Outcome<Optional<ClaimId>> split(ClaimId id, int offset) {
        return onClaim(id, claim -> joints().split(claim, offset));
    }

    /** Adds the stretch to the claim, or takes it out where the claim has all of it. */
    Outcome<Optional<ClaimId>> piece(ClaimId id, TextSpan piece) {
        return onClaim(id, claim -> joints().piece(claim, piece));
    }

    public Outcome<Optional<ClaimId>> markDone(boolean done) {
        return perform(edits().markDone(done));
    }

    /** @return what this annotator does not want to be proposed as a claim again, the last one last */
    List<RejectionRecord> rejected() {
        return objects.rejected();
    }

    /** @param sentence stands for its words, as {@link ProposedClaims#key} has them */
    Outcome<Optional<ClaimId>> reject(String sentence) {
        return perform(edits().reject(sentence));
    }

    Outcome<Optional<ClaimId>> proposeAgain(RejectionRecord rejection) {
        return perform(edits().proposeAgain(rejection));
    }

    private PaperEdits edits() {
        objects.person(judge().annotator());
        return new PaperEdits(objects, judge(), ids, clock);
    }

    private ClaimJoints joints() {
        objects.person(judge().annotator());
        return new ClaimJoints(paper(), objects.incoming(), reader(), ids, clock);
    }

    private Outcome<Optional<ClaimId>> onClaim(ClaimId id, Function<Claim, Outcome<Step>> wish) {
        return claim(id).map(wish).orElseGet(() -> Outcome.refused("claim.gone", Messages.Refusal_gone))
                .then(this::perform);
    }

    private Outcome<Optional<ClaimId>> on(Target target, Function<Target, Outcome<Step>> wish) {
        return has(target) ? wish.apply(target).then(this::perform)
                : Outcome.refused(target instanceof Target.OnClaim ? "claim.gone" : "target.gone", Messages.Refusal_gone);
    }

    /** @return whether the paper has what the target names */
    public boolean has(Target target) {
        return switch (target) {
            case Target.WholePaper whole -> true;
            case Target.OnPart(int part) -> part < paper().getParts().size();
            case Target.OnClaim(ClaimId id) -> claim(id).isPresent();
            case Target.OnLink(LinkId id) -> objects.link(id).isPresent();
            case Target.OnAnnotation(AnnotationId id) -> annotation(id).isPresent();
        };
    }

    /** @return the judgements of it, of everybody, in the order in which they were made */
    public List<Annotation> judgements(Target target) {
        return target instanceof Target.OnClaim(ClaimId id)
                ? claim(id).map(claim -> List.copyOf(claim.getAnnotations())).orElse(List.of())
                : loose().stream().filter(a -> a.getAbout().equals(target)).toList();
    }

    /** @return the judgements that are not about a claim, in the order in which they were made */
    public List<Annotation> loose() {
        return objects.loose();
    }

    /** @return the claim that the target is, or hangs on in the end; nothing for the paper and its parts */
    public Optional<ClaimId> claimOf(Target target) {
        return switch (target) {
            case Target.WholePaper whole -> Optional.empty();
            case Target.OnPart part -> Optional.empty();
            case Target.OnClaim(ClaimId id) -> Optional.of(id);
            case Target.OnLink(LinkId id) -> objects.link(id).map(link -> link.getSource().getId());
            case Target.OnAnnotation(AnnotationId id) -> annotation(id).flatMap(a -> claimOf(a.getAbout()));
        };
    }

    private Outcome<Optional<ClaimId>> onAnnotation(AnnotationId id,
            Function<Annotation, Outcome<Step>> wish) {
        return annotation(id).map(wish).orElseGet(() -> Outcome.refused("annotation.gone", Messages.Refusal_gone))
                .then(this::perform);
    }

    /** @return the label of the step that {@link #undo} takes back */
    public Optional<String> undoLabel() {
        return steps.undoLabel(reader());
    }

    /** @return the label of the step that {@link #redo} does again */
    public Optional<String> redoLabel() {
        return steps.redoLabel(reader());
    }

    /** @return whether {@link #undo} only asks again for the steps of earlier sessions, which could not be read */
    public boolean isPastUnread() {
        return earlier.isUnread();
    }

    /** @return the claim to look at */
    public Optional<ClaimId> undo() {
        if (isPastUnread()) {
            earlier.read();
            return Optional.empty();
        }
        Optional<Step> step = steps.undo(reader());
        step.ifPresent(s -> send());
        return step.flatMap(Step::claim);
    }

    /** @return the claim to look at */
    public Optional<ClaimId> redo() {
        Optional<Step> step = steps.redo(reader());
        step.ifPresent(s -> send());
        return step.flatMap(Step::claim);
    }

    private Outcome<Optional<ClaimId>> perform(Step step) {
        if (!step.changes().isEmpty()) {
            steps.perform(step, reader(), Map.copyOf(others));
            send();
        }
        return Outcome.done(step.claim());
    }

    /** The next steps may name words of another paper, as it is shown somewhere. */
    public void saw(PaperRecord other) {
        if (!other.id().equals(record().id())) {
            others.put(other.id(), other.revision());
        }
    }

    private void apply(List<Change> step) {
        version++;
        step.forEach(change -> objects.apply(change, reader()));
        changes.add(version, step, this::claimOf);
    }

    /** The objects have changed; now the corpus is told, when the steps are at rest again. */
    private void send() {
        keeping.send(steps.drain(), change -> change instanceof Change.MarkDone && objects.mayBeBlind()); // shows others or not
        tell();
    }

    /** Something in a corpus has changed; reads again where it was this paper and not by this model. */
    public void changed(CorpusEvent event) {
        keeping.changed(event);
    }

    /** Reads the paper again, as soon as nothing is being written. */
    public void refresh() {
        keeping.refresh();
    }

    private void arrived(Optional<PaperContent> content) {
        gone = content.isEmpty();
        if (content.isPresent() && objects.rename(content.get().people())) {
            version++;
        }
        boolean other = !pastKnown || !person.equals(reader());
        pastKnown = true;
        person = reader();
        if (content.isPresent() && !objects.says(content.get(), person)) {
            objects.load(content.get(), person);
            others.clear();
            version++;
            other = true;
        }
        if (other) {
            steps.clear();
            if (problem().filter(p -> p.severity() == Severity.ERROR).isEmpty()) { // what was refused would be refused again
                earlier.read();
            }
        }
        tell();
    }

    private AnnotatorId reader() {
        return judge().annotator().id();
    }

    private void tell() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
