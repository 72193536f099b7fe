package org.glossator.store.spi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.Answer;
import org.glossator.model.Outcome;
import org.glossator.model.PaperId;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.model.Reference;
import org.glossator.model.Target;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.CorpusReader;
import org.glossator.store.HistoryQuery;
import org.glossator.store.Origin;
import org.glossator.store.PaperRecord;
import org.glossator.store.PastChange;
import org.glossator.store.Subject;
import org.glossator.store.anchor.NewText;

/**
 * Brings the changes of one action to the texts that papers have now, as {@link Action#texts} promises it. To be asked while
 * nobody else changes those papers.
 */
public final class LateChanges {
    private static final int PAGE = 50; // versions of a paper, and times that somebody finished it

    /** Where texts are found. */
    public interface Texts {

        /** @return the revision that the paper has now, without reading its text; 0 where it is not there */
        int revision(PaperId paper);

        /** @return one that sees what the action has changed so far */
        CorpusReader reader();
    }

    private final Action action;
    private final Texts texts;
    private final Map<PaperId, Optional<Way>> ways = new HashMap<>(); // nothing where the text is the one that is meant
    private final Map<String, Problem> warnings = new LinkedHashMap<>();

    public LateChanges(Action action, Texts texts) {
        this.action = action;
        this.texts = texts;
    }

    /** @return in the texts of which papers the change names places, in the order of their ids */
    public static Set<PaperId> papers(Change change) {
        var papers = new TreeSet<PaperId>((one, other) -> Long.compare(one.value(), other.value()));
        switch (change) {
            case Change.AddClaim(var claim) -> papers.add(claim.paper());
            case Change.RemoveClaim(var claim) -> papers.add(claim.paper());
            case Change.ReshapeClaim(var before, var after) -> papers.add(after.paper());
            case Change.AddAnnotation(var annotation) -> add(annotation, papers);
            case Change.RemoveAnnotation(var annotation) -> add(annotation, papers);
            case Change.ReviseAnnotation(var before, var after) -> {
                add(before, papers);
                add(after, papers);
            }
            default -> {
                // names no place in a text
            }
        }
        return papers;
    }

    private static void add(AnnotationRecord annotation, Set<PaperId> papers) {
        if (annotation.target() instanceof Target.OnPart) {
            papers.add(annotation.paper());
        }
        for (Answer answer : annotation.answers().values().values()) {
            if (answer instanceof Answer.Evidence(var references)) {
                references.stream().filter(Reference.InText.class::isInstance).map(Reference::paper).forEach(papers::add);
            }
        }
    }

    /**
     * @return the change with its places in the texts of now, with warnings where they are others; refused with
     *         {@code store.newText} where one is not found
     */
    public Outcome<Change> now(Change change) {
        if (action.texts().isEmpty() && !isReversal()) {
            return Outcome.done(change);
        }
        Outcome<Change> outcome = Outcome.done(change);
        for (PaperId paper : papers(change)) {
            Optional<Way> way = ways.computeIfAbsent(paper, this::way);
            if (way.isPresent()) {
                outcome = outcome.then(way.get()::follow);
            }
        }
        return outcome;
    }

    /** @return what is to be said of all changes until now, each once */
    public List<Problem> warnings() {
        return List.copyOf(warnings.values());
    }

    private boolean isReversal() {
        return action.reverses() != 0 && action.origin().equals(Origin.HERE);
    }

    private Optional<Way> way(PaperId paper) {
        int now = texts.revision(paper);
        @Nullable Integer meant = action.texts().get(paper);
        if (now == 0 || meant != null && meant == now || meant == null && (now == 1 || !isReversal())) {
            return Optional.empty();
        }
        List<PaperRecord> versions = versions(paper, meant);
        return versions.isEmpty() || isSame(versions.getFirst(), versions.getLast()) ? Optional.empty() : Optional.of(new Way(versions));
    }

    /** @return the text that is meant and all that came after it, the last one the text of now */
    private List<PaperRecord> versions(PaperId paper, @Nullable Integer meant) {
        var versions = new ArrayList<PaperRecord>();
        CorpusReader reader = texts.reader();
        reader.paper(paper).ifPresent(versions::add);
        long before = HistoryQuery.NEWEST;
        List<PastChange> page;
        do {
            page = reader.history().past(new Subject.OfPaper(paper), before, PAGE);
            for (PastChange past : page) {
                before = past.action().number();
                Optional<PaperRecord> text = text(past.change());
                text.filter(t -> !isSame(t, versions.getFirst())).ifPresent(versions::addFirst);
                if (text.isPresent() && (meant == null ? before <= action.reverses() : text.get().revision() == meant)) {
                    return versions;
                }
            }
        } while (!page.isEmpty());
        return versions;
    }

