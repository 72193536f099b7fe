package org.glossator.taxonomy.ide.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.glossator.model.Colour;
import org.glossator.taxonomy.TaxonomyKeys;
import org.glossator.taxonomy.ide.OutlineNode;
import org.glossator.taxonomy.ide.OutlineNode.Kind;
import org.glossator.taxonomy.syntax.AttributeText;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.Deprecation;
import org.glossator.taxonomy.syntax.ExtensionText;
import org.glossator.taxonomy.syntax.ImportText;
import org.glossator.taxonomy.syntax.MappingText;
import org.glossator.taxonomy.syntax.RelationText;
import org.glossator.taxonomy.syntax.RuleText;
import org.glossator.taxonomy.syntax.ScaleText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** Reads what a text declares and mentions, even of one that is being written: what has no name yet is left out. */
final class IndexReader {

    private IndexReader() {
    }

    static TextIndex read(XtextResource resource, TextState state) {
        Optional<TaxonomyText> root = resource.getContents().stream().filter(TaxonomyText.class::isInstance)
                .map(TaxonomyText.class::cast).findFirst();
        if (root.isEmpty()) {
            return new TextIndex(state, "", "", "", 0, 0, List.of(), List.of(), List.of(), Set.of());
        }
        TaxonomyText taxonomy = root.get();
        List<INode> names = NodeModelUtils.findNodesForFeature(taxonomy, Literals.TAXONOMY_TEXT__NAME);
        int start = names.isEmpty() ? 0 : names.getFirst().getOffset();
        int end = names.isEmpty() ? 0 : names.getFirst().getEndOffset();
        return new TextIndex(state, orEmpty(taxonomy.getName()), orEmpty(taxonomy.getVersion()), orEmpty(taxonomy.getTitle()),
                start, end, taxonomy.getImports().stream().map(ImportText::getTaxonomy).filter(name -> name != null).toList(),
                roots(taxonomy), MentionReader.read(resource), deprecated(taxonomy));
    }

    private static Set<String> deprecated(TaxonomyText taxonomy) {
        return taxonomy.getChanges().stream().filter(Deprecation.class::isInstance).flatMap(change -> change.getOld().stream())
                .filter(path -> path != null).collect(Collectors.toSet());
    }

    private static List<OutlineNode> roots(TaxonomyText taxonomy) {
        var roots = new ArrayList<OutlineNode>(categories(taxonomy.getCategories(), "", Optional.empty()));
        for (ExtensionText extension : taxonomy.getExtensions()) {
            String prefix = prefix(extension);
            roots.addAll(categories(extension.getChildren(), prefix, Optional.empty()));
            roots.addAll(attributes(extension.getAttributes(), prefix));
        }
        for (ScaleText scale : taxonomy.getScales()) {
            add(roots, scale, Kind.SCALE, scale.getName(), scale.getLabel(), Literals.SCALE_TEXT__NAME);
        }
        roots.addAll(attributes(taxonomy.getAttributes(), ""));
        for (RelationText relation : taxonomy.getRelations()) {
            add(roots, relation, Kind.RELATION, relation.getName(), relation.getLabel(), Literals.RELATION_TEXT__NAME);
        }
        for (RuleText rule : taxonomy.getRules()) {
            add(roots, rule, Kind.RULE, rule.getName(), null, Literals.RULE_TEXT__NAME);
        }
        for (MappingText mapping : taxonomy.getMappings()) {
            add(roots, mapping, Kind.MAPPING, mapping.getName(), mapping.getLabel(), Literals.MAPPING_TEXT__NAME);
        }
        roots.sort(Comparator.comparingInt(OutlineNode::start));
        return roots;
    }

    private static void add(List<OutlineNode> roots, EObject declared, Kind kind, @Nullable String name, @Nullable String label,
            EStructuralFeature feature) {
        roots.addAll(plain(declared, kind, name, label, feature, ""));
    }

