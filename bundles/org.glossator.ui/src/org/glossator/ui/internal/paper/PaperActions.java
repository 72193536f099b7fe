package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.glossator.model.AnnotationId;
import org.glossator.model.AnnotatorId;
import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.Outcome;
import org.glossator.model.PartKind;
import org.glossator.model.Target;
import org.glossator.model.TextPart;
import org.glossator.model.TextSpan;
import org.glossator.model.paper.Annotation;
import org.glossator.model.paper.Claim;
import org.glossator.store.rules.TargetFit;

/**
 * Where the reader is in a paper, and what commands mean there: the claim that is selected, else the selected text, else
 * the sentence with the caret. Offsets are those of the paper's text. Knows no widget; one thread.
 */
public final class PaperActions {
    /** Stands for text that becomes a claim when it is judged. */
    public static final Target NEW_CLAIM = new Target.OnClaim(new ClaimId(0));

    private final PaperModel model;
    private final ReadingOrder order;
    private final ClaimWalk walk;
    private final List<Runnable> listeners = new ArrayList<>();
    private String text;
    private Sentences sentences;
    private int caret;
    private Optional<TextSpan> selection = Optional.empty();
    private Optional<ClaimId> claim = Optional.empty();
    private Optional<ClaimId> latest = Optional.empty(); // that was selected, though none may be now
    private Optional<Target> chosen = Optional.empty();
    private Optional<AnnotationId> beside = Optional.empty();

    public PaperActions(PaperModel model) {
        this.model = model;
        order = new ReadingOrder(model);
        walk = new ClaimWalk(model, order);
        text = model.record().text();
        sentences = model.sentences();
    }

    public PaperModel model() {
        return model;
    }

    /** @param listener run after each change of place or selected claim */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** Goes on with the text that the paper has now; nothing to do where it is the same. */
    void followText() {
        if (!model.record().text().equals(text)) {
            text = model.record().text();
            sentences = model.sentences();
            selection = Optional.empty();
        }
    }

    public int caret() {
        return caret;
    }

    /** @return the selected text; nothing while there is only a caret */
    Optional<TextSpan> selection() {
        return selection;
    }

    /** @return the selected words, else the sentence with the caret */
    public Optional<TextSpan> place() {
        return target();
    }

    public Optional<Claim> claim() {
        return claim.flatMap(model::claim);
    }

    /**
     * @return what is judged in the place of a claim or of text: the paper, a part, a link or a judgement; nothing where it is
     *         claim or text
     */
    public Optional<Target> chosen() {
        return chosen.filter(model::has);
    }

    /**
     * @return what a category may be given to, the first that it fits; {@link #NEW_CLAIM} stands for the selected text or the
     *         sentence. Nothing in a paper without text
     */
    public List<Target> targets() {
        if (chosen().isPresent()) {
            return Stream.concat(chosen().stream(), besides()).distinct().toList();
        }
        if (claim().isPresent()) {
            return Stream.concat(Stream.of(new Target.OnClaim(claim().get().getId())), besides()).toList();
        }
        boolean title = selection.isEmpty() && part().filter(i -> part(i).kind() == PartKind.TITLE).isPresent();
        return Stream.concat(target().<Target>map(span -> NEW_CLAIM).stream(),
                title ? Stream.of(new Target.WholePaper()) : Stream.empty()).toList();
    }

    private Stream<Target> besides() {
        return beside.map(Target.OnAnnotation::new).filter(model::has).<Target>map(t -> t).stream();
    }

    /** @return the number of the part with the caret */
    private Optional<Integer> part() {
        return IntStream.range(0, model.paper().getParts().size()).filter(i -> part(i).span().contains(caret)).boxed().findFirst();
    }

    private TextPart part(int number) {
        return model.paper().getParts().get(number);
    }

    /** Selects what is judged; a claim is selected as by {@link #select(ClaimId)}. */
    public void select(Target target) {
        switch (target) {
            case Target.OnClaim(ClaimId id) -> select(id);
            case Target.WholePaper whole -> choose(target, 0);
            case Target.OnPart(int part) -> choose(target, part < model.paper().getParts().size() ? part(part).span().start() : caret);
            case Target.OnLink link -> choose(target, caret);
            case Target.OnAnnotation judgement -> choose(target, caret);
        }
    }

    private void choose(Target target, int at) {
        claim = model.claimOf(target).filter(id -> model.claim(id).isPresent());
        caret = claim().map(c -> ReadingOrder.extent(c).start()).orElse(at);
        selection = Optional.empty();
        beside = Optional.empty();
        chosen = Optional.of(target);
        tell();
    }

