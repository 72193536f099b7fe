package org.glossator.taxonomy.ui.internal.outline;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreePath;
import org.eclipse.jface.viewers.TreeSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.glossator.taxonomy.ide.Finding;
import org.glossator.taxonomy.ide.OutlineNode;
import org.glossator.taxonomy.ui.internal.EditorLanguage;
import org.glossator.taxonomy.ui.internal.Messages;
import org.glossator.taxonomy.ui.internal.editor.DocumentPlaces;

/** The categories of an editor's text: follows its caret, and leads it. */
@NonNullByDefault({})
final class TaxonomyOutlinePage extends ContentOutlinePage {
    private static final int OPEN_LEVELS = 3;

    private final ITextEditor editor;
    private final EditorLanguage language;
    private final EditorLanguage.Listener reader = this::read;
    private final ISelectionChangedListener caret = event -> follow();
    private List<OutlineNode> roots = List.of();
    private boolean following; // the tree is being set from the caret, and must not set it back

    TaxonomyOutlinePage(ITextEditor editor, EditorLanguage language) {
        this.editor = editor;
        this.language = language;
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        TreeViewer tree = getTreeViewer();
        tree.setComparer(new ByPath());
        tree.setContentProvider(new Nodes());
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new OutlineLabels()));
        tree.setAutoExpandLevel(OPEN_LEVELS);
        tree.setInput(List.of());
        language.addListener(reader);
        if (editor.getSelectionProvider() instanceof IPostSelectionProvider carets) {
            carets.addPostSelectionChangedListener(caret);
        }
        uri().ifPresent(this::refresh);
    }

    @Override
    public void selectionChanged(SelectionChangedEvent event) {
        super.selectionChanged(event);
        if (!following && event.getStructuredSelection().getFirstElement() instanceof OutlineNode node) {
            editor.selectAndReveal(node.nameStart(), node.nameEnd() - node.nameStart());
        }
    }

    @Override
    public void dispose() {
        language.removeListener(reader);
        if (editor.getSelectionProvider() instanceof IPostSelectionProvider carets) {
            carets.removePostSelectionChangedListener(caret);
        }
        super.dispose();
    }

    private Optional<String> uri() {
        IDocument document = editor.getDocumentProvider() == null ? null
                : editor.getDocumentProvider().getDocument(editor.getEditorInput());
        return document == null ? Optional.empty() : DocumentPlaces.uri(document);
    }

    private void read(String uri, List<Finding> findings) {
        if (uri().filter(uri::equals).isPresent()) {
            refresh(uri);
        }
    }

    private void refresh(String uri) {
        Display display = getSite().getShell().getDisplay();
        language.session().outline(uri).thenAccept(nodes -> display.asyncExec(() -> show(nodes)));
    }

    private void show(List<OutlineNode> nodes) {
        if (getControl() == null || getControl().isDisposed()) {
            return;
        }
        boolean first = roots.isEmpty();
        roots = nodes;
        TreeViewer tree = getTreeViewer();
        following = true;
        try {
            Object[] open = tree.getExpandedElements();
            tree.setInput(nodes.isEmpty() ? List.of(Messages.TaxonomyOutlinePage_empty) : nodes);
            if (!first) {
                tree.setExpandedElements(open);
            }
        } finally {
            following = false;
        }
        follow();
    }

    private void follow() {
        if (getControl() == null || getControl().isDisposed() || getControl().isFocusControl()
                || !(editor.getSelectionProvider().getSelection() instanceof ITextSelection selection)) {
            return;
        }
        List<OutlineNode> path = OutlineNode.pathTo(roots, selection.getOffset());
        following = true;
        try {
            getTreeViewer().setSelection(path.isEmpty() ? StructuredSelection.EMPTY
                    : new TreeSelection(new TreePath(path.toArray())), true);
        } finally {
            following = false;
        }
    }

    private static final class Nodes implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object element) {
            return element instanceof OutlineNode node ? node.children().toArray() : new Object[0];
        }

        @Override
        public Object getParent(Object element) {
            return null; // the tree is asked by paths
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof OutlineNode node && !node.children().isEmpty();
        }
    }

    /** A category is the same as long as its path is: so what is open stays open while the text is typed. */
    private static final class ByPath implements IElementComparer {
        @Override
        public boolean equals(Object one, Object other) {
            return one instanceof OutlineNode a && other instanceof OutlineNode b ? a.path().equals(b.path())
                    : one.equals(other);
        }

        @Override
        public int hashCode(Object element) {
            return element instanceof OutlineNode node ? node.path().hashCode() : element.hashCode();
        }
    }
}
