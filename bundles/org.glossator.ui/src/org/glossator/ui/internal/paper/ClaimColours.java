package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.glossator.model.AnnotatorId;
import org.glossator.model.CategoryId;
import org.glossator.model.Colour;
import org.glossator.model.paper.Annotation;
import org.glossator.model.paper.Claim;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.glossator.ui.internal.palette.CategoryIndex.Entry;
import org.glossator.ui.internal.paper.PageHighlights.Hue;

/**
 * What colour a claim has, and what that says. All colours but those of categories are apart in hue and in lightness, also for
 * colour-blind people. No widgets.
 */
final class ClaimColours {
    private static final Colour SAME = new Colour(0, 158, 115); // these and CategoryIndex.USUAL: Okabe and Ito 2008
    private static final Colour DIFFERENT = new Colour(213, 94, 0);
    private static final Colour ONE = new Colour(86, 180, 233);
    private static final Colour UNDECIDED = new Colour(230, 159, 0);
    private static final Colour OTHERS = new Colour(204, 121, 167);

    /** @param colour nothing for that of claims without a category */
    record Meaning(Optional<Colour> colour, String words) {
    }

    private final Hue hue;
    private final PaperModel model;
    private final CategoryIndex index;
    private final ClaimFilter filter;
    private final AnnotatorId me;
    private final Map<AnnotatorId, Colour> people = new LinkedHashMap<>(); // the person at the keyboard first

    ClaimColours(Hue hue, PaperModel model, CategoryIndex index, ClaimFilter filter) {
        this.hue = hue;
        this.model = model;
        this.index = index;
        this.filter = filter;
        me = model.judge().annotator().id();
        people.put(me, CategoryIndex.USUAL.getFirst());
    }

    /** @return the judgements that are shown, one's own first */
    Stream<Annotation> shown(Claim claim) {
        return Stream.of(true, false).flatMap(mine -> claim.getAnnotations().stream().filter(a -> isMine(a) == mine))
                .filter(filter::shows);
    }

    boolean isMine(Annotation annotation) {
        return annotation.getAnnotator().getId().equals(me);
    }

    /** @return nothing where it has no category that the taxonomy in use knows, or nobody has judged it */
    Optional<Colour> colour(Claim claim) {
        return switch (hue) {
            case CATEGORY -> category(claim).map(Entry::colour);
            case ANNOTATOR -> shown(claim).findFirst().map(this::person);
            case AGREEMENT -> agreement(Accord.of(claim));
            case STATE -> state(claim);
        };
    }

    private Optional<Entry> category(Claim claim) {
        return shown(claim).flatMap(a -> a.getCategories().stream()).findFirst().flatMap(index::entry);
    }

    /** @return the colour of its label beside the text */
    Optional<Colour> colour(Annotation annotation, CategoryId category) {
        return switch (hue) {
            case CATEGORY -> index.entry(category).map(Entry::colour);
            case ANNOTATOR -> Optional.of(person(annotation));
            case AGREEMENT, STATE -> Optional.ofNullable(annotation.getClaim()).flatMap(this::colour);
        };
    }

    private Colour person(Annotation annotation) {
        return people.computeIfAbsent(annotation.getAnnotator().getId(),
                id -> CategoryIndex.USUAL.get(people.size() % CategoryIndex.USUAL.size()));
    }

    private static Optional<Colour> agreement(Accord accord) {
        return switch (accord) {
            case NOBODY -> Optional.empty();
            case ONE -> Optional.of(ONE);
            case SAME -> Optional.of(SAME);
            case DIFFERENT -> Optional.of(DIFFERENT);
        };
    }

    private Optional<Colour> state(Claim claim) {
        List<Annotation> mine = claim.getAnnotations().stream().filter(this::isMine).toList();
        if (mine.stream().anyMatch(a -> a.getAnswers().undecided())) {
            return Optional.of(UNDECIDED);
        }
        if (mine.stream().anyMatch(a -> !a.getCategories().isEmpty())) {
            return Optional.of(SAME);
        }
        return claim.getAnnotations().stream().anyMatch(a -> !a.getCategories().isEmpty()) ? Optional.of(OTHERS) : Optional.empty();
    }

    /** @return what the colours say that are on the page */
    List<Meaning> legend() {
        var said = new ArrayList<Meaning>();
        switch (hue) {
            case CATEGORY -> model.paper().getClaims().stream().filter(filter::shows).flatMap(c -> category(c).stream()).distinct()
                    .map(this::wide).map(e -> new Meaning(Optional.of(e.colour()), e.category().label())).distinct().forEach(said::add);
            case ANNOTATOR -> model.paper().getClaims().stream().filter(filter::shows).flatMap(this::shown)
                    .map(a -> new Meaning(Optional.of(person(a)), isMine(a) ? NLS.bind(Messages.ClaimColours_you, a.getAnnotator().getName())
                            : a.getAnnotator().getName())).distinct().forEach(said::add);
            case AGREEMENT -> {
                said.add(new Meaning(Optional.of(SAME), Messages.ClaimColours_same));
                said.add(new Meaning(Optional.of(DIFFERENT), Messages.ClaimColours_different));
                said.add(new Meaning(Optional.of(ONE), Messages.ClaimColours_one));
            }
            case STATE -> {
                said.add(new Meaning(Optional.of(SAME), Messages.ClaimColours_byYou));
                said.add(new Meaning(Optional.of(UNDECIDED), Messages.ClaimColours_undecided));
                said.add(new Meaning(Optional.of(OTHERS), Messages.ClaimColours_byOthers));
            }
        }
        said.add(new Meaning(Optional.empty(), Messages.ClaimColours_none));
        return said;
    }

    /** @return the highest category above it that has its colour */
    private Entry wide(Entry entry) {
        Entry up = entry;
        Optional<Entry> above = entry.parent().flatMap(index::entry);
        while (above.filter(a -> a.colour().equals(entry.colour())).isPresent()) {
            up = above.orElseThrow();
            above = up.parent().flatMap(index::entry);
        }
        return up;
    }
}