    /** A judgement is selected in a list, beside what it is about: categories for judgements are given to it. */
    public void beside(AnnotationId judgement) {
        beside = Optional.of(judgement);
        tell();
    }

    /** Selects what has the selected thing in it: of a judgement what it is about, of a claim its section, in the end the paper. */
    Outcome<Optional<ClaimId>> widen() {
        Optional<Target> wider = chosen().isEmpty() ? Optional.of(around()) : switch (chosen().get()) {
            case Target.WholePaper whole -> Optional.empty();
            case Target.OnPart part -> Optional.of(new Target.WholePaper());
            case Target.OnClaim claim -> Optional.of(around());
            case Target.OnLink link -> model.claimOf(link).map(Target.OnClaim::new);
            case Target.OnAnnotation(AnnotationId id) -> model.annotation(id).map(Annotation::getAbout);
        };
        return go(wider, "target.widest", Messages.Refusal_nothingWider);
    }

    private Target around() {
        return part().filter(i -> part(i).kind() != PartKind.TITLE).<Target>map(Target.OnPart::new).orElse(new Target.WholePaper());
    }

    /** The way back, and from a claim on to the judgement of it and to judgements of that. */
    Outcome<Optional<ClaimId>> narrow() {
        Optional<Target> here = chosen().or(() -> claim().map(c -> new Target.OnClaim(c.getId())));
        if (here.filter(Target.OnPart.class::isInstance).isPresent()
                || here.filter(Target.WholePaper.class::isInstance).isPresent() && around() instanceof Target.WholePaper) {
            chosen = Optional.empty();
            tell();
            return Outcome.done(claim);
        }
        Optional<Target> narrower = here.flatMap(target -> target instanceof Target.WholePaper ? Optional.of(around())
                : besides().findFirst().filter(t -> chosen().isEmpty()).or(() -> model.judgements(target).stream()
                        .map(Annotation::getId).<Target>map(Target.OnAnnotation::new).findFirst()));
        return go(narrower, "target.narrowest", Messages.Refusal_nothingNarrower);
    }

    private Outcome<Optional<ClaimId>> go(Optional<Target> target, String code, String refusal) {
        if (target.isEmpty()) {
            return Outcome.refused(code, refusal);
        }
        if (target.get() instanceof Target.OnClaim(ClaimId id)) {
            select(id);
        } else {
            choose(target.get(), caret);
        }
        return Outcome.done(claim);
    }

    /** @return the sentence with the caret; nothing in a paper without text */
    public Optional<TextSpan> sentence() {
        return sentences.at(caret);
    }

    /** The caret stands somewhere else, moved as in any text; the innermost claim there becomes the selected one. */
    void caretAt(int offset) {
        caret = offset;
        leave();
        claim = model.paper().getClaims().stream().filter(c -> c.getSpans().stream().anyMatch(s -> s.contains(offset)))
                .min(Comparator.comparingInt((Claim c) -> ReadingOrder.extent(c).length())).map(Claim::getId);
        tell();
    }

    /** Text is selected, as in any text. */
    void select(TextSpan span, int caretOffset) {
        caret = caretOffset;
        leave();
        selection = Optional.of(span);
        claim = model.claimAt(span).map(Claim::getId);
        tell();
    }

    public void select(ClaimId id) {
        claim = Optional.of(id);
        leave();
        claim().ifPresent(c -> caret = ReadingOrder.extent(c).start());
        tell();
    }

    private void leave() {
        selection = Optional.empty();
        chosen = Optional.empty();
        beside = Optional.empty();
    }

    /** Moves the sentence cursor. Only a claim that is just that sentence becomes the selected one. */
    void moveSentence(int steps) {
        sentences.from(caret, steps).ifPresent(sentence -> {
            caret = sentence.start();
            leave();
            claim = model.claimAt(sentence).map(Claim::getId);
            tell();
        });
    }

    /** Goes to the next claim in reading order, or with -1 to the one before; stays at the last and first one. */
    void moveClaim(int steps) {
        walk.next(claim(), caret, steps).ifPresent(this::select);
    }

