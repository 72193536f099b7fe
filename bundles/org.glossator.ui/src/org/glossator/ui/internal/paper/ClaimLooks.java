package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.glossator.model.ClaimId;
import org.glossator.model.Colour;
import org.glossator.model.Target;
import org.glossator.model.TextSpan;
import org.glossator.model.paper.Annotation;
import org.glossator.model.paper.Claim;
import org.glossator.model.taxonomy.Relation;
import org.glossator.store.LinkRecord;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.glossator.ui.internal.palette.CategoryIndex.Entry;
import org.glossator.ui.internal.paper.ClaimLayers.Mark;

/** What of the claims is seen on the page: layers, colours and chips, made when they come on the screen. No widgets. */
final class ClaimLooks {

    /**
     * A label in the margin.
     *
     * @param about what is judged
     * @param colour nothing where the taxonomy in use does not know the category
     * @param mine by the person at the keyboard
     * @param toolTip the category's whole path, and the comment where there is one
     * @param link where it leads; nothing where it names a category
     */
    record Chip(Target about, int offset, String words, Optional<Colour> colour, boolean mine, String toolTip,
            Optional<LinkedClaim> link) {
    }

    private static final int MOST_LINKS = 3; // chips of one claim; what is behind them is in Details and Links

    private final PaperModel model;
    private final PageText page;
    private final CategoryIndex index;
    private final ClaimFilter filter;
    private final ClaimColours hues;
    private final Map<ClaimId, List<TextSpan>> spans = new HashMap<>();
    private final Set<ClaimId> hidden = new HashSet<>();
    private final Map<ClaimId, Optional<Colour>> colours = new HashMap<>();
    private final Map<ClaimId, List<Chip>> chips = new HashMap<>();
    private ClaimLayers layers = new ClaimLayers(List.of());
    private List<LinkRecord> links = List.of();
    private Map<Target, List<Annotation>> hanging = Map.of();
    private List<Chip> wide = List.of(); // of the paper and its parts

    ClaimLooks(PaperModel model, PageText page, CategoryIndex index, PageHighlights wanted) {
        this.model = model;
        this.page = page;
        this.index = index;
        filter = new ClaimFilter(wanted, index);
        hues = new ClaimColours(wanted.hue(), model, index, filter);
        model.paper().getClaims().forEach(this::place);
        links = readLinks();
        readHanging();
        layer();
    }

    /**
     * Takes over what has become of these claims.
     *
     * @return the stretches of the page that may look different now
     */
    List<TextSpan> update(Set<ClaimId> changed) {
        var touched = new ArrayList<TextSpan>();
        boolean moved = false;
        for (ClaimId claim : changed) {
            colours.remove(claim);
            chips.remove(claim);
            List<TextSpan> before = spans(claim);
            boolean wasHidden = hidden.remove(claim);
            spans.remove(claim);
            model.claim(claim).ifPresent(this::place);
            moved |= !before.equals(spans(claim)) || wasHidden != hidden.contains(claim);
            touched.addAll(before);
            touched.addAll(spans(claim));
        }
        if (moved) {
            layer();
        }
        List<LinkRecord> now = readLinks();
        links = now.equals(links) ? links : now; // who has drawn them sees that they are the same
        readHanging();
        return touched;
    }

    private void place(Claim claim) {
        List<TextSpan> paper = claim.getSpans();
        spans.put(claim.getId(), paper.size() == 1 ? page.toPage(paper.getFirst())
                : paper.stream().flatMap(s -> page.toPage(s).stream()).toList());
        if (!filter.shows(claim)) {
            hidden.add(claim.getId());
        }
    }

    /** @return whether the claim is one that is wanted; else it shows only while it is selected */
    boolean shows(Claim claim) {
        return filter.shows(claim);
    }

    /** @return what the colours on the page say */
    List<ClaimColours.Meaning> legend() {
        return hues.legend();
    }

    private void layer() {
        var marks = new ArrayList<Mark>(spans.size());
        spans.forEach((claim, here) -> {
            if (hidden.contains(claim)) {
                return;
            }
            int size = here.stream().mapToInt(TextSpan::length).sum();
            here.forEach(span -> marks.add(new Mark(claim, span, size)));
        });
        layers = new ClaimLayers(marks);
    }

    private List<Chip> chips(ClaimId id) {
        return chips.computeIfAbsent(id, claim -> model.claim(claim).filter(c -> !spans(claim).isEmpty())
                .map(c -> chips(c, spans(claim).getFirst().start())).orElse(List.of()));
    }

    private List<Chip> chips(Claim claim, int offset) {
        var made = new ArrayList<Chip>();
        var about = new Target.OnClaim(claim.getId());
        hues.shown(claim).forEach(annotation -> add(annotation, offset, false, made));
        List<LinkedClaim> linked = LinkedClaim.of(model, claim.getId());
        linked.stream().limit(MOST_LINKS).forEach(link -> {
            made.add(new Chip(about, offset, NLS.bind(Messages.PaperPage_chipLink, link.relation(), link.words()),
                    Optional.empty(), link.mine(), toolTip(link), Optional.of(link)));
            hanging(new Target.OnLink(link.id())).forEach(annotation -> add(annotation, offset, true, made));
        });
        if (linked.size() > MOST_LINKS) {
            made.add(new Chip(about, offset, NLS.bind(Messages.PaperPage_chipLinks, linked.size() - MOST_LINKS),
                    Optional.empty(), true, linked.stream().skip(MOST_LINKS).map(ClaimLooks::toolTip)
                            .collect(Collectors.joining("\n")), Optional.empty()));
        }
        return made;
    }

