package org.glossator.tests.workbench.pages;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.eclipse.jface.text.source.Annotation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.texteditor.ITextEditor;

/** A taxonomy that is being written, with what stands around it. */
public final class TaxonomyPage {
    private final Desktop desktop;
    private final IEditorPart part;
    private final Composite editor;
    private final Composite outline;
    private final Composite problems;

    TaxonomyPage(Desktop desktop, IEditorPart part, Composite editor, Composite outline, Composite problems) {
        this.desktop = desktop;
        this.part = part;
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

    /** Types where the caret is. */
    public void type(String words) {
        Waiting.act(() -> {
            int caret = text().getCaretOffset();
            text().replaceTextRange(caret, 0, words);
            text().setCaretOffset(caret + words.length());
        });
    }

    /** Deletes the words where they stand first. */
    public void takeAway(String words) {
        Waiting.act(() -> text().replaceTextRange(text().getText().indexOf(words), words.length(), ""));
    }

    /** Writes another text in the place of all that is there. */
    public void write(String words) {
        Waiting.act(() -> {
            text().setFocus();
            text().setText(words);
        });
    }

    /** Puts the caret before the words. */
    public void goTo(String words) {
        Waiting.act(() -> {
            part.getSite().getPage().activate(part);
            text().setSelection(text().getText().indexOf(words));
            text().notifyListeners(SWT.Selection, new Event()); // as the window system tells of it
        });
    }

    /** @return what is selected in the text */
    public String selected() {
        return Waiting.ask(() -> text().getSelectionText());
    }

    /** Runs a command with the text in front. */
    public void run(String command) {
        Waiting.act(() -> part.getSite().getPage().activate(part));
        desktop.commands().run(command);
    }

    /** @return how many places of the text are marked in this way */
    public int marks(String annotationType) {
        return Waiting.ask(() -> {
            int marks = 0;
            ITextEditor shown = part.getAdapter(ITextEditor.class);
            Iterator<Annotation> all = shown.getDocumentProvider().getAnnotationModel(shown.getEditorInput())
                    .getAnnotationIterator();
            while (all.hasNext()) {
                marks += all.next().getType().equals(annotationType) ? 1 : 0;
            }
            return marks;
        });
    }

    /** @return whether there is room for a line of its own above the line that begins so */
    public boolean hasCountAbove(String words) {
        return Waiting.ask(() -> {
            int line = text().getLineAtOffset(text().getText().indexOf(words));
            return text().getLineVerticalIndent(line) > 0;
        });
    }

    /** @return whether the first of the words has a colour or a font of its own */
    public boolean isPainted(String words) {
        return Waiting.ask(() -> text().getStyleRangeAtOffset(text().getText().indexOf(words)) != null);
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

    /** @return whether something that is said to be wrong has this word in it */
    public boolean hasProblem(String word) {
        return problems().stream().anyMatch(row -> row.contains(word));
    }

    private StyledText text() {
        return Widgets.first(editor, StyledText.class, t -> t.isVisible()).orElseThrow();
    }
}
