package org.glossator.exchange.internal.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.glossator.exchange.CorpusMerge.Work;
import org.glossator.exchange.MergeConflict;
import org.glossator.exchange.internal.anchor.Reanchoring;
import org.glossator.exchange.internal.anchor.Reanchoring.Lost;
import org.glossator.model.AnnotationId;
import org.glossator.model.ClaimId;
import org.glossator.model.ComparisonId;
import org.glossator.model.LinkId;
import org.glossator.model.PaperId;
import org.glossator.model.Target;
import org.glossator.store.Change;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;
import org.glossator.store.PastAction;

/**
 * What becomes of everything that both sides touched since they parted. Each such thing is looked at once, as it was when
 * it was first touched there and as it is at the end on both sides: what one side alone changed comes to the other; of
 * two changes the one stays that keeps more work, which does not depend on the direction; only of two new states of one
 * thing this side's stays. Holds ids of what was touched in memory, and no texts.
 */
final class MergePlan {

    /** What becomes of a thing. */
    enum Decision {
        /** It stays as it is here. */
        STAYS,
        /** It becomes what it is there. */
        COMES,
        /** It stays as it is here, and the history shows what it was there. */
        SHOWN,
        /** It stays as it is here, if it is, for the words that it is about there are not in the text that the paper has here. */
        LEFT_OUT
    }

    /**
     * @param ours the state here, in the texts after the merge, as is the other one
     * @param theirs the state there, with the ids of this side
     * @param lastStep the last action there that touched it
     */
    record Fate(Decision decision, Optional<Object> ours, Optional<Object> theirs, long lastStep) {
    }

    /** What is known of a thing before it is decided. */
    private static final class Touched {
        private final PaperId paper;
        private Optional<Object> base = Optional.empty();
        private boolean changedThere;
        private long firstStep;
        private long lastStep;

        Touched(PaperId paper) {
            this.paper = paper;
        }
    }

    private static final PaperId NONE = new PaperId(0);
    private static final int UNKNOWN = 1_000; // changes, a guess

    private final CorpusReader ours;
    private final CorpusReader theirs;
    private final Names names;
    /** Also by steps that the other side knows, and may have decided about. */
    private final Set<Thing> touchedHere = new HashSet<>();
    private final Set<Thing> usedHere = new HashSet<>();
    /** By steps that the other side does not know. */
    private final Set<Thing> newHere = new HashSet<>();
    private final Set<Thing> newlyUsedHere = new HashSet<>();
    private final Set<Thing> touchedThere = new HashSet<>();
    private final MergedTexts texts;
    private final List<PaperId> newTexts = new ArrayList<>();
    private final Map<Thing, Touched> both = new LinkedHashMap<>();
    private final Map<Thing, Fate> fates = new HashMap<>();
    private final List<MergeConflict> conflicts = new ArrayList<>();
    private final Descriptions descriptions;
    private final Tally onlyHere = new Tally();
    private long lastHere;

    /**
     * @param ours good while the plan is made
     * @param theirs good as long as the plan is used
     */
    MergePlan(CorpusReader ours, CorpusReader theirs, Names names, MergedTexts texts, Descriptions descriptions) {
        this.ours = ours;
        this.theirs = theirs;
        this.descriptions = descriptions;
        this.names = names;
        this.texts = texts;
    }

    /** @throws OperationCanceledException if the monitor says so */
    void make(Parting parting, SubMonitor monitor) {
        Parting.each(ours.history(), parting.last(), Map.of(), (action, change) -> {
            if (Merging.isMerge(action)) {
                return; // took here over to a text what the other side has taken over itself
            }
            touchedHere.add(Thing.of(change));
            usedHere.addAll(Thing.neededBy(change));
            if (!parting.theirs().containsKey(action.origin().id())) {
                newHere.add(Thing.of(change));
                newlyUsedHere.addAll(Thing.neededBy(change));
                onlyHere(action, change);
            }
            step(monitor);
        });
        Parting.each(theirs.history(), parting.last(), parting.ours(), (action, change) -> {
            meet(change);
            if (!Merging.isMerge(action) && !names.isOfTwofold(change)) {
                touch(names.change(change), action.number());
            }
            step(monitor);
        });
        decide(true);
        decide(false);
    }

