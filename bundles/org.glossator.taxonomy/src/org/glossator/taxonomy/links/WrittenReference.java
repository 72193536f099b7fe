package org.glossator.taxonomy.links;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.glossator.taxonomy.parser.SyntaxNodes;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;

/**
 * A name in a text that stands for something declared elsewhere.
 *
 * @param owner of the reference
 * @param node of the name
 * @param name without blanks and comments
 */
@NonNullByDefault({})
public record WrittenReference(EObject owner, EReference reference, INode node, String name) {

    /** @return in the order of the text; found by one walk over the tokens, as a text may have a million objects */
    public static List<WrittenReference> in(ICompositeNode root) {
        List<WrittenReference> all = new ArrayList<>();
        collectBelow(root, root.getText(), all);
        return all;
    }

    /** @return those in some nodes of one text, which may be references themselves */
    static List<WrittenReference> in(List<INode> nodes) {
        List<WrittenReference> all = new ArrayList<>();
        nodes.forEach(node -> collect(node, node.getRootNode().getText(), all));
        return all;
    }

    /** @return the same as {@link #in(ICompositeNode)}; without the walk where the parser noted them */
    static List<WrittenReference> of(EObject model, ICompositeNode root) {
        List<SyntaxNodes.Called> noted = model.eResource() instanceof XtextResource resource
                && resource.getParseResult() instanceof SyntaxNodes.Tree tree && tree.getRootNode() == root ? tree.references() : null;
        if (noted == null) {
            return in(root);
        }
        List<WrittenReference> all = new ArrayList<>(noted.size());
        String text = root.getText();
        for (SyntaxNodes.Called called : noted) {
            INode first = called.first();
            INode node = first.getGrammarElement() instanceof CrossReference ? first : first.getParent();
            add(called.reference(), node, first.getParent().getSemanticElement(), text, all);
        }
        return all;
    }

    boolean is(EReference other) {
        return reference == other;
    }

    boolean isAlias() {
        return reference.getEReferenceType() == Literals.IMPORT_TEXT;
    }

    /** Nodes that stand for several rules of the grammar at once are made when asked for; what they say takes long to ask. */
    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(owner) + name.hashCode(); // a million are put into sets
    }

    private static void collectBelow(ICompositeNode parent, String text, List<WrittenReference> all) {
        for (INode node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            collect(node, text, all);
        }
    }

    private static void collect(INode node, String text, List<WrittenReference> all) {
        if (node.getGrammarElement() instanceof CrossReference called) {
            add(called, node, node.getParent().getSemanticElement(), text, all);
        } else if (node instanceof ICompositeNode composite) {
            collectBelow(composite, text, all);
        }
    }

    private static void add(CrossReference called, INode node, EObject owner, String text, List<WrittenReference> all) {
        EReference reference = owner == null ? null : GrammarUtil.getReference(called, owner.eClass());
        if (reference != null && node.getLength() > 0) {
            all.add(new WrittenReference(owner, reference, node, name(node, text)));
        }
    }

    private static String name(INode node, String text) {
        String plain = text.substring(node.getOffset(), node.getEndOffset());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= '0' && c <= 'z') {
                continue; // nearly all
            } else if (c == '/' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                return NodeModelUtils.getTokenText(node).replaceAll("\\s+", "");
            }
        }
        return plain;
    }
}
