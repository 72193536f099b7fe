package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.glossator.model.Colour;
import org.glossator.ui.internal.Later;
import org.glossator.ui.internal.SpokenName;
import org.glossator.ui.internal.palette.CategoryChoice;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.glossator.ui.internal.palette.ColourDot;
import org.glossator.ui.internal.paper.ClaimColours.Meaning;
import org.glossator.ui.internal.paper.PageHighlights.Hue;
import org.glossator.ui.internal.paper.PageHighlights.State;

/**
 * Chooses which claims are highlighted and what their colours say: a bar above the page, with the legend. As long as some
 * claims are left out it stays, so that nobody takes them for gone.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
final class HighlightBar {

    /** What the bar is about. */
    interface Page {
        /** @return who has judged here; empty while there is no paper */
        List<String> people();

        CategoryIndex index();

        void show(PageHighlights wanted);

        /** @return what the colours say; empty while there is no paper */
        List<Meaning> legend();

        /** @return how many claims are highlighted, and how many there are */
        int[] counts();

        Colour untagged();

        /** The person goes back to the text. */
        void left();
    }

    private final Composite parent;
    private final Page page;
    private final Consumer<Boolean> focused;
    private final List<Combo> choices = new ArrayList<>();
    private Control below;
    private Composite bar; // made when it is first seen: a paper opens without it
    private Composite legend;
    private Combo who;
    private CategoryChoice branch;
    private Combo state;
    private Combo hue;
    private Label count;
    private Button all;
    private LocalResourceManager images;
    private PageHighlights wanted = PageHighlights.read(PageSettings.node());
    private List<Meaning> meanings = List.of();
    private boolean opened;
    private CategoryIndex offered = CategoryIndex.EMPTY;

    /** @param focused told whether what is typed goes into the bar */
    HighlightBar(Composite parent, Page page, Consumer<Boolean> focused) {
        this.parent = parent;
        this.page = page;
        this.focused = focused;
        var changed = new Later(parent, this::read);
        IEclipsePreferences node = PageSettings.node();
        IPreferenceChangeListener listener = event -> {
            if (PageHighlights.isOne(event.getKey())) {
                parent.getDisplay().asyncExec(changed::ask);
            }
        };
        node.addPreferenceChangeListener(listener);
        parent.addDisposeListener(event -> node.removePreferenceChangeListener(listener));
        page.show(wanted);
    }

    private void create() {
        bar = new Composite(parent, SWT.NONE);
        bar.moveAbove(below);
        GridLayoutFactory.fillDefaults().numColumns(1).margins(12, 6).spacing(0, 4).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
        bar.setVisible(false);
        images = new LocalResourceManager(JFaceResources.getResources(), bar);
        Composite first = row();
        who = combo(first, Messages.HighlightBar_who);
        branch = new CategoryChoice(combo(first, Messages.HighlightBar_branch), Messages.HighlightBar_anyCategory);
        state = combo(first, Messages.HighlightBar_state);
        state.setItems(Stream.of(State.values()).map(HighlightBar::words).toArray(String[]::new));
        hue = combo(first, Messages.HighlightBar_hue);
        hue.setItems(Stream.of(Hue.values()).map(HighlightBar::words).toArray(String[]::new));
        all = button(first, Messages.HighlightBar_all, () -> use(wanted.unfiltered()));
        button(first, Messages.FindBar_close, this::close);
        count = new Label(first, SWT.NONE);
        legend = row();
        choices.forEach(combo -> {
            combo.addListener(SWT.Selection, event -> chosen());
            combo.addListener(SWT.KeyDown, this::key);
            combo.addListener(SWT.FocusIn, event -> focused.accept(true));
            combo.addListener(SWT.FocusOut, event -> focused.accept(false));
        });
    }

    /** The bar stands above it. */
    void above(Control control) {
        below = control;
    }

    private Composite row() {
        var row = new Composite(bar, SWT.NONE);
        var layout = new RowLayout(SWT.HORIZONTAL);
        layout.marginLeft = 0;
        layout.marginRight = 0;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        layout.spacing = 8;
        layout.center = true;
        row.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        return row;
    }

    private Combo combo(Composite row, String name) {
        var combo = new Combo(row, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setToolTipText(name);
        SpokenName.give(combo, name);
        choices.add(combo);
        return combo;
    }

    private static Button button(Composite row, String label, Runnable work) {
        var button = new Button(row, SWT.PUSH | SWT.FLAT);
        button.setText(label);
        button.addListener(SWT.Selection, event -> work.run());
        return button;
    }

    private static String words(State state) {
        return switch (state) {
            case ANY -> Messages.HighlightBar_anyState;
            case WITHOUT_CATEGORY -> Messages.HighlightBar_withoutCategory;
            case UNDECIDED -> Messages.HighlightBar_undecided;
            case COMMENTED -> Messages.HighlightBar_commented;
            case ASKED -> Messages.HighlightBar_asked;
            case DIFFERENT -> Messages.HighlightBar_different;
            case NOT_BY_HAND -> Messages.HighlightBar_notByHand;
        };
    }

    private static String words(Hue hue) {
        return switch (hue) {
            case CATEGORY -> Messages.HighlightBar_byCategory;
            case ANNOTATOR -> Messages.HighlightBar_byAnnotator;
            case STATE -> Messages.HighlightBar_byState;
            case AGREEMENT -> Messages.HighlightBar_byAgreement;
        };
    }

    /** Opens the bar, or goes back to it. */
    void open() {
        opened = true;
        show();
        who.setFocus();
    }

    private void close() {
        opened = false;
        use(wanted.unfiltered());
        page.left();
    }

    private void read() {
        PageHighlights now = PageHighlights.read(PageSettings.node());
        if (!now.equals(wanted)) {
            wanted = now;
            page.show(wanted);
            show();
        }
    }

    private void use(PageHighlights fresh) {
        wanted = fresh;
        wanted.keep(PageSettings.node());
        page.show(wanted);
        show();
    }

    private void chosen() {
        int person = who.getSelectionIndex();
        use(new PageHighlights(person <= 0 ? "" : who.getItem(person), branch.chosen(), State.values()[state.getSelectionIndex()],
                Hue.values()[hue.getSelectionIndex()]));
    }

    /** Says what the page shows now; costs something only while the bar is there. */
    void show() {
        boolean visible = opened || wanted.isFilter();
        if (visible && bar == null) {
            create();
        }
        if (visible) {
            offer();
            tell();
        }
        if (bar != null && visible != bar.getVisible()) {
            bar.setVisible(visible);
            GridDataFactory.createFrom((GridData) bar.getLayoutData()).exclude(!visible).applyTo(bar);
            bar.getParent().layout(true, true);
        }
    }

    private void offer() {
        var names = new ArrayList<>(List.of(Messages.HighlightBar_everybody));
        names.addAll(page.people());
        if (!wanted.annotator().isEmpty() && !names.contains(wanted.annotator())) {
            names.add(wanted.annotator());
        }
        if (!List.of(who.getItems()).equals(names)) {
            who.setItems(names.toArray(String[]::new));
        }
        who.select(Math.max(0, wanted.annotator().isEmpty() ? 0 : names.indexOf(wanted.annotator())));
        if (offered != page.index()) {
            offered = page.index();
            branch.offer(offered);
        }
        wanted.branch().ifPresentOrElse(branch::choose, branch::clear);
        state.select(wanted.state().ordinal());
        hue.select(wanted.hue().ordinal());
    }

    private void tell() {
        int[] counts = page.counts();
        String words = wanted.isFilter() ? NLS.bind(Messages.HighlightBar_count, counts[0], counts[1]) : "";
        boolean other = !words.equals(count.getText());
        count.setText(words);
        all.setEnabled(wanted.isFilter());
        List<Meaning> now = page.legend();
        if (!now.equals(meanings)) {
            meanings = now;
            Stream.of(legend.getChildren()).forEach(Control::dispose);
            meanings.forEach(this::legend);
            other = true;
        }
        if (other && bar.getVisible()) {
            bar.getParent().layout(true, true);
        }
    }

    private void legend(Meaning meaning) {
        var entry = new CLabel(legend, SWT.NONE);
        entry.setMargins(0, 0, 0, 0);
        entry.setImage(images.create(new ColourDot(meaning.colour().orElseGet(page::untagged))));
        entry.setText(meaning.words().replace("&", "&&"));
    }

    private void key(Event event) {
        if (event.keyCode == SWT.ESC) {
            event.doit = false;
            page.left();
        }
    }
}
