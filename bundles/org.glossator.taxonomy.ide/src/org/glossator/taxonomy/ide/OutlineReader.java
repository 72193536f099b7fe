package org.glossator.taxonomy.ide;

import java.util.List;
import java.util.Optional;

import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.glossator.model.Colour;
import org.glossator.taxonomy.TaxonomyKeys;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** The categories of a text that is being written: what has no name yet is left out. */
final class OutlineReader {

    private OutlineReader() {
    }

    static List<OutlineNode> read(XtextResource resource) {
        return resource.getContents().stream().filter(TaxonomyText.class::isInstance).map(TaxonomyText.class::cast)
                .flatMap(taxonomy -> nodes(taxonomy.getCategories(), "", Optional.empty()).stream()).toList();
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
        return Optional.of(new OutlineNode(label == null || label.isBlank() ? category.getName() : label, path,
                Optional.ofNullable(category.getKey()).flatMap(TaxonomyKeys::parse), colour, category.isAbstract(),
                whole.getOffset(), whole.getEndOffset(), name.getOffset(), name.getEndOffset(),
                nodes(category.getChildren(), path + ".", colour)));
    }
}
