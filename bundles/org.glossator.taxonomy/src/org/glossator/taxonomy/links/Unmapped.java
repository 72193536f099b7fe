package org.glossator.taxonomy.links;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.ExtensionText;
import org.glossator.taxonomy.syntax.MappingEnd;
import org.glossator.taxonomy.syntax.MappingText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.ValueText;

/** What a mapping leaves out. */
public final class Unmapped {

    private Unmapped() {
    }

    /**
     * @return the values of the mapping that it goes on from, or else the paths of categories without children that stand below a
     *         root of which something is mapped, of which the mapping does not say what becomes of them
     */
    public static List<String> in(MappingText mapping) {
        List<MappingEnd> ends = mapping.getEntries().stream().flatMap(entry -> entry.getSources().stream())
                .filter(end -> isLinked(end.getTarget())).toList();
        return isLinked(mapping.getBase()) ? values(mapping.getBase(), ends) : categories(mapping, ends);
    }

    private static List<String> values(MappingText base, List<MappingEnd> ends) {
        var mapped = new HashSet<EObject>();
        ends.forEach(end -> mapped.add(end.getTarget()));
        return base.getValues().stream().filter(value -> value.getName() != null && !mapped.contains(value)).map(ValueText::getName)
                .toList();
    }

    private static List<String> categories(MappingText mapping, List<MappingEnd> ends) {
        Set<CategoryText> roots = new LinkedHashSet<>();
        Set<CategoryText> mapped = new HashSet<>();
        for (MappingEnd end : ends) {
            if (end.getTarget() instanceof CategoryText category) {
                roots.add(root(category));
                (end.isBelow() ? children(category) : List.of(category)).forEach(mapped::add);
            }
        }
        roots.removeIf(root -> root.eResource() != mapping.eResource() || isImported(root));
        var missing = new ArrayList<String>();
        roots.forEach(root -> collect(root, mapped, missing));
        return missing;
    }

    private static void collect(CategoryText category, Set<CategoryText> mapped, List<String> missing) {
        if (mapped.contains(category) || category.getName() == null) {
            return;
        } else if (children(category).isEmpty()) {
            missing.add(path(category));
        }
        children(category).forEach(child -> collect(child, mapped, missing));
    }

    private static String path(CategoryText category) {
        return category.eContainer() instanceof CategoryText parent ? path(parent) + "." + category.getName() : category.getName();
    }

    private static CategoryText root(CategoryText category) {
        CategoryText at = category;
        while (at.eContainer() instanceof CategoryText parent) {
            at = parent;
        }
        return at;
    }

    private static boolean isImported(CategoryText root) {
        return root.eContainer() instanceof ExtensionText extension && isLinked(extension.getCategory());
    }

    /** Without making a list for those that have none. */
    private static List<CategoryText> children(CategoryText category) {
        return category.eIsSet(Literals.CATEGORY_TEXT__CHILDREN) ? category.getChildren() : List.of();
    }

    private static boolean isLinked(@Nullable EObject object) {
        return object != null && !object.eIsProxy();
    }
}