    /** @param papers whether about them, or about all else, whose places depend on them */
    private void decide(boolean papers) {
        both.forEach((thing, touched) -> {
            if (papers == (thing.kind() == Thing.Kind.PAPER)) {
                fates.put(thing, decide(thing, touched));
            }
        });
    }

    private static void step(SubMonitor monitor) {
        monitor.setWorkRemaining(UNKNOWN).split(1); // so that it always goes on, ever more slowly
    }

    private void onlyHere(PastAction action, Change change) {
        onlyHere.count(change);
        if (action.number() != lastHere) {
            onlyHere.step();
            lastHere = action.number();
        }
    }

    /** @return what was done here that the other side does not know */
    Work onlyHere() {
        return onlyHere.work();
    }

    private void meet(Change change) {
        if (names.meet(change) != Names.Meeting.DIFFERENT) {
            return;
        }
        conflicts.add(switch (change) {
            case Change.PublishRelease c -> descriptions.taxonomyTwice(c);
            case Change.AddPaper c -> descriptions.paperTwice(c.paper());
            default -> throw new IllegalStateException("it has no name: " + change);
        });
    }

    private void touch(Change change, long step) {
        Thing thing = Thing.of(change);
        touchedThere.add(thing);
        if (touchedHere.contains(thing) || usedHere.contains(thing) || isRevision(change) || texts.touchesOther(change)) {
            Touched touched = both.computeIfAbsent(thing, t -> new Touched(change.about().orElse(NONE)));
            if (!touched.changedThere) {
                touched.base = Thing.before(change);
                touched.firstStep = step;
                touched.changedThere = true;
            }
            touched.lastStep = step;
        }
        for (Thing needed : Thing.neededBy(change)) {
            if (touchedHere.contains(needed)) {
                both.computeIfAbsent(needed, t -> new Touched(paper(needed, change)));
            }
        }
    }

    /** @return whether a paper that is on this side too gets another text or description there */
    private boolean isRevision(Change change) {
        return change instanceof Change.RevisePaper(var before, var after) && ours.paper(after.id()).isPresent();
    }

    /** @return where the thing that the change needs is found */
    private static PaperId paper(Thing needed, Change change) {
        return change instanceof Change.AddLink(var link) && needed.equals(Thing.claim(link.target()))
                ? link.targetPaper() : change.about().orElse(NONE);
    }

    private Fate decide(Thing thing, Touched touched) {
        Optional<Object> here = thing.state(ours, touched.paper).map(state -> texts.ours(state).orElse(state));
        Optional<Object> left = theirState(thing, touched.paper);
        Optional<Object> there = left.flatMap(texts::theirs);
        if (left.isPresent() && there.isEmpty()) {
            boolean isCarried = here.isPresent() && touched.base.flatMap(state -> texts.carried(state, touched.firstStep)).equals(left);
            if (!isCarried) {
                conflicts.add(descriptions.leftOut(left.get(), "its words are not in the text here"));
            }
            return new Fate(Decision.LEFT_OUT, here, there, touched.lastStep);
        }
        Optional<Object> base = touched.changedThere
                ? touched.base.map(state -> texts.theirs(state, touched.firstStep).orElse(state)) : there;
        return new Fate(decide(thing, touched.paper, base, here, there), here, there, touched.lastStep);
    }

    /** Whether the text that it has there comes, with what is in the one here taken along. */
    private Decision decide(Thing thing, Optional<Object> base, PaperRecord here, PaperRecord there) {
        boolean isNewHere = newHere.contains(thing);
        if (isNewHere && base.equals(Optional.of(there))) {
            return Decision.STAYS;
        }
        if (isNewHere && !base.equals(Optional.of(here))) {
            conflicts.add(descriptions.revisedTwice(thing, here, there));
            return Decision.STAYS;
        }
        List<Lost> lost = Reanchoring.of(ours, here, there).lost();
        if (!lost.isEmpty()) {
            conflicts.add(descriptions.textKept(thing, here, there, lost));
            return Decision.STAYS;
        }
        texts.comes(here.id());
        newTexts.add(here.id());
        return Decision.COMES;
    }

