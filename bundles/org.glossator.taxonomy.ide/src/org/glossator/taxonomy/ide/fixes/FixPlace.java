package org.glossator.taxonomy.ide.fixes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.glossator.taxonomy.ide.Finding;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** What stands where a problem was found. */
final class FixPlace {
    static final String NAMELESS = "?"; // in paths, what has no name yet

    private final Finding finding;
    private final XtextResource tree;
    private final String text;

    FixPlace(Finding finding, XtextResource tree) {
        this.finding = finding;
        this.tree = tree;
        this.text = tree.getParseResult().getRootNode().getText();
    }

    int start() {
        return finding.start();
    }

    int end() {
        return finding.end();
    }

    String message() {
        return finding.message();
    }

    String text() {
        return text;
    }

    /** @return what is marked */
    String marked() {
        return text.substring(start(), end());
    }

    Optional<TaxonomyText> taxonomy() {
        return tree.getContents().stream().filter(TaxonomyText.class::isInstance).map(TaxonomyText.class::cast).findFirst();
    }

    /** @return the innermost thing of a kind around what is marked */
    <T extends EObject> Optional<T> around(Class<T> kind) {
        ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(tree.getParseResult().getRootNode(), start());
        EObject object = leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
        return object == null ? Optional.empty() : Optional.ofNullable(EcoreUtil2.getContainerOfType(object, kind));
    }

    /** @return the words that a thing is made of, without what is hidden around them */
    static Optional<INode> node(EObject object) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
        return Optional.ofNullable(node);
    }

    /** @return where a feature of a thing ends in the text; nothing where it is not there */
    static Optional<INode> last(EObject object, EStructuralFeature feature) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(object, feature);
        return nodes.isEmpty() ? Optional.empty() : Optional.of(nodes.getLast());
    }

    /** @return the last word or mark that ends at a place or before it */
    Optional<ILeafNode> before(int offset) {
        INode root = tree.getParseResult().getRootNode();
        ILeafNode leaf = offset == 0 ? null : NodeModelUtils.findLeafNodeAtOffset(root, offset - 1);
        while (leaf != null && leaf.isHidden()) {
            leaf = leaf.getOffset() == 0 ? null : NodeModelUtils.findLeafNodeAtOffset(root, leaf.getOffset() - 1);
        }
        return Optional.ofNullable(leaf);
    }

    /** @return the first word or mark that begins at a place or behind it */
    Optional<ILeafNode> from(int offset) {
        INode root = tree.getParseResult().getRootNode();
        ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, offset);
        while (leaf != null && leaf.isHidden()) {
            leaf = leaf.getEndOffset() >= text.length() ? null : NodeModelUtils.findLeafNodeAtOffset(root, leaf.getEndOffset());
        }
        return Optional.ofNullable(leaf);
    }

    /** @return every category of the text */
    List<CategoryText> categories() {
        return all(CategoryText.class);
    }

    /** @return everything of a kind in the text */
    <T extends EObject> List<T> all(Class<T> kind) {
        var all = new ArrayList<T>();
        taxonomy().ifPresent(taxonomy -> all.addAll(EcoreUtil2.getAllContentsOfType(taxonomy, kind)));
        return all;
    }

    /** @return names from the root down, with dots */
    static String path(CategoryText category) {
        String name = category.getName() == null ? NAMELESS : category.getName();
        return category.eContainer() instanceof CategoryText parent ? path(parent) + "." + name : name;
    }

    /** @return the white space at the start of the line in which something stands */
    String indent(int offset) {
        int line = Math.max(text.lastIndexOf('\n', Math.max(0, offset - 1)), text.lastIndexOf('\r', Math.max(0, offset - 1))) + 1;
        int at = line;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return text.substring(line, at);
    }
}
