package org.glossator.taxonomy.ide.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.XtextResource;
import org.glossator.taxonomy.ide.OutlineNode.Kind;
import org.glossator.taxonomy.ide.internal.TextIndex.Mention;
import org.glossator.taxonomy.links.WrittenReference;
import org.glossator.taxonomy.syntax.AttributeText;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.ExtensionText;
import org.glossator.taxonomy.syntax.MappingText;
import org.glossator.taxonomy.syntax.RelationText;
import org.glossator.taxonomy.syntax.ScaleText;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** Finds every name in a text that the linker has found the declaration of; each name of a path stands for its own category. */
final class MentionReader {
    private final Resource resource;
    private final List<Mention> mentions = new ArrayList<>();

    private MentionReader(Resource resource) {
        this.resource = resource;
    }

    static List<Mention> read(XtextResource resource) {
        var reader = new MentionReader(resource);
        @Nullable WrittenReference before = null;
        for (WrittenReference written : WrittenReference.in(resource.getParseResult().getRootNode())) {
            boolean again = before != null && before.owner() == written.owner() && before.reference() == written.reference();
            if (!again && written.owner().eGet(written.reference()) instanceof EObject target && !target.eIsProxy()) {
                reader.add(written.node(), target);
            }
            before = written;
        }
        reader.mentions.sort(Comparator.comparingInt(Mention::start));
        return reader.mentions;
    }

    private void add(INode node, EObject target) {
        List<INode> names = names(node);
        String taxonomy = taxonomy(target);
        @Nullable EObject meant = target;
        for (int i = names.size() - 1; i >= 0 && meant != null; i--) {
            Kind kind = kind(meant);
            if (kind == null) {
                return;
            }
            INode name = names.get(i);
            mentions.add(new Mention(kind, taxonomy, path(meant), name.getOffset(), name.getEndOffset(), i == 0));
            meant = meant.eContainer();
        }
    }

    private static List<INode> names(INode node) {
        var names = new ArrayList<INode>();
        for (ILeafNode leaf : node.getLeafNodes()) {
            if (!leaf.isHidden() && !leaf.getText().equals(".")) {
                names.add(leaf);
            }
        }
        return names;
    }

    /** @return empty for one of this text */
    private String taxonomy(EObject target) {
        if (target.eResource() == resource) {
            return "";
        }
        return EcoreUtil.getRootContainer(target) instanceof TaxonomyText other && other.getName() != null ? other.getName() : "";
    }

    private static @Nullable Kind kind(EObject meant) {
        return switch (meant) {
            case CategoryText category -> category.isFacet() ? Kind.FACET : Kind.CATEGORY;
            case ScaleText scale -> Kind.SCALE;
            case AttributeText attribute -> Kind.ATTRIBUTE;
            case RelationText relation -> Kind.RELATION;
            case MappingText mapping -> Kind.MAPPING;
            default -> null;
        };
    }

    private static String path(EObject meant) {
        String name = String.valueOf(meant.eGet(meant.eClass().getEStructuralFeature("name")));
        return switch (meant.eContainer()) {
            case CategoryText parent -> path(parent) + "." + name;
            case ExtensionText extension -> prefix(extension) + name;
            case null, default -> name;
        };
    }

    private static String prefix(ExtensionText extension) {
        return Optional.ofNullable(extension.getCategory()).filter(category -> !category.eIsProxy())
                .map(category -> path(category) + ".").orElse("");
    }
}
