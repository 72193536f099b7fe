package org.glossator.taxonomy.checks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.eclipse.xtext.validation.Check;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** What tells categories apart: name, id and label. */
public final class IdentityChecks extends AreaChecks {
    private static final int FEW = 16;

    @Check
    @AsksNames
    public void siblings(TaxonomyText taxonomy) {
        checkSiblings(taxonomy.getCategories());
    }

    @Check
    public void siblings(CategoryText category) {
        checkSiblings(Trees.children(category));
        checkOnce(category, Literals.CATEGORY_TEXT__ID, "id");
    }

    @Check
    @AsksNames
    public void ids(TaxonomyText taxonomy) {
        if (mayClash(taxonomy, survey(taxonomy).withId())) {
            checkIds(taxonomy.getCategories(), "", new HashMap<>());
        }
    }

    /** Paths differ where names do, so that only ids that are written can be those of others. */
    private static boolean mayClash(TaxonomyText taxonomy, List<CategoryText> withId) {
        var written = new HashSet<String>();
        return withId.stream().anyMatch(category -> !written.add(category.getId())
                || Trees.find(taxonomy, category.getId()).filter(other -> other != category).isPresent());
    }

    private void checkSiblings(List<CategoryText> siblings) {
        if (siblings.size() <= FEW && areDifferent(siblings)) {
            return;
        }
        var names = new HashSet<String>();
        var labels = new HashSet<String>();
        for (CategoryText category : siblings) {
            String name = category.getName();
            if (name != null && !names.add(name)) {
                error("A category “" + name + "” stands beside this one already: give one of them another name.", category,
                        Literals.CATEGORY_TEXT__NAME, TaxonomyProblems.DUPLICATE_NAME);
            }
            String label = category.getLabel();
            if (label != null && !labels.add(label)) {
                warning("Another category beside this one is labelled “" + label
                        + "” too, so that annotators cannot tell the two apart: give one another label.", category, Literals.CATEGORY_TEXT__LABEL,
                        TaxonomyProblems.DUPLICATE_LABEL);
            }
        }
    }

    /** @return whether no two have the same name, nor the same label; quicker than the sets as long as they are few */
    private static boolean areDifferent(List<CategoryText> siblings) {
        for (int i = 1; i < siblings.size(); i++) {
            String name = siblings.get(i).getName();
            String label = siblings.get(i).getLabel();
            for (int j = 0; j < i; j++) {
                CategoryText earlier = siblings.get(j);
                if (name != null && name.equals(earlier.getName()) || label != null && label.equals(earlier.getLabel())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** @param paths of the categories seen, by id */
    private void checkIds(List<CategoryText> categories, String prefix, Map<String, String> paths) {
        for (CategoryText category : categories) {
            if (category.getName() == null) {
                continue;
            }
            String path = prefix + category.getName();
            String id = category.getId() != null ? category.getId() : path;
            String earlier = paths.putIfAbsent(id, path);
            // two equal paths are two equal names already
            if (earlier != null && !earlier.equals(path)) {
                error("The id “" + id + "” is that of " + earlier + " too: ids are what stored annotations name, so choose another.",
                        category, category.getId() != null ? Literals.CATEGORY_TEXT__ID : Literals.CATEGORY_TEXT__NAME,
                        TaxonomyProblems.DUPLICATE_ID);
            }
            checkIds(Trees.children(category), path + ".", paths);
        }
    }
}
