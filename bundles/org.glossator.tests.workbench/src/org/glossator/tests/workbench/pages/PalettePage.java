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
        Waiting.act(() -> Widgets.first(view, Text.class, t -> true).orElseThrow().setText(words));
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
