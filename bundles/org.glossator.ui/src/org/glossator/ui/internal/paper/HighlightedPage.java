package org.glossator.ui.internal.paper;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.glossator.model.Colour;
import org.glossator.store.AnnotatorRecord;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.glossator.ui.internal.paper.ClaimColours.Meaning;

/** What the bar of highlights knows of the page, and asks of it. */
final class HighlightedPage implements HighlightBar.Page {
    private final PaperPage page;
    private final Supplier<Optional<PaperActions>> actions;
    private final Supplier<CategoryIndex> index;

    HighlightedPage(PaperPage page, Supplier<Optional<PaperActions>> actions, Supplier<CategoryIndex> index) {
        this.page = page;
        this.actions = actions;
        this.index = index;
    }

    @Override
    public List<String> people() {
        return actions.get().map(a -> Stream.concat(Stream.of(a.model().judge().annotator()), a.model().people().stream())
                .map(AnnotatorRecord::name).distinct().toList()).orElse(List.of());
    }

    @Override
    public CategoryIndex index() {
        return index.get();
    }

    @Override
    public void show(PageHighlights wanted) {
        page.highlight(wanted);
    }

    @Override
    public List<Meaning> legend() {
        return page.looks().map(ClaimLooks::legend).orElse(List.of());
    }

    @Override
    public int[] counts() {
        return actions.get().flatMap(a -> page.looks().map(looks -> new int[] {
            (int) a.model().paper().getClaims().stream().filter(looks::shows).count(), a.model().paper().getClaims().size()}))
                .orElse(new int[2]);
    }

    @Override
    public Colour untagged() {
        return page.untagged();
    }

    @Override
    public void left() {
        page.control().setFocus();
    }
}
