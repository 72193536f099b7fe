package org.glossator.taxonomy.internal;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.EcoreUtil2;
import org.glossator.model.CategoryId;
import org.glossator.model.taxonomy.CategoryRef;
import org.glossator.taxonomy.links.CategoryTree;
import org.glossator.taxonomy.syntax.CategoryReference;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** The ids of categories, as one taxonomy names them: those of others have the other's name before them. */
final class Ids {
    private final TaxonomyText home;
    private final CategoryTree tree;
    private final Map<CategoryText, CategoryId> known = new IdentityHashMap<>();

    Ids(TaxonomyText home, CategoryTree tree) {
        this.home = home;
        this.tree = tree;
    }

    CategoryId of(CategoryText category) {
        CategoryId id = known.get(category);
        if (id == null) {
            id = make(category);
            known.put(category, id);
        }
        return id;
    }

    private CategoryId make(CategoryText category) {
        @Nullable TaxonomyText owner = EcoreUtil2.getContainerOfType(category, TaxonomyText.class);
        boolean own = owner == null || owner == home;
        String path = own ? tree.path(category) : CategoryTree.of(owner).map(other -> other.path(category)).orElse("?");
        String id = Texts.orElse(category.getId(), path);
        return new CategoryId(own ? id : owner.getName() + ":" + id);
    }

    List<CategoryRef> refs(List<CategoryReference> references) {
        return references.isEmpty() ? List.of() : references.stream().filter(Ids::isThere).map(this::ref).toList();
    }

    List<CategoryId> ids(List<CategoryReference> references) {
        return references.isEmpty() ? List.of()
                : references.stream().filter(Ids::isThere).map(reference -> of(reference.getCategory())).toList();
    }

    CategoryRef ref(CategoryReference reference) {
        return new CategoryRef(of(reference.getCategory()), reference.isBelow());
    }

    static boolean isThere(@Nullable CategoryReference reference) {
        return reference != null && reference.getCategory() != null && !reference.getCategory().eIsProxy();
    }
}
