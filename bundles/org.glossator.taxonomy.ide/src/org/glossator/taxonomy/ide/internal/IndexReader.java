package org.glossator.taxonomy.ide.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.glossator.model.Colour;
import org.glossator.taxonomy.TaxonomyKeys;
import org.glossator.taxonomy.ide.OutlineNode;
import org.glossator.taxonomy.ide.OutlineNode.Kind;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** Reads what a text declares, even of one that is being written: what has no name yet is left out. */
final class IndexReader {

    private IndexReader() {
    }

    static TextIndex read(XtextResource resource, TextState state) {
        Optional<TaxonomyText> root = resource.getContents().stream().filter(TaxonomyText.class::isInstance)
                .map(TaxonomyText.class::cast).findFirst();
        if (root.isEmpty()) {
            return new TextIndex(state, "", "", "", 0, 0, List.of(), List.of());
        }
        TaxonomyText taxonomy = root.get();
        List<INode> names = NodeModelUtils.findNodesForFeature(taxonomy, Literals.TAXONOMY_TEXT__NAME);
        int start = names.isEmpty() ? 0 : names.getFirst().getOffset();
        int end = names.isEmpty() ? 0 : names.getFirst().getEndOffset();
        return new TextIndex(state, orEmpty(taxonomy.getName()), orEmpty(taxonomy.getVersion()),
                orEmpty(taxonomy.getTitle()), start, end,
                nodes(taxonomy.getCategories(), "", Optional.empty()), List.of());
    }

    private static List<OutlineNode> nodes(List<CategoryText> categories, String prefix, Optional<Colour> inherited) {
        return categories.stream().filter(category -> category.getName() != null)
                .flatMap(category -> node(category, prefix, inherited).stream()).toList();
    }

    private static Optional<OutlineNode> node(CategoryText category, String prefix, Optional<Colour> inherited) {
        ICompositeNode whole = NodeModelUtils.findActualNodeFor(category);
        List<INode> names = NodeModelUtils.findNodesForFeature(category, Literals.CATEGORY_TEXT__NAME);
        if (whole == null || names.isEmpty()) {
            return Optional.empty();
        }
        INode name = names.getFirst();
        String path = prefix + category.getName();
        String label = category.getLabel();
        Optional<Colour> colour = Optional.ofNullable(category.getColour()).flatMap(Colour::parse).or(() -> inherited);
        return Optional.of(new OutlineNode(Kind.CATEGORY, label == null || label.isBlank() ? category.getName() : label, path,
                Optional.ofNullable(category.getId()),
                Optional.ofNullable(category.getKey()).flatMap(TaxonomyKeys::parse), colour, category.isAbstract(),
                whole.getOffset(), whole.getEndOffset(), name.getOffset(), name.getEndOffset(),
                headEnd(category, name), ownEnd(whole),
                nodes(category.getChildren(), path + ".", colour)));
    }

    private static int headEnd(CategoryText category, INode name) {
        List<INode> labels = NodeModelUtils.findNodesForFeature(category, Literals.CATEGORY_TEXT__LABEL);
        return labels.isEmpty() ? name.getEndOffset() : labels.getFirst().getEndOffset();
    }

    private static int ownEnd(ICompositeNode whole) {
        for (INode part : whole.getChildren()) {
            if (part instanceof ILeafNode leaf && !leaf.isHidden() && leaf.getText().equals("{")) {
                return leaf.getOffset();
            }
        }
        return whole.getEndOffset();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
