package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.glossator.model.AnnotatorId;
import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.Colour;
import org.glossator.model.TextSpan;
import org.glossator.model.paper.Annotation;
import org.glossator.model.paper.Claim;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.glossator.ui.internal.palette.CategoryIndex.Entry;
import org.glossator.ui.internal.paper.ClaimLayers.Mark;

/** What of the claims is seen on the page: layers, colours and chips. Made anew after each change; no widgets. */
final class ClaimLooks {

    /**
     * A label in the margin.
     *
     * @param colour nothing where the taxonomy in use does not know the category
     * @param mine by the person at the keyboard
     * @param toolTip the category's whole path, and the comment where there is one
     */
    record Chip(ClaimId claim, int offset, String words, Optional<Colour> colour, boolean mine, String toolTip) {
    }

    private final Map<ClaimId, Optional<Colour>> colours = new HashMap<>();
    private final Map<ClaimId, List<TextSpan>> spans = new HashMap<>();
    private final List<Chip> chips = new ArrayList<>();
    private final ClaimLayers layers;

    ClaimLooks(PaperModel model, PageText page, CategoryIndex index) {
        AnnotatorId me = model.judge().annotator().id();
        var marks = new ArrayList<Mark>();
        for (Claim claim : model.paper().getClaims()) {
            List<TextSpan> here = claim.getSpans().stream().flatMap(s -> page.toPage(s).stream()).toList();
            int size = here.stream().mapToInt(TextSpan::length).sum();
            spans.put(claim.getId(), here);
            here.forEach(span -> marks.add(new Mark(claim.getId(), span, size)));
            colours.put(claim.getId(), categories(claim, me).findFirst().flatMap(index::entry).map(Entry::colour));
            if (!here.isEmpty()) {
                chips(claim, here.getFirst().start(), me, index);
            }
        }
        chips.sort((a, b) -> Integer.compare(a.offset(), b.offset()));
        layers = new ClaimLayers(marks);
    }

    /** @return one's own first */
    private static Stream<CategoryId> categories(Claim claim, AnnotatorId me) {
        return ordered(claim, me).flatMap(a -> a.getCategories().stream());
    }

    private static Stream<Annotation> ordered(Claim claim, AnnotatorId me) {
        return Stream.concat(claim.getAnnotations().stream().filter(a -> isBy(a, me)),
                claim.getAnnotations().stream().filter(a -> !isBy(a, me)));
    }

    private static boolean isBy(Annotation annotation, AnnotatorId annotator) {
        return annotation.getAnnotator().getId().equals(annotator);
    }

    private void chips(Claim claim, int offset, AnnotatorId me, CategoryIndex index) {
        ordered(claim, me).forEach(annotation -> annotation.getCategories().forEach(category -> {
            boolean mine = isBy(annotation, me);
            Optional<Entry> entry = index.entry(category);
            String words = index.label(category);
            if (!mine) {
                words = NLS.bind(Messages.PaperPage_chipOfOther, words, annotation.getAnnotator().getName());
            } else if (entry.flatMap(e -> e.category().key()).isPresent()) {
                words = NLS.bind(Messages.PaperPage_chipWithKey, words,
                        Character.toLowerCase(entry.get().category().key().get()));
            }
            chips.add(new Chip(claim.getId(), offset, words, entry.map(Entry::colour), mine,
                    toolTip(annotation, entry.map(Entry::path).orElse(category.value()))));
        }));
    }

    private static String toolTip(Annotation annotation, String path) {
        return annotation.getComment().isEmpty() ? path : path + "\n" + annotation.getComment();
    }

    ClaimLayers layers() {
        return layers;
    }

    /** @return in reading order */
    List<Chip> chips() {
        return chips;
    }

    /** @return the colour of its first category; nothing where it has none that the taxonomy in use knows */
    Optional<Colour> colour(ClaimId claim) {
        return colours.getOrDefault(claim, Optional.empty());
    }

    /** @return where the claim is on the page */
    List<TextSpan> spans(ClaimId claim) {
        return spans.getOrDefault(claim, List.of());
    }
}
