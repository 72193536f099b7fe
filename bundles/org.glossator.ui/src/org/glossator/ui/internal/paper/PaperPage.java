package org.glossator.ui.internal.paper;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.VerifyEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.glossator.model.ClaimId;
import org.glossator.model.Colour;
import org.glossator.model.TextSpan;
import org.glossator.model.paper.Claim;
import org.glossator.store.PaperRecord;
import org.glossator.ui.internal.Later;
import org.glossator.ui.internal.SpokenName;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.glossator.ui.internal.paper.PageText.Look;

/** The paper as one reads it: text, bands, chips, the sentence's bar; and what mouse and letters do there. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
final class PaperPage {
    private static final int MEASURE = 72; // characters of usual width in a line
    private static final int EDGE = 46; // pixels at least beside the text
    private static final int FEWEST_CHIPS = 110; // pixels for chips, at least and at most
    private static final int MOST_CHIPS = 230;
    private static final double CHIPS_SHARE = 0.24; // of the page's width
    private static final int STYLED_BESIDE = 60; // lines above and below those on the screen
    private static final double LEADING = 0.45; // of a line's height, added to it

    private final PageWidget text;
    private final PaperTheme theme;
    private final PageGeometry geometry;
    private final PagePainter painter;
    private final ChipMargin chips;
    private final LinkArcs arcs;
    private final Minimap minimap;
    private final PageRepaint repaint;
    private final PageStyles styles;
    private final PageSearch search = new PageSearch();
    private final Later rest;
    private final Consumer<Character> typed;
    private final Consumer<LinkedClaim> follow;
    private String words = "";
    private PageText page;
    private ClaimLooks looks;
    private PaperActions actions;
    private Optional<ProposedClaims> proposals = Optional.empty();
    private PaperRecord shown;
    private CategoryIndex index = CategoryIndex.EMPTY;
    private PageHighlights highlights = PageHighlights.ALL;
    private int painted;
    private boolean following;

    /**
     * @param typed told of letters and digits, which tag or find
     * @param follow told of a link whose other end the person wants to see
     */
    PaperPage(Composite parent, Consumer<Character> typed, Consumer<LinkedClaim> follow) {
        this.typed = typed;
        this.follow = follow;
        text = new PageWidget(parent, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY);
        text.setData("org.eclipse.e4.ui.css.id", "GlossatorPage");
        theme = new PaperTheme(text, this::themeChanged);
        geometry = new PageGeometry(text);
        painter = new PagePainter(text, geometry, theme);
        chips = new ChipMargin(text, geometry, theme);
        arcs = new LinkArcs(text, geometry, theme);
        minimap = new Minimap(parent, text, theme);
        repaint = new PageRepaint(text, geometry, chips, arcs);
        styles = new PageStyles(theme);
        rest = Later.afterPainting(text, this::styleRest);
        SpokenName.give(text, () -> actions == null ? "" : NLS.bind(Messages.PaperEditor_pageName, actions.model().paper().getTitle()));
        text.addListener(SWT.Resize, event -> layout());
        text.addListener(SWT.Paint, this::paint);
        text.setCaret(null); // painted by ourselves
        text.addListener(SWT.FocusIn, event -> repaint.caret());
        text.addListener(SWT.FocusOut, event -> repaint.caret());
        text.addListener(SWT.MouseDown, this::clicked);
        text.addListener(SWT.MouseMove, this::hovered);
        text.addListener(SWT.Selection, this::selected);
        text.addCaretListener(event -> moved(event.caretOffset));
        text.addVerifyKeyListener(this::key);
    }

    StyledText control() {
        return text;
    }

    /** Shows a paper from its start. */
    void show(PaperActions fresh) {
        actions = fresh;
        looks = null;
        refresh();
    }

    void index(CategoryIndex fresh) {
        index = fresh;
        if (actions != null) {
            looks = null; // also where only the annotator is another one
            refresh();
        }
    }

    /** Shows these claims, in these colours. */
    void highlight(PageHighlights wanted) {
        if (!wanted.equals(highlights)) {
            highlights = wanted;
            if (actions != null) {
                looks = null;
                refresh();
            }
        }
    }

    /** @return what is seen of the claims; nothing while there is no paper */
    Optional<ClaimLooks> looks() {
        return Optional.ofNullable(looks);
    }

    /** Shows what the model says now; keeps place and scroll position. @return whether the text is another one */
    boolean refresh() {
        boolean other = false;
        PaperRecord record = actions.model().record();
        if (!record.equals(shown)) {
            shown = record;
            other = true;
            page = new PageText(record, Messages.PaperPage_abstract);
            following = true;
            text.setOrientation(page.isRightToLeft() ? SWT.RIGHT_TO_LEFT : SWT.LEFT_TO_RIGHT);
            text.setContent(new PageContent(page.text()));
            following = false;
            looks = null;
            applyTheme();
            layout();
            PageStyles.space(text, page, text.getLineHeight());
        }
        if (looks != null && painted == actions.model().version()) {
            return other; // only what is kept has changed, which the page does not show
        }
        Optional<Set<ClaimId>> changed = looks == null ? Optional.empty() : actions.model().changedSince(painted);
        painted = actions.model().version();
        if (changed.isPresent()) {
            List<TextSpan> touched = update(changed.get());
            minimap.show(Optional.of(looks));
            follow(() -> repaint.changed(marks(), looks, touched));
        } else {
            style();
            minimap.show(Optional.of(looks));
            follow(() -> repaint.all(marks()));
        }
        return other;
    }

    /** What is on the screen first, which is all that a reader waits for. */
    private void style() {
        looks = new ClaimLooks(actions.model(), page, index, highlights);
        actions.among(looks::shows);
        int first = Math.max(0, text.getTopIndex() - STYLED_BESIDE);
        int last = Math.min(text.getLineCount() - 1, text.getLineIndex(text.getClientArea().height) + STYLED_BESIDE);
        styles.show(text, page, looks.layers(), this::band, text.getOffsetAtLine(first),
                text.getOffsetAtLine(last) + text.getLine(last).length());
        rest.ask();
    }

    private void styleRest() {
        if (looks != null) {
            styles.show(text, page, looks.layers(), this::band);
        }
    }

    private List<TextSpan> update(Set<ClaimId> changed) {
        List<TextSpan> touched = looks.update(changed).stream().distinct().toList();
        touched.forEach(part -> styles.show(text, page, looks.layers(), this::band, part.start(), part.end()));
        return touched;
    }

    /** Puts caret and selection where the reader is. */
    void follow() {
        follow(this::repaintPlace);
    }

    private void follow(Runnable painting) {
        if (following) {
            return;
        }
        int caret = page.toPage(actions.caret());
        Optional<TextSpan> selection = actions.selection();
        following = true;
        boolean elsewhere = page.toPaper(text.getCaretOffset()) != actions.caret();
        if (selection.isEmpty() && (text.getSelectionCount() > 0 || elsewhere)) {
            text.setSelection(caret);
            text.showSelection();
        }
        selection.map(page::toPage).filter(places -> !places.isEmpty())
                .map(places -> new Point(places.getFirst().start(), places.getLast().end()))
                .filter(range -> !range.equals(text.getSelection())).ifPresent(text::setSelection); // words that one was led to
        following = false;
        paintNow(painting);
    }

    /** What a key did is seen before the views around the paper follow, which takes them longer. */
    private void paintNow(Runnable painting) {
        painting.run();
        text.update();
    }

    private void repaintPlace() {
        if (looks != null) {
            repaint.moved(marks(), looks);
        }
    }

    private PlaceMarks marks() {
        return PlaceMarks.of(actions, page, looks, text.getCaretOffset());
    }

    /** Looks for words from the start of what is selected on, and selects the first place where they are; blank for none. */
    void find(String fresh) {
        words = fresh;
        search.look(text.getText(), words, text.getSelection().x);
        selectFound();
    }

    /** Selects the next place where the words are that are looked for, or with -1 the one before. */
    void stepFound(int steps) {
        search.step(steps);
        selectFound();
    }

    /** Shows what is proposed; nothing while nothing is. */
    void propose(Optional<ProposedClaims> fresh) {
        boolean other = fresh.isPresent() || proposals.isPresent();
        proposals = fresh;
        if (other) { // asked with every step
            text.repaint();
        }
    }

    PageSearch search() {
        return search;
    }

    private void selectFound() {
        search.current().ifPresent(span -> {
            text.setSelection(span.start(), span.end());
            text.showSelection();
            var event = new Event();
            event.x = span.start();
            event.y = span.end();
            selected(event);
            reveal(List.of(span));
        });
        text.redraw();
    }

    /** Brings the claim, or the sentence with the caret, on the screen. */
    void reveal() {
        reveal(place());
    }

    private void reveal(List<TextSpan> place) {
        if (!place.isEmpty()) {
            rest.hurry();
            int top = text.getLocationAtOffset(place.getFirst().start()).y;
            int bottom = geometry.bottom(place.getLast().end() - 1);
            Rectangle area = text.getClientArea();
            if (top < 0 || bottom > area.height) {
                text.setTopPixel(text.getTopPixel() + top - area.height / 3);
            }
        }
    }

    private List<TextSpan> place() {
        return actions.claim().map(Claim::getId).map(looks::spans).filter(s -> !s.isEmpty())
                .or(() -> actions.sentence().map(page::toPage)).orElse(List.of());
    }

    /** @return the colour of claims that nobody has judged */
    Colour untagged() {
        return PaperTheme.colour(theme.color(PaperTheme.UNTAGGED));
    }

    /** @return where a popup about the place of the reader goes, on the display */
    Point below() {
        List<TextSpan> place = place();
        int offset = place.isEmpty() ? text.getCaretOffset() : place.getLast().end() - 1;
        return text.toDisplay(text.getLeftMargin(), geometry.bottom(offset) + text.getLineSpacing());
    }

    private Color band(ClaimId claim) {
        return theme.color(theme.band(looks.colour(claim).orElseGet(this::untagged)));
    }

    private void themeChanged() {
        applyTheme();
        if (actions != null) {
            int top = text.getTopIndex();
            looks = null;
            layout();
            PageStyles.space(text, page, text.getLineHeight());
            refresh();
            rest.hurry();
            text.setTopIndex(top); // what was read stays in sight
        }
    }

    private void applyTheme() {
        text.setBackground(theme.color(PaperTheme.BACKGROUND));
        text.setForeground(theme.color(PaperTheme.TEXT));
        text.setFont(theme.font(Look.BODY));
        text.setLineSpacing((int) Math.round(text.getLineHeight() * LEADING));
    }

    private void layout() {
        int width = text.getClientArea().width;
        if (width == 0) {
            return;
        }
        var gc = new GC(text);
        gc.setFont(text.getFont());
        int measure = (int) (gc.getFontMetrics().getAverageCharacterWidth() * MEASURE);
        gc.dispose();
        int margin = Math.clamp((int) (width * CHIPS_SHARE), FEWEST_CHIPS, MOST_CHIPS);
        int column = Math.max(EDGE, Math.min(measure, width - EDGE - margin));
        int left = Math.max(EDGE, (width - column - margin) / 2);
        int right = Math.max(0, width - left - column);
        if (left != text.getLeftMargin() || right != text.getRightMargin()) {
            text.setMargins(left, 0, right, 0);
        }
    }

    private void paint(Event event) {
        if (looks == null) {
            return;
        }
        PlaceMarks marks = marks();
        painter.paint(event.gc, looks, marks.sentence(), marks.claim());
        marks.line().ifPresent(line -> painter.paintChosen(event.gc, line));
        proposals.ifPresent(p -> painter.paintProposed(event.gc, p.pending(), page));
        painter.paintFound(event.gc, search);
        chips.paint(event.gc, looks, marks.target());
        arcs.paint(event.gc, looks, marks.claim());
        if (text.isFocusControl()) {
            painter.paintCaret(event.gc, marks.caret());
        }
    }

    private void clicked(Event event) {
        if (event.button == 3 && text.getSelectionCount() == 0) { // the menu is about what is under the mouse
            int offset = text.getOffsetAtPoint(new Point(event.x, event.y));
            text.setCaretOffset(offset < 0 ? text.getCaretOffset() : offset);
        }
        var at = new Point(event.x, event.y);
        chips.at(at).filter(chip -> chip.link().isEmpty()).ifPresent(chip -> actions.select(chip.about()));
        if (event.button == 1) {
            int offset = text.getOffsetAtPoint(at);
            if (offset >= 0) { // the widget sets its caret first
                page.standsFor(offset).ifPresent(target -> text.getDisplay().asyncExec(() -> actions.select(target)));
            }
            link(at).ifPresent(link -> text.getDisplay().asyncExec(() -> follow.accept(link))); // the widget sets its caret first
        }
    }

    private Optional<LinkedClaim> link(Point at) {
        return looks == null ? Optional.empty() : chips.at(at).flatMap(ClaimLooks.Chip::link)
                .or(() -> arcs.at(at, looks).flatMap(hit -> looks.link(hit.link(), hit.nearer())));
    }

    private void hovered(Event event) {
        var at = new Point(event.x, event.y);
        Optional<String> words = chips.at(at).map(ClaimLooks.Chip::toolTip).or(() -> link(at).map(ClaimLooks::toolTip));
        text.setCursor(words.isPresent() ? text.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
        text.setToolTipText(words.orElse(null));
    }

    private void selected(Event event) {
        if (!following && actions != null) {
            following = true;
            page.toPaper(event.x, event.y).ifPresentOrElse(
                    span -> actions.select(span, page.toPaper(text.getCaretOffset())),
                    () -> actions.caretAt(page.toPaper(text.getCaretOffset())));
            following = false;
            repaintPlace();
        }
    }

    private void moved(int offset) {
        if (!following && actions != null && text.getSelectionCount() == 0) {
            following = true;
            actions.caretAt(page.toPaper(offset));
            following = false;
            paintNow(this::repaintPlace);
        }
    }

    private void key(VerifyEvent event) {
        boolean plain = (event.stateMask & (SWT.MODIFIER_MASK & ~SWT.SHIFT)) == 0;
        if (plain && actions != null && Character.isLetterOrDigit(event.character)) {
            event.doit = false;
            typed.accept(event.character);
        }
    }
}
