package org.glossator.tests.workbench.pages;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** A taxonomy that is being written, with what stands around it. */
public final class TaxonomyPage {
    private final Composite editor;
    private final Composite outline;
    private final Composite problems;

    TaxonomyPage(Composite editor, Composite outline, Composite problems) {
        this.editor = editor;
        this.outline = outline;
        this.problems = problems;
    }

    /** Types at the end of the text. */
    public void append(String words) {
        Waiting.act(() -> {
            StyledText text = text();
            text.setFocus();
            text.setCaretOffset(text.getCharCount());
            text.insert(words);
            text.setCaretOffset(text.getCharCount());
        });
    }

    public String words() {
        return Waiting.ask(() -> text().getText());
    }

    /** @return the labels of the top categories */
    public List<String> outline() {
        return Waiting.ask(() -> {
            var labels = new ArrayList<String>();
            Widgets.first(outline, Tree.class, t -> t.isVisible()).ifPresent(tree -> {
                for (TreeItem item : tree.getItems()) {
                    labels.add(item.getText());
                }
            });
            return labels;
        });
    }

    /** @return what is said to be wrong */
    public List<String> problems() {
        return Waiting.ask(() -> {
            var rows = new ArrayList<String>();
            Widgets.first(problems, Table.class, t -> t.isVisible()).ifPresent(table -> {
                for (TableItem item : table.getItems()) {
                    rows.add(item.getText());
                }
            });
            return rows;
        });
    }

    private StyledText text() {
        return Widgets.first(editor, StyledText.class, t -> t.isVisible()).orElseThrow();
    }
}
