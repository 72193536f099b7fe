package org.glossator.tests.workbench.pages;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** The taxonomy that the annotator tags with. */
public final class PalettePage {
    private final Composite view;

    PalettePage(Composite view) {
        this.view = view;
    }

    /** @return the labels that can be seen, in their order */
    public List<String> categories() {
        return Waiting.ask(() -> {
            var labels = new ArrayList<String>();
            Widgets.first(view, Tree.class, t -> t.isVisible()).ifPresent(tree -> collect(tree.getItems(), labels));
            return labels;
        });
    }

    public void filter(String words) {
        Waiting.act(() -> type(words));
    }

    /** Types into the filter and does not wait for what comes of it. To be called in the thread of the user interface. */
    public void type(String words) {
        Widgets.first(view, Text.class, t -> true).orElseThrow().setText(words);
    }

    /** @return the label at the top; empty while there is none. To be called in the thread of the user interface. */
    public String firstNow() {
        return Widgets.first(view, Tree.class, t -> t.isVisible() && t.getItemCount() > 0).map(t -> t.getItem(0).getText())
                .orElse("");
    }

    /** @return whether the category is selected. To be called in the thread of the user interface. */
    public boolean shows(String categoryHas) {
        return Widgets.first(view, Tree.class, t -> t.isVisible() && t.getSelectionCount() > 0)
                .filter(t -> t.getSelection()[0].getText().contains(categoryHas)).isPresent();
    }

    /** Closes the category in the tree, as with the mouse. */
    public void close(String category) {
        Waiting.act(() -> {
            Tree tree = Widgets.first(view, Tree.class, t -> t.isVisible()).orElseThrow();
            for (TreeItem item : tree.getItems()) {
                if (item.getText().equals(category)) {
                    item.setExpanded(false);
                }
            }
        });
    }

    private static void collect(TreeItem[] items, List<String> labels) {
        for (TreeItem item : items) {
            labels.add(item.getText());
            if (item.getExpanded()) {
                collect(item.getItems(), labels);
            }
        }
    }
}
