package org.glossator.exchange.internal.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.glossator.model.PaperId;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusReader;
import org.glossator.store.HistoryQuery;
import org.glossator.store.PaperRecord;
import org.glossator.store.PastChange;
import org.glossator.store.Subject;
import org.glossator.store.anchor.NewText;
import org.glossator.store.spi.LateChanges;

/**
 * Takes what names places in papers' texts over to the texts that those have after the merge, where one of the sides, or both,
 * got another text since they parted. All with the ids of this side.
 */
final class MergedTexts implements NewText.Listener {
    private static final int MOST = 8; // papers whose texts are held
    private static final int PAGE = 50;

    private final Corpus ours;
    private final CorpusReader theirs;
    private final Names names;
    private final long parted;
    private final Set<PaperId> coming = new HashSet<>();
    private final Set<PaperId> plain = new HashSet<>(); // papers that have one text, and had no other since
    private final Map<PaperId, Versions> held = new LinkedHashMap<>();
    private boolean isLost;

    /** @param parted the last action that both sides have */
    MergedTexts(Corpus ours, CorpusReader theirs, Names names, long parted) {
        this.ours = ours;
        this.theirs = theirs;
        this.names = names;
        this.parted = parted;
    }

    /** The paper gets the text that it has there; else it keeps its own. To be said before anything is placed. */
    void comes(PaperId paper) {
        coming.add(paper);
    }

    /** @return whether places in the paper are not the same on both sides, or were not since they parted */
    boolean isOther(PaperId paper) {
        return versions(paper).isPresent();
    }

    /** @return whether the change is about such a paper or names words of one */
    boolean touchesOther(Change change) {
        return change.about().filter(this::isOther).isPresent() || LateChanges.papers(change).stream().anyMatch(this::isOther);
    }

    /** @return the paper as places in it are of; nothing where it does not matter */
    Optional<PaperRecord> merged(PaperId paper) {
        return versions(paper).map(Versions::merged);
    }

    /** @return the same of the other side, as it is in the end */
    Optional<PaperRecord> there(PaperId paper) {
        return versions(paper).map(Versions::there);
    }

    /** @return a state of this side in the text after the merge; nothing where a place is lost */
    Optional<Object> ours(Object state) {
        return placed(state, v -> v.way(v.here, v.merged()));
    }

    /** @return a state of the other side, as it is in the end, in the text after the merge; nothing where a place is lost */
    Optional<Object> theirs(Object state) {
        return placed(state, v -> v.way(v.there(), v.merged()));
    }

    /** @param step the action there before which the state was so */
    Optional<Object> theirs(Object state, long step) {
        return placed(state, v -> v.way(v.before(step), v.merged()));
    }

    /** @return the state as new texts there alone have moved it */
    Optional<Object> carried(Object state, long step) {
        return placed(state, v -> v.way(v.before(step), v.there()));
    }

    private Optional<Object> placed(Object state, Function<Versions, Optional<NewText>> way) {
        isLost = false;
        Object placed = switch (state) {
            case ClaimRecord claim -> versions(claim.paper()).flatMap(way).map(text -> text.placed(claim)).orElse(claim);
            case AnnotationRecord annotation -> placed(annotation, way);
            default -> state;
        };
        return isLost ? Optional.empty() : Optional.of(placed);
    }

    private AnnotationRecord placed(AnnotationRecord annotation, Function<Versions, Optional<NewText>> way) {
        AnnotationRecord placed = annotation;
        for (PaperId paper : LateChanges.papers(new Change.AddAnnotation(annotation))) {
            Optional<NewText> text = versions(paper).flatMap(way);
            if (text.isPresent()) {
                placed = text.get().placed(placed);
            }
        }
        return placed;
    }

    private Optional<Versions> versions(PaperId paper) {
        if (plain.contains(paper)) {
            return Optional.empty();
        }
        Versions known = held.get(paper);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Versions> found = find(paper);
        if (found.isEmpty()) {
            plain.add(paper);
        } else {
            if (held.size() >= MOST) {
                held.remove(held.keySet().iterator().next());
            }
            held.put(paper, found.get());
        }
        return found;
    }

    private Optional<Versions> find(PaperId paper) {
        Optional<PaperRecord> here = ours.read(r -> r.paper(paper));
        Optional<PaperRecord> there = here.flatMap(h -> theirs.paper(names.theirPaper(paper)));
        if (here.isEmpty() || there.isEmpty()) {
            return Optional.empty();
        }
        var steps = new ArrayList<Version>();
        if (there.get().revision() > 1) {
            steps.addAll(steps(names.theirPaper(paper)));
        }
        boolean isSame = isSame(here.get(), there.get()) && steps.stream().allMatch(step -> isSame(step.before(), there.get()));
        return isSame ? Optional.empty() : Optional.of(new Versions(paper, here.get(), there.get(), steps));
    }

    /** @return the new texts there since the sides parted, the oldest first */
    private List<Version> steps(PaperId paper) {
        var steps = new ArrayList<Version>();
        long before = HistoryQuery.NEWEST;
        List<PastChange> page;
        do {
            page = theirs.history().past(new Subject.OfPaper(paper), before, PAGE);
            for (PastChange past : page) {
                before = past.action().number();
                if (past.change() instanceof Change.RevisePaper(var old, var fresh) && before > parted) {
                    steps.addFirst(new Version(before, old));
                }
            }
        } while (!page.isEmpty() && before > parted);
        return steps;
    }

    private static boolean isSame(PaperRecord one, PaperRecord other) {
        return one.text().equals(other.text()) && one.parts().equals(other.parts());
    }

    @Override
    public void lost(String quote, Optional<PaperId> evidence) {
        isLost = true;
    }

    @Override
    public void altered(String before, String after, Optional<PaperId> evidence) {
        // the words of it are there, more or less
    }

    /** A text there until an action. */
    private record Version(long until, PaperRecord before) {
    }

    /** The texts of one paper on both sides. */
    private final class Versions {
        private final PaperId id;
        private final PaperRecord here;
        private final PaperRecord there;
        private final List<Version> steps;
        private final Map<List<PaperRecord>, Optional<NewText>> ways = new HashMap<>();

        Versions(PaperId id, PaperRecord here, PaperRecord there, List<Version> steps) {
            this.id = id;
            this.here = here;
            this.there = there;
            this.steps = steps;
        }

        PaperRecord there() {
            return there;
        }

        PaperRecord merged() {
            return coming.contains(id) ? there : here;
        }

        PaperRecord before(long step) {
            return steps.stream().filter(version -> version.until() >= step).findFirst().map(Version::before).orElse(there);
        }

        Optional<NewText> way(PaperRecord from, PaperRecord to) {
            return isSame(from, to) ? Optional.empty() : ways.computeIfAbsent(List.of(from, to),
                    pair -> Optional.of(new NewText(withId(from), withId(to), MergedTexts.this)));
        }

        private PaperRecord withId(PaperRecord paper) {
            return new PaperRecord(id, paper.key(), paper.title(), paper.authors(), paper.identifiers(), paper.revision(), paper.text(),
                    paper.parts());
        }
    }
}