    /** @return none for one without a name */
    private static List<OutlineNode> plain(EObject declared, Kind kind, @Nullable String name, @Nullable String label,
            EStructuralFeature feature, String prefix) {
        ICompositeNode whole = NodeModelUtils.findActualNodeFor(declared);
        List<INode> names = NodeModelUtils.findNodesForFeature(declared, feature);
        if (name == null || whole == null || names.isEmpty()) {
            return List.of();
        }
        INode node = names.getFirst();
        return List.of(new OutlineNode(kind, label == null || label.isBlank() ? name : label, prefix + name, Optional.empty(),
                Optional.empty(), Optional.empty(), false, whole.getOffset(), whole.getEndOffset(), node.getOffset(),
                node.getEndOffset(), node.getEndOffset(), whole.getEndOffset(), List.of()));
    }

    private static List<OutlineNode> attributes(List<AttributeText> attributes, String prefix) {
        return attributes.stream().flatMap(attribute -> plain(attribute, Kind.ATTRIBUTE, attribute.getName(),
                attribute.getLabel(), Literals.ATTRIBUTE_TEXT__NAME, prefix).stream()).toList();
    }

    /** As it is written: what it stands for may be in a text that is not known. */
    private static String prefix(ExtensionText extension) {
        List<INode> below = NodeModelUtils.findNodesForFeature(extension, Literals.EXTENSION_TEXT__CATEGORY);
        return below.isEmpty() ? "" : NodeModelUtils.getTokenText(below.getFirst()) + ".";
    }

    private static List<OutlineNode> categories(List<CategoryText> categories, String prefix, Optional<Colour> inherited) {
        return categories.stream().filter(category -> category.getName() != null)
                .flatMap(category -> category(category, prefix, inherited).stream()).toList();
    }

    private static Optional<OutlineNode> category(CategoryText category, String prefix, Optional<Colour> inherited) {
        ICompositeNode whole = NodeModelUtils.findActualNodeFor(category);
        Optional<Head> head = whole == null ? Optional.empty() : Head.of(whole);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        String path = prefix + category.getName();
        String label = category.getLabel();
        Optional<Colour> colour = Optional.ofNullable(category.getColour()).flatMap(Colour::parse).or(() -> inherited);
        return Optional.of(new OutlineNode(category.isFacet() ? Kind.FACET : Kind.CATEGORY,
                label == null || label.isBlank() ? category.getName() : label, path, Optional.ofNullable(category.getId()),
                Optional.ofNullable(category.getKey()).flatMap(TaxonomyKeys::parse), colour,
                category.isAbstract() || category.isFacet(), whole.getOffset(), whole.getEndOffset(), head.get().nameStart,
                head.get().nameEnd, head.get().end, head.get().ownEnd, children(category, path + ".", colour)));
    }

    /**
     * Where what a category begins with stands, found in one pass.
     *
     * @param end of name and label
     * @param ownEnd of all before its block
     */
    private record Head(int nameStart, int nameEnd, int end, int ownEnd) {

        static Optional<Head> of(ICompositeNode whole) {
            @Nullable INode name = null;
            int end = 0;
            for (@Nullable INode part = whole.getFirstChild(); part != null; part = part.getNextSibling()) {
                @Nullable EObject element = part.getGrammarElement();
                if (element != null && element.eContainer() instanceof Assignment assignment) {
                    String feature = assignment.getFeature();
                    name = name == null && feature.equals("name") ? part : name;
                    end = part == name || feature.equals("label") || feature.equals("labelTranslations") ? part.getEndOffset() : end;
                } else if (name != null && element instanceof Keyword keyword && keyword.getValue().equals("{")) {
                    return Optional.of(new Head(name.getOffset(), name.getEndOffset(), end, part.getOffset()));
                }
            }
            return name == null ? Optional.empty()
                    : Optional.of(new Head(name.getOffset(), name.getEndOffset(), end, whole.getEndOffset()));
        }
    }

    private static List<OutlineNode> children(CategoryText category, String prefix, Optional<Colour> colour) {
        List<OutlineNode> children = category.eIsSet(Literals.CATEGORY_TEXT__CHILDREN)
                ? categories(category.getChildren(), prefix, colour)
                : List.of();
        return !category.eIsSet(Literals.CATEGORY_TEXT__ATTRIBUTES) ? children
                : Stream.concat(children.stream(), attributes(category.getAttributes(), prefix).stream())
                        .sorted(Comparator.comparingInt(OutlineNode::start)).toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
