package org.glossator.taxonomy.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.glossator.taxonomy.links.CategoryTree;
import org.glossator.taxonomy.syntax.AttributeText;
import org.glossator.taxonomy.syntax.CategoryReference;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.ExtensionText;
import org.glossator.taxonomy.syntax.NoteText;
import org.glossator.taxonomy.syntax.SyntaxPackage;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** What the checks ask about the tree of a taxonomy. */
final class Trees {

    private Trees() {
    }

    // Asking an object itself for a list makes one, which it then keeps: of 100,000 categories most have none of these.

    static List<CategoryText> children(CategoryText category) {
        return isSet(category, SyntaxPackage.CATEGORY_TEXT__CHILDREN) ? category.getChildren() : List.of();
    }

    static List<NoteText> notes(CategoryText category) {
        return isSet(category, SyntaxPackage.CATEGORY_TEXT__NOTES) ? category.getNotes() : List.of();
    }

    static List<AttributeText> attributes(CategoryText category) {
        return isSet(category, SyntaxPackage.CATEGORY_TEXT__ATTRIBUTES) ? category.getAttributes() : List.of();
    }

    static List<CategoryReference> parents(CategoryText category) {
        return isSet(category, SyntaxPackage.CATEGORY_TEXT__PARENTS) ? category.getParents() : List.of();
    }

    static List<CategoryReference> priority(CategoryText category) {
        return isSet(category, SyntaxPackage.CATEGORY_TEXT__PRIORITY) ? category.getPriority() : List.of();
    }

    /** Quicker by the number of the feature than by the feature. */
    private static boolean isSet(CategoryText category, int feature) {
        return ((InternalEObject) category).eIsSet(feature);
    }

    /** @return the category of the text with this path; nothing where there is none, or only in another text */
    static Optional<CategoryText> find(TaxonomyText taxonomy, String path) {
        return CategoryTree.of(taxonomy).flatMap(tree -> tree.find(path)).filter(found -> taxonomy(found) == taxonomy);
    }

    /** @return every category of the text, parents before their children, also those below imported ones */
    static List<CategoryText> all(TaxonomyText taxonomy) {
        var all = new ArrayList<CategoryText>();
        taxonomy.getCategories().forEach(root -> collect(root, all));
        taxonomy.getExtensions().forEach(extension -> extension.getChildren().forEach(root -> collect(root, all)));
        return all;
    }

    /** @return the category and all below it */
    static List<CategoryText> all(CategoryText category) {
        var all = new ArrayList<CategoryText>();
        collect(category, all);
        return all;
    }

    private static void collect(CategoryText category, List<CategoryText> all) {
        all.add(category);
        List<CategoryText> children = children(category);
        for (int i = 0; i < children.size(); i++) {
            collect(children.get(i), all);
        }
    }

    /** @return the category around it, also an imported one that is extended; nothing for a root */
    static Optional<CategoryText> parent(CategoryText category) {
        EObject around = category.eContainer();
        if (around instanceof CategoryText parent) {
            return Optional.of(parent);
        }
        return around instanceof ExtensionText extension && isLinked(extension.getCategory())
                ? Optional.of(extension.getCategory())
                : Optional.empty();
    }

    /** @return names from the root down, with dots */
    static String path(CategoryText category) {
        String name = category.getName() == null ? "?" : category.getName();
        return parent(category).map(parent -> path(parent) + "." + name).orElse(name);
    }

    /** @return whether a category is another, or is below it */
    static boolean isWithin(CategoryText category, CategoryText other) {
        Optional<CategoryText> at = Optional.of(category);
        while (at.isPresent()) {
            if (at.get() == other) {
                return true;
            }
            at = parent(at.get());
        }
        return false;
    }

    /** @return the category that a reference names; nothing where it names none */
    static Optional<CategoryText> target(CategoryReference reference) {
        return isLinked(reference.getCategory()) ? Optional.of(reference.getCategory()) : Optional.empty();
    }

    /** @return the category that a reference names, and all below it; or only those below it, as the reference says */
    static List<CategoryText> targets(CategoryReference reference) {
        return target(reference).map(category -> {
            List<CategoryText> all = all(category);
            return reference.isBelow() ? all.subList(1, all.size()) : all;
        }).orElse(List.of());
    }

    /** @return as the text says it, for people */
    static String words(CategoryReference reference) {
        return target(reference).map(category -> path(category) + (reference.isBelow() ? ".*" : "")).orElse("?");
    }

    /** @return whether a reference found what it names */
    static boolean isLinked(EObject target) {
        return target != null && !target.eIsProxy();
    }

    /** @return the taxonomy around */
    static TaxonomyText taxonomy(EObject object) {
        return (TaxonomyText) EcoreUtil.getRootContainer(object);
    }
}