    /** Adds the chips of a judgement and of those that are about it. */
    private void add(Annotation annotation, int offset, boolean hangs, List<Chip> made) {
        boolean mine = hues.isMine(annotation);
        annotation.getCategories().forEach(category -> {
            Optional<Entry> entry = index.entry(category);
            String words = index.label(category);
            if (!mine) {
                words = NLS.bind(Messages.PaperPage_chipOfOther, words, annotation.getAnnotator().getName());
            } else if (entry.flatMap(e -> e.category().key()).isPresent()) {
                words = NLS.bind(Messages.PaperPage_chipWithKey, words,
                        Character.toLowerCase(entry.get().category().key().get()));
            }
            made.add(new Chip(annotation.getAbout(), offset, hangs ? NLS.bind(Messages.PaperPage_chipOn, words) : words,
                    hues.colour(annotation, category), mine, toolTip(annotation, index.path(category)),
                    Optional.empty()));
        });
        hanging(new Target.OnAnnotation(annotation.getId())).forEach(other -> add(other, offset, true, made));
    }

    private List<Annotation> hanging(Target target) {
        return hanging.getOrDefault(target, List.of());
    }

    /** Judgements that are about no claim: few, and read again with every change. */
    private void readHanging() {
        hanging = model.loose().stream().collect(Collectors.groupingBy(Annotation::getAbout));
        wide = hanging.keySet().stream().filter(t -> t instanceof Target.WholePaper || t instanceof Target.OnPart)
                .sorted(Comparator.comparingInt(t -> place(t).map(TextSpan::start).orElse(0)))
                .flatMap(target -> {
                    var made = new ArrayList<Chip>();
                    int offset = place(target).map(TextSpan::start).orElse(0);
                    Stream.of(true, false).forEach(mine -> hanging(target).stream().filter(a -> hues.isMine(a) == mine && filter.shows(a))
                            .forEach(annotation -> add(annotation, offset, false, made)));
                    return made.stream();
                }).toList();
    }

    /** @return the line of the page that stands for the paper or a part of it; nothing for other targets */
    Optional<TextSpan> place(Target target) {
        return switch (target) {
            case Target.WholePaper whole -> page.titleLine();
            case Target.OnPart(int part) -> page.partLine(part);
            case Target.OnClaim claim -> Optional.empty();
            case Target.OnLink link -> Optional.empty();
            case Target.OnAnnotation judgement -> Optional.empty();
        };
    }

    private static String toolTip(Annotation annotation, String path) {
        return annotation.getComment().isEmpty() ? path : path + "\n" + annotation.getComment();
    }

    static String toolTip(LinkedClaim link) {
        return NLS.bind(Messages.PaperPage_followLink, link.relation(), link.words());
    }

    private List<LinkRecord> readLinks() {
        return Stream.concat(model.links().stream(), model.incoming().stream()).toList();
    }

    /** @return those that begin or end in the paper */
    List<LinkRecord> links() {
        return links;
    }

    /** @return whether its two ends are different, as far as the taxonomy in use knows */
    boolean isDirected(LinkRecord link) {
        return model.judge().taxonomy().flatMap(active -> active.taxonomy().details().relations().stream()
                .filter(r -> r.name().equals(link.relation())).findFirst()).filter(Relation::symmetric).isEmpty();
    }

    /** @return the link as it is seen from one of its ends; nothing where it is gone */
    Optional<LinkedClaim> link(LinkRecord link, ClaimId end) {
        return LinkedClaim.of(model, end).stream().filter(l -> l.id().equals(link.id())).findFirst();
    }

    ClaimLayers layers() {
        return layers;
    }

    /** @return the chips of the claims that begin in this part of the page, of the paper and its parts, in reading order */
    List<Chip> chips(int from, int to) {
        List<Chip> ofClaims = claimChips(from, to);
        if (wide.isEmpty()) {
            return ofClaims;
        }
        return Stream.concat(wide.stream().filter(chip -> chip.offset() >= from && chip.offset() < to), ofClaims.stream())
                .sorted(Comparator.comparingInt(Chip::offset)).toList();
    }

    private List<Chip> claimChips(int from, int to) {
        return layers.marks(from, to).stream().filter(mark -> mark.span().start() >= from)
                .filter(mark -> spans(mark.claim()).getFirst().equals(mark.span()))
                .flatMap(mark -> chips(mark.claim()).stream()).toList();
    }

    /** @return what it is chosen to say; usually that of its first category */
    Optional<Colour> colour(ClaimId claim) {
        return colours.computeIfAbsent(claim, id -> model.claim(id).flatMap(hues::colour));
    }

    /** @return where the claim is on the page */
    List<TextSpan> spans(ClaimId claim) {
        return spans.getOrDefault(claim, List.of());
    }
}