    private Decision decide(Thing thing, PaperId paper, Optional<Object> base, Optional<Object> here,
            Optional<Object> there) {
        if (here.equals(there)) {
            return Decision.STAYS;
        }
        if (thing.kind().isMark() && !thing.kind().isTask()) {
            return base.equals(there) ? Decision.STAYS : Decision.COMES;
        }
        if (here.isPresent() && there.isPresent() && here.get() instanceof PaperRecord mine) {
            return decide(thing, base, mine, (PaperRecord) there.get());
        }
        if (!newHere.contains(thing) && !newlyUsedHere.contains(thing)) {
            return Decision.COMES; // they know all that was done here
        }
        if (here.isPresent() && there.isPresent()) {
            if (base.equals(there) || base.equals(here)) {
                return base.equals(there) ? Decision.STAYS : Decision.COMES;
            }
            conflicts.add(descriptions.revisedTwice(thing, here.get(), there.get()));
            boolean hasPast = thing.kind() == Thing.Kind.CLAIM || thing.kind() == Thing.Kind.ANNOTATION;
            return hasPast ? Decision.SHOWN : Decision.STAYS;
        }
        if (there.isPresent()) {
            boolean used = isUsed(thing, names.theirPaper(paper), theirs, touchedThere);
            if (base.equals(there) && !used) {
                return Decision.STAYS;
            }
            conflicts.add(descriptions.removedHere(thing, there.get()));
            return Decision.COMES;
        }
        boolean used = isUsed(thing, paper, ours, newHere);
        if (base.equals(here) && !used) {
            return Decision.COMES;
        }
        conflicts.add(descriptions.removedThere(thing, here.orElseThrow()));
        return Decision.STAYS;
    }

    private Optional<Object> theirState(Thing thing, PaperId paper) {
        long id = switch (thing.kind()) {
            case PAPER, DONE, ASSIGNMENT, PLACED, REJECTION -> names.theirPaper(new PaperId(thing.id())).value();
            case ANNOTATOR -> names.theirPerson(thing.id());
            case CLAIM, LINK, ANNOTATION, RELEASE, SET, COMPARISON, RANKING, COMPARING -> thing.id();
        };
        return new Thing(thing.kind(), id, names.theirPerson(thing.who()), thing.part()).state(theirs, names.theirPaper(paper))
                .map(names::state);
    }

    /** @return whether there is work on it or by it on that side that was done since */
    private boolean isUsed(Thing thing, PaperId paper, CorpusReader side, Set<Thing> touched) {
        return switch (thing.kind()) {
            case CLAIM -> isJudged(new Target.OnClaim(new ClaimId(thing.id())), paper, side, touched)
                    || Stream.concat(side.work(paper).links().stream(), side.linksTo(paper).stream())
                            .filter(link -> link.joins(new ClaimId(thing.id()))).map(link -> Thing.link(link.id()))
                            .anyMatch(touched::contains);
            case LINK -> isJudged(new Target.OnLink(new LinkId(thing.id())), paper, side, touched);
            case ANNOTATION -> isJudged(new Target.OnAnnotation(new AnnotationId(thing.id())), paper, side, touched);
            case PAPER -> !isEmpty(side.work(new PaperId(thing.id())));
            case ANNOTATOR -> side != ours || newlyUsedHere.contains(thing); // who never worked comes back: no harm
            case SET -> touched.stream().anyMatch(t -> t.kind() == Thing.Kind.PLACED && t.who() == thing.id());
            case COMPARISON -> !side.rankings(new ComparisonId(thing.id())).isEmpty();
            case RELEASE, DONE, ASSIGNMENT, PLACED, REJECTION, RANKING, COMPARING -> false;
        };
    }

    private static boolean isJudged(Target target, PaperId paper, CorpusReader side, Set<Thing> touched) {
        return side.work(paper).annotations().stream().filter(a -> a.target().equals(target))
                .map(a -> Thing.annotation(a.id())).anyMatch(touched::contains);
    }

    private static boolean isEmpty(PaperWork work) {
        return work.equals(PaperWork.NONE);
    }

    Names names() {
        return names;
    }

    Optional<Fate> fate(Thing thing) {
        return Optional.ofNullable(fates.get(thing));
    }

    /** @return the papers that get the text or the description which they have there */
    List<PaperId> newTexts() {
        return newTexts;
    }

    /** In the order in which they were found; more are added when steps do not fit. */
    List<MergeConflict> conflicts() {
        return conflicts;
    }

    /** Takes note that a judgement or link of the other side has no place here. */
    void leftOut(Object theirs, String why) {
        conflicts.add(descriptions.leftOut(theirs, why));
    }

}
