package org.glossator.taxonomy.ui.internal.hierarchy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreePath;
import org.eclipse.jface.viewers.TreeSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.glossator.taxonomy.ide.OutlineNode;
import org.glossator.taxonomy.ui.internal.Messages;
import org.glossator.taxonomy.ui.internal.Notice;

/** What the taxonomy in front declares, as a tree that follows the caret and leads it. */
@NonNullByDefault({})
public final class OutlineView extends ViewPart implements FrontText.Follower {

    /** The view's id. */
    public static final String ID = "org.glossator.taxonomy.ui.outline";

    private static final int OPEN_LEVELS = 3;
    private static final int MANY = 400; // rows; then only the top is open at first

    private Composite body;
    private Notice notice;
    private TreeViewer tree;
    private FrontText front;
    private String title = ""; // of the text that is shown
    private Set<String> paths = Set.of(); // of the top of what is shown
    private boolean following; // the tree is being set from the caret, and must not set it back

    @Override
    public void createPartControl(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        body.setLayout(new StackLayout());
        notice = new Notice(body);
        tree = new TreeViewer(body, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        tree.setUseHashlookup(true);
        tree.setComparer(new ByPath());
        tree.setContentProvider(new Nodes());
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new OutlineLabels()));
        tree.addSelectionChangedListener(event -> {
            if (!following && event.getStructuredSelection().getFirstElement() instanceof OutlineNode node) {
                front.lead(node);
            }
        });
        tree.addOpenListener(event -> front.activate());
        getSite().setSelectionProvider(tree);
        front = FrontText.follow(getSite().getPage(), body, this);
    }

    @Override
    public void show(FrontText.Front now) {
        List<OutlineNode> roots = now.roots();
        if (roots.isEmpty()) {
            notice.say(switch (now) {
                case FrontText.Nothing() -> Messages.Hierarchy_noTaxonomy;
                case FrontText.BeingRead() -> Messages.Hierarchy_beingRead;
                case FrontText.NotRead() -> Messages.Hierarchy_notRead;
                case FrontText.Shown read -> Messages.Hierarchy_nothingDeclared;
            });
        }
        ((StackLayout) body.getLayout()).topControl = roots.isEmpty() ? notice.control() : tree.getControl();
        body.layout();
        String before = title;
        title = now instanceof FrontText.Shown read ? read.title() : "";
        boolean other = !title.equals(before);
        following = true;
        try {
            Object[] open = tree.getExpandedElements();
            tree.setInput(roots);
            boolean fresh = roots.stream().noneMatch(root -> paths.contains(root.path())); // another text under the same title
            paths = roots.stream().map(OutlineNode::path).collect(Collectors.toSet());
            if (other || fresh) {
                tree.expandToLevel(roots.stream().mapToInt(OutlineView::size).sum() > MANY ? 1 : OPEN_LEVELS);
            } else {
                tree.setExpandedElements(open);
            }
        } finally {
            following = false;
        }
    }

    private static int size(OutlineNode node) {
        return 1 + node.children().stream().mapToInt(OutlineView::size).sum();
    }

    @Override
    public void caretIn(List<OutlineNode> path) {
        if (tree.getControl().isFocusControl()) {
            return; // it leads
        }
        following = true;
        try {
            tree.setSelection(path.isEmpty() ? StructuredSelection.EMPTY : new TreeSelection(new TreePath(path.toArray())), true);
        } finally {
            following = false;
        }
    }

    @Override
    public void setFocus() {
        ((StackLayout) body.getLayout()).topControl.setFocus();
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

    /** Something is the same as long as its kind and path are: so what is open stays open while the text is typed. */
    private static final class ByPath implements IElementComparer {
        @Override
        public boolean equals(Object one, Object other) {
            return one instanceof OutlineNode a && other instanceof OutlineNode b
                    ? a.kind() == b.kind() && a.path().equals(b.path())
                    : one.equals(other);
        }

        @Override
        public int hashCode(Object element) {
            return element instanceof OutlineNode node ? node.path().hashCode() : element.hashCode();
        }
    }
}