    /** Goes to the next sentence that no claim touches, or with -1 to the one before. */
    Outcome<Optional<ClaimId>> moveUnmarked(int direction) {
        var marked = new BitSet();
        model.paper().getClaims().forEach(c -> c.getSpans().forEach(s -> marked.set(s.start(), s.end())));
        Optional<TextSpan> found = sentences.next(caret, direction, sentence -> {
            int next = marked.nextSetBit(sentence.start());
            return next < 0 || next >= sentence.end();
        });
        if (found.isEmpty()) {
            return Outcome.refused("sentence.allMarked",
                    direction > 0 ? Messages.Refusal_allMarkedBelow : Messages.Refusal_allMarkedAbove);
        }
        caret = found.get().start();
        leave();
        claim = Optional.empty();
        tell();
        return Outcome.done(claim);
    }

    /** Goes to the next claim that this annotator has given no category, or with -1 to the one before. */
    Outcome<Optional<ClaimId>> moveUnjudged(int direction) {
        return move(direction, ClaimWalk.unjudgedBy(model.judge().annotator().id()), "claim.allJudged",
                direction > 0 ? Messages.Refusal_allJudgedBelow : Messages.Refusal_allJudgedAbove);
    }

    /** Goes to the next claim whose annotators have chosen different categories, or with -1 to the one before. */
    Outcome<Optional<ClaimId>> moveDifferent(int direction) {
        return move(direction, c -> Accord.of(c) == Accord.DIFFERENT, "claim.noneDifferent",
                direction > 0 ? Messages.Refusal_noneDifferentBelow : Messages.Refusal_noneDifferentAbove);
    }

    private Outcome<Optional<ClaimId>> move(int direction, Predicate<Claim> wanted, String code, String refusal) {
        Optional<Claim> found = walk.next(claim(), caret, direction, wanted);
        if (found.isEmpty()) {
            return Outcome.refused(code, refusal);
        }
        select(found.get().getId());
        return Outcome.done(claim);
    }

    /** @param some the claims that commands go to */
    void among(Predicate<Claim> some) {
        walk.among(some);
    }

    /** @return the place of the selected claim in reading order, from 1; 0 while none is selected */
    public int claimNumber() {
        return claim().map(selected -> 1 + order.before(selected)).orElse(0);
    }

    /** Makes the selected text or the sentence a claim. */
    Outcome<Optional<ClaimId>> mark() {
        return target().map(span -> followed(model.mark(span))).orElseGet(PaperActions::nothing);
    }

    /** Gives what is selected the category, or takes it away; see {@link #targets}. */
    public Outcome<Optional<ClaimId>> tag(CategoryId category) {
        List<Target> targets = targets();
        if (targets.isEmpty()) {
            return nothing();
        }
        Optional<Category> known = model.judge().taxonomy().flatMap(active -> active.taxonomy().category(category));
        Optional<Target> fitting = targets.stream().filter(t -> known.isEmpty() || fits(known.get(), t)).findFirst();
        if (fitting.isEmpty()) {
            return doesNotFit(known.get(), targets.getFirst());
        }
        return followed(fitting.get().equals(NEW_CLAIM) ? model.tag(snapped(target().orElseThrow(), known), category)
                : model.tag(fitting.get(), category));
    }

    /** @return the stretch with borders such as the category's taxonomy wants them */
    private TextSpan snapped(TextSpan span, Optional<Category> category) {
        return category.map(c -> Borders.snapped(span, c.details().applicability().borders(), model.paper().getText(),
                model.paper().getParts(), sentences)).orElse(span);
    }

    private Outcome<Optional<ClaimId>> doesNotFit(Category category, Target target) {
        return Outcome.refused("annotation.doesNotFit",
                NLS.bind(Messages.Refusal_doesNotFit, category.label(), TargetLabels.name(target, model)));
    }

    /** Gives all of them the category in one step, or takes it away where each has it; those that it does not fit stay as they are. */
    public Outcome<Optional<ClaimId>> tag(List<Target> targets, CategoryId category) {
        Optional<Category> known = model.judge().taxonomy().flatMap(active -> active.taxonomy().category(category));
        List<Target> fitting = targets.stream().filter(t -> known.isEmpty() || fits(known.get(), t)).toList();
        return targets.isEmpty() ? nothing() : fitting.isEmpty() ? doesNotFit(known.orElseThrow(), targets.getFirst())
                : model.tag(fitting, category);
    }

    /** @return whether the selected claim has the category from this annotator */
    boolean isTagged(CategoryId category) {
        return chosen().isEmpty() && claim().filter(c -> c.getAnnotations().stream().anyMatch(a -> a.getCategories().contains(category)
                && a.getAnnotator().getId().equals(model.judge().annotator().id()))).isPresent();
    }

