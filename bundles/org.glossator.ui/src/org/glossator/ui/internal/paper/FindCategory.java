package org.glossator.ui.internal.paper;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.glossator.model.CategoryId;
import org.glossator.ui.internal.SpokenName;
import org.glossator.ui.internal.palette.CategoryCard;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.glossator.ui.internal.palette.CategoryIndex.Entry;
import org.glossator.ui.internal.palette.CategorySearch;
import org.glossator.ui.internal.palette.ColourDot;
import org.glossator.ui.internal.palette.OfferedCategories;
import org.glossator.ui.internal.palette.RecentCategories;

/** A field over the text that finds a category by name, and says what it means: Up and Down choose, Enter tags, Escape goes back. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
public final class FindCategory extends PopupDialog {
    private static final int MOST = 10; // rows: more are found by typing on
    private static final int WIDTH = 380; // pixels
    private static final int CARD = 118; // pixels: a definition and a note or two; what is longer is scrolled

    private final CategoryIndex index;
    private final CategorySearch search;
    private final String typed;
    private final Point place;
    private final Consumer<CategoryId> chosen;
    private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources());
    private List<Entry> found = List.of();
    private Text field;
    private Table table;
    private Label nothing;
    private CategoryCard card;

    /**
     * @param offered the categories that are looked at
     * @param typed what the field starts with
     */
    public FindCategory(Shell parent, CategoryIndex index, OfferedCategories offered, String typed, Point place, Consumer<CategoryId> chosen) {
        super(parent, SWT.ON_TOP, true, false, false, false, false, null, null);
        this.index = index;
        this.search = index.search().preferring(RecentCategories.ofWorkspace().ids()).among(offered);
        this.typed = typed;
        this.place = place;
        this.chosen = chosen;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.BORDER);
        GridLayoutFactory.fillDefaults().margins(6, 6).spacing(0, 6).applyTo(area);
        field = new Text(area, SWT.SINGLE | SWT.BORDER);
        field.setMessage(Messages.FindCategory_hint);
        SpokenName.give(field, Messages.FindCategory_name);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(field);
        table = new Table(area, SWT.SINGLE | SWT.FULL_SELECTION);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(table);
        nothing = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(nothing);
        var theme = new PaperTheme(area, () -> { });
        card = new CategoryCard(area, theme::quiet);
        field.addListener(SWT.Modify, event -> find());
        field.addListener(SWT.KeyDown, this::key);
        field.addListener(SWT.DefaultSelection, event -> take());
        table.addListener(SWT.DefaultSelection, event -> take());
        table.addListener(SWT.MouseUp, event -> take());
        table.addListener(SWT.Selection, event -> showCard());
        area.addDisposeListener(event -> images.dispose());
        field.setText(typed);
        field.setSelection(typed.length());
        find();
        return area;
    }

    private void find() {
        found = search.find(field.getText(), MOST);
        table.setRedraw(false);
        table.removeAll();
        for (Entry entry : found) {
            var item = new TableItem(table, SWT.NONE);
            item.setText(entry.category().key().map(key -> NLS.bind(Messages.PaperPage_chipWithKey, entry.path(),
                    Character.toLowerCase(key))).orElse(entry.path()));
            item.setImage(images.create(new ColourDot(entry.colour())));
        }
        if (!found.isEmpty()) {
            table.setSelection(0);
        }
        table.setRedraw(true);
        nothing.setText(index.all().isEmpty() ? Messages.Refusal_noTaxonomy
                : NLS.bind(Messages.FindCategory_nothing, field.getText()));
        GridDataFactory.fillDefaults().grab(true, false).exclude(!found.isEmpty()).applyTo(nothing);
        nothing.setVisible(found.isEmpty());
        table.setVisible(!found.isEmpty());
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, table.getItemHeight() * found.size())
                .exclude(found.isEmpty()).applyTo(table);
        card.control().setVisible(!found.isEmpty());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, CARD).exclude(found.isEmpty()).applyTo(card.control());
        showCard();
        if (getShell().isVisible()) {
            getShell().setSize(getShell().computeSize(SWT.DEFAULT, SWT.DEFAULT));
        }
    }

    private void showCard() {
        int row = table.getSelectionIndex();
        Optional<Entry> entry = row >= 0 && row < found.size() ? Optional.of(found.get(row)) : Optional.empty();
        card.show(entry.map(Entry::category), entry.flatMap(Entry::parent).flatMap(index::entry).map(Entry::category));
    }

    private void key(Event event) {
        if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP) {
            event.doit = false;
            int to = table.getSelectionIndex() + (event.keyCode == SWT.ARROW_DOWN ? 1 : -1);
            if (to >= 0 && to < table.getItemCount()) {
                table.setSelection(to);
                showCard();
            }
        }
    }

    private void take() {
        int row = table.getSelectionIndex();
        if (row >= 0) {
            Entry entry = found.get(row);
            close();
            chosen.accept(entry.category().id());
        }
    }

    @Override
    protected Control getFocusControl() {
        return field;
    }

    @Override
    protected Point getInitialLocation(Point size) {
        return place;
    }
}
