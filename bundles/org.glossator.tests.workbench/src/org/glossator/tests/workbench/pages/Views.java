package org.glossator.tests.workbench.pages;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;

/** The views around the editors, by their ids in plugin.xml. */
public final class Views {
    private final Desktop desktop;

    Views(Desktop desktop) {
        this.desktop = desktop;
    }

    public void hide(String viewId) {
        Waiting.act(() -> desktop.page().hideView(desktop.page().findView(viewId)));
    }

    /** @return whether the view is open. To be called in the thread of the user interface. */
    public boolean isShown(String viewId) {
        return desktop.page().findView(viewId) != null;
    }

    /** @return the rows of the table in a view, as they are read to a person; empty while there is none */
    public List<String> rows(String viewId) {
        Composite view = view(viewId);
        return Waiting.ask(() -> Widgets.rows(view).map(item -> IntStream.range(0, Math.max(1, item.getParent().getColumnCount()))
                .mapToObj(item::getText).collect(Collectors.joining(" "))).toList());
    }

    /** @return the sentence that stands in a view in the place of rows; empty where there are rows */
    public String notice(String viewId) {
        Composite view = view(viewId);
        return Waiting.ask(() -> Widgets.first(view, Label.class, Label::isVisible).map(Label::getText).orElse(""));
    }

    /** @return what a screen reader could not name in a view: fields, lists and what we draw ourselves */
    public List<String> nameless(String viewId) {
        Composite view = view(viewId);
        return Waiting.ask(() -> nameless(view));
    }

    /** @return the same of the editor in front */
    public List<String> namelessInFront() {
        return Waiting.ask(() -> nameless(Widgets.of(desktop.page().getActiveEditor())));
    }

    private static List<String> nameless(Composite part) {
        return Widgets.all(part, Control.class).stream().filter(Control::isVisible)
                .filter(c -> c instanceof Text || c instanceof Combo || c instanceof Table || c instanceof Tree || c instanceof StyledText
                        || c.getClass() == Canvas.class)
                .filter(c -> !(c.getData("org.glossator.ui.spokenName") instanceof Supplier<?> name) || String.valueOf(name.get()).isBlank())
                .map(c -> c.toString() + " in " + c.getParent()).toList();
    }

    Composite view(String id) {
        return Waiting.ask(() -> shown(id));
    }

    Composite shown(String id) {
        try {
            IViewPart view = desktop.page().showView(id);
            return Widgets.of(view);
        } catch (PartInitException e) {
            throw new IllegalStateException(id, e);
        }
    }
}