    /** @return whether the category can be given to something of this kind */
    public boolean fits(Category category, Target target) {
        return TargetFit.fits(category.details().applicability(), target, wanted -> target instanceof Target.OnAnnotation(var id)
                && model.annotation(id).isPresent() && model.judge().taxonomy().isPresent()
                && model.annotation(id).get().getCategories().stream()
                        .anyMatch(c -> model.judge().taxonomy().get().index().falls(c, wanted)));
    }

    /** Takes the claim away, or this annotator's judgement of what else is selected. */
    Outcome<Optional<ClaimId>> delete() {
        if (chosen().isPresent()) {
            AnnotatorId me = model.judge().annotator().id();
            return followed(model.delete(model.judgements(chosen().get()).stream()
                    .filter(a -> a.getAnnotator().getId().equals(me)).map(Annotation::getId).toList(), List.of()));
        }
        return onClaim(c -> model.deleteClaim(c.getId()));
    }

    Outcome<Optional<ClaimId>> moveBorder(Borders.Side side, Borders.Unit unit, boolean grow) {
        return onClaim(c -> model.reshape(c.getId(), Borders.moved(c.getSpans(), side, unit, grow,
                model.paper().getText(), model.paper().getParts(), sentences)));
    }

    /** Makes one claim of those that the selected text touches; without selected text, of the selected one and the next. */
    Outcome<Optional<ClaimId>> merge() {
        if (selection.isPresent()) {
            TextSpan here = selection.get();
            return followed(model.merge(model.paper().getClaims().stream()
                    .filter(c -> c.getSpans().stream().anyMatch(here::overlaps)).map(Claim::getId).toList()));
        }
        return onClaim(c -> {
            int at = order.before(c);
            return model.merge(IntStream.range(at, Math.min(at + 2, order.size())).mapToObj(order::at).toList());
        });
    }

    /** Makes two claims of the selected one, where the caret stands. */
    Outcome<Optional<ClaimId>> split() {
        return onClaim(c -> model.split(c.getId(), caret));
    }

    /** Adds the selected text, or else the sentence, to the claim that was selected last, or takes it out of it. */
    Outcome<Optional<ClaimId>> piece() {
        return onLatest((id, span) -> model.piece(id, span));
    }

    /** Moves the claim that was selected last, with all that hangs on it, to the selected text, or else to the sentence. */
    Outcome<Optional<ClaimId>> retarget() {
        return onLatest((id, span) -> model.reshape(id, List.of(span)));
    }

    private Outcome<Optional<ClaimId>> onLatest(BiFunction<ClaimId, TextSpan, Outcome<Optional<ClaimId>>> wish) {
        Optional<ClaimId> of = latest.filter(id -> model.claim(id).isPresent());
        return of.isEmpty() ? Outcome.refused("claim.noneSelected", Messages.Refusal_noClaimBefore)
                : target().map(span -> followed(wish.apply(of.get(), span))).orElseGet(PaperActions::nothing);
    }

    Outcome<Optional<ClaimId>> toggleDone() {
        return model.markDone(!model.paper().isDone());
    }

    public void undo() {
        model.undo().filter(id -> model.claim(id).isPresent()).ifPresentOrElse(this::select, this::tell);
    }

    public void redo() {
        model.redo().filter(id -> model.claim(id).isPresent()).ifPresentOrElse(this::select, this::tell);
    }

    private Outcome<Optional<ClaimId>> onClaim(Function<Claim, Outcome<Optional<ClaimId>>> wish) {
        return claim().map(c -> followed(wish.apply(c))).orElseGet(
                () -> Outcome.refused("claim.noneSelected", Messages.Refusal_noClaim));
    }

    private Optional<TextSpan> target() {
        return selection.or(this::sentence);
    }

    /** The claim that was worked on stays selected; the caret stays where it was, so that the reader can go on. */
    private Outcome<Optional<ClaimId>> followed(Outcome<Optional<ClaimId>> outcome) {
        if (outcome instanceof Outcome.Done<Optional<ClaimId>>(Optional<ClaimId> id, var warnings)) {
            claim = id.filter(c -> model.claim(c).isPresent());
            selection = Optional.empty();
            chosen = chosen();
            tell();
        }
        return outcome;
    }

    private static Outcome<Optional<ClaimId>> nothing() {
        return Outcome.refused("claim.noText", Messages.Refusal_noText);
    }

    private void tell() {
        latest = claim.or(() -> latest);
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