    private static Optional<PaperRecord> text(Change change) {
        return switch (change) {
            case Change.AddPaper(var paper) -> Optional.of(paper);
            case Change.RevisePaper(var before, var after) -> Optional.of(after);
            default -> Optional.empty();
        };
    }

    private static boolean isSame(PaperRecord one, PaperRecord other) {
        return one.text().equals(other.text()) && one.parts().equals(other.parts());
    }

    /** From the text that is meant to the one of now: as it went, so that what came along is met, else at once. */
    private final class Way implements NewText.Listener {
        private final String title;
        private final List<NewText> steps = new ArrayList<>();
        private final NewText whole;
        private final Map<String, String> altered = new LinkedHashMap<>();
        private String lost = "";
        private boolean isLost;

        Way(List<PaperRecord> versions) {
            title = versions.getLast().title();
            for (int i = 1; i < versions.size(); i++) {
                steps.add(new NewText(versions.get(i - 1), versions.get(i), this));
            }
            whole = steps.size() == 1 ? steps.getFirst() : new NewText(versions.getFirst(), versions.getLast(), this);
        }

        Outcome<Change> follow(Change change) {
            altered.clear();
            Optional<Change> placed = placed(change);
            if (placed.isEmpty()) {
                return Outcome.refused("store.newText", "The text of “" + title + "” has come in anew, and “" + lost
                        + "” is not found in it, so that nothing was changed: do it by hand in the new text.");
            }
            if (altered.isEmpty()) {
                warn("store.placedAnew", "The text of “" + title + "” has come in anew, and the step was taken over to it.");
            }
            altered.forEach((before, after) -> warn("store.placedAnew", "The text of “" + title + "” has come in anew, and the step was"
                    + " taken over to it, where other words stand: “" + before + "” is now “" + after + "”."));
            return Outcome.done(placed.get());
        }

        private void warn(String code, String message) {
            warnings.putIfAbsent(message, Problem.warning(code, message, Place.NONE));
        }

        private Optional<Change> placed(Change change) {
            return switch (change) {
                case Change.AddClaim(var claim) -> claim(claim).map(Change.AddClaim::new);
                case Change.RemoveClaim(var claim) -> claim(claim).map(Change.RemoveClaim::new);
                case Change.ReshapeClaim(var before, var after) -> claim(before)
                        .flatMap(from -> claim(after).map(to -> new Change.ReshapeClaim(from, to)));
                case Change.AddAnnotation(var annotation) -> annotation(annotation).map(Change.AddAnnotation::new);
                case Change.RemoveAnnotation(var annotation) -> annotation(annotation).map(Change.RemoveAnnotation::new);
                case Change.ReviseAnnotation(var before, var after) -> annotation(before)
                        .flatMap(from -> annotation(after).map(to -> new Change.ReviseAnnotation(from, to)));
                default -> Optional.of(change);
            };
        }

        private Optional<ClaimRecord> claim(ClaimRecord claim) {
            return placed(claim, NewText::placed);
        }

        private Optional<AnnotationRecord> annotation(AnnotationRecord annotation) {
            return placed(annotation, NewText::placed);
        }

        private <T> Optional<T> placed(T record, BiFunction<NewText, T, T> place) {
            return placed(record, place, steps).or(() -> steps.size() == 1 ? Optional.empty() : placed(record, place, List.of(whole)));
        }

        private <T> Optional<T> placed(T record, BiFunction<NewText, T, T> place, List<NewText> steps) {
            isLost = false;
            T placed = record;
            for (NewText step : steps) {
                placed = place.apply(step, placed);
                if (isLost) {
                    return Optional.empty();
                }
            }
            return Optional.of(placed);
        }

        @Override
        public void lost(String quote, Optional<PaperId> evidence) {
            lost = quote;
            isLost = true;
        }

        @Override
        public void altered(String before, String after, Optional<PaperId> evidence) {
            altered.put(before, after);
        }
    }
}
