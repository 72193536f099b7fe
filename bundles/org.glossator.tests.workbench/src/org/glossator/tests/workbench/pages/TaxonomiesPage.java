package org.glossator.tests.workbench.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;

/** The taxonomies of the workspace and of the corpus, their texts in tabs, and the picture of the one in front. */
public final class TaxonomiesPage {
    /** The id of the view with the picture. */
    public static final String PICTURE = "org.glossator.taxonomy.ui.picture";

    private final Desktop desktop;

    TaxonomiesPage(Desktop desktop) {
        this.desktop = desktop;
    }

    /** Goes through the wizard, which opens the new file. */
    public TaxonomyPage create(String name) {
        desktop.commands().run("org.glossator.ui.newTaxonomy");
        Shell wizard = desktop.dialogs().named("New Taxonomy");
        Waiting.act(() -> Widgets.first(wizard, Text.class, Text::getEditable).orElseThrow().setText(name));
        Button finish = Waiting.untilThere("Finish can be pressed",
                () -> Widgets.button(wizard, "Finish").filter(Button::isEnabled));
        Waiting.act(() -> Widgets.press(finish));
        Waiting.until("the wizard closes", wizard::isDisposed);
        IEditorPart editor = Waiting.untilThere("the taxonomy's editor", () -> Optional.ofNullable(desktop.page().getActiveEditor())
                .filter(e -> e.getTitle().startsWith(name)));
        return page(editor);
    }

    private TaxonomyPage page(IEditorPart editor) {
        return new TaxonomyPage(desktop, editor, Waiting.ask(() -> Widgets.of(editor)),
                desktop.views().view("org.glossator.taxonomy.ui.outline"), desktop.views().view("org.glossator.ui.problems"));
    }

    /** @return the taxonomy that is in front, with these words in its tab */
    public TaxonomyPage inFront(String tab) {
        return page(Waiting.untilThere("a tab " + tab, () -> Optional.ofNullable(desktop.page().getActiveEditor())
                .filter(editor -> editor.getTitle().contains(tab))));
    }

    /** Opens what the Taxonomies view lists under this name. */
    public void open(String label) {
        Composite view = desktop.views().view("org.glossator.ui.taxonomies");
        Waiting.until(label + " is listed", () -> Widgets.rows(view).anyMatch(item -> item.getText().equals(label)));
        Waiting.act(() -> choose(label));
        Waiting.until("its tab", () -> desktop.page().getActiveEditor() != null
                && desktop.page().getActiveEditor().getTitle().contains(label));
    }

    /** Double-clicks what the Taxonomies view lists under this name, and does not wait for what opens. In the display's thread. */
    public void choose(String label) {
        Widgets.rows(desktop.views().view("org.glossator.ui.taxonomies")).filter(item -> item.getText().equals(label)).findFirst()
                .ifPresent(item -> {
                    var event = new Event();
                    event.item = item;
                    item.getParent().notifyListeners(SWT.DefaultSelection, event);
                });
    }

    /** Opens the first release that the Taxonomies view lists, does something, and closes it again if it was not open before. */
    public void withFirst(Runnable work) {
        List<IEditorReference> before = Waiting.ask(() -> List.of(desktop.page().getEditorReferences()));
        Optional<IEditorPart> front = Waiting.ask(() -> Optional.ofNullable(desktop.page().getActiveEditor()));
        Composite view = desktop.views().view("org.glossator.ui.taxonomies");
        TableItem first = Waiting.untilThere("a release is listed",
                () -> Widgets.rows(view).filter(item -> item.getText().matches(".* \\d+\\.\\d+\\.\\d+")).findFirst());
        String label = Waiting.ask(() -> {
            var event = new Event();
            event.item = first;
            first.getParent().notifyListeners(SWT.DefaultSelection, event);
            return first.getText();
        });
        IEditorPart editor = Waiting.untilThere("its tab", () -> Optional.ofNullable(desktop.page().getActiveEditor())
                .filter(e -> e.getTitle().contains(label)));
        Composite picture = desktop.views().view(PICTURE);
        Waiting.until("its categories are drawn", () -> drawn(picture).isPresent());
        work.run();
        Waiting.act(() -> {
            if (before.contains(desktop.page().getReference(editor))) {
                front.ifPresent(desktop.page()::activate);
            } else {
                desktop.page().closeEditor(editor, false);
            }
        });
    }

    /** Brings the editor with these words in its tab to the front. @return its text */
    public String textOf(String tab) {
        IEditorPart editor = Waiting.untilThere("a tab " + tab, () -> Stream.of(desktop.page().getEditorReferences())
                .filter(e -> e.getTitle().contains(tab)).findFirst().map(e -> e.getEditor(true)));
        Waiting.act(() -> desktop.page().activate(editor));
        desktop.settle();
        return Waiting.ask(() -> Widgets.first(Widgets.of(editor), StyledText.class, t -> true).orElseThrow().getText());
    }

    /** Brings the picture of the hierarchy to the front, and presses a key in it. */
    public void keyInPicture(int key) {
        Composite view = desktop.views().view(PICTURE);
        Waiting.act(() -> drawn(view).ifPresent(canvas -> Widgets.key(canvas, 0, key)));
    }

    private static Optional<Canvas> drawn(Composite picture) {
        return Widgets.first(picture, Canvas.class, canvas -> canvas.isVisible() && canvas.getClass() == Canvas.class);
    }
}
