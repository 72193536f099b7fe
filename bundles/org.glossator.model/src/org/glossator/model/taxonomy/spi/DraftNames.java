package org.glossator.model.taxonomy.spi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.glossator.model.taxonomy.MadeNames;
import org.glossator.model.taxonomy.PathSpelling;
import org.glossator.model.taxonomy.TaxonomyNames;

/**
 * Gives categories names and ids. Where paths are written into the text, no category further down gets the name of one at
 * the top unless it is wanted: so that a path from the top means the same wherever it is written.
 */
final class DraftNames {
    private final List<CategoryDraft> roots;
    private final List<CategoryDraft> all;
    private final boolean pathsAreWritten;
    private final Set<String> top = new HashSet<>();

    /** @param pathsAreWritten something in the taxonomy names a category by its path */
    DraftNames(List<CategoryDraft> roots, List<CategoryDraft> all, boolean pathsAreWritten) {
        this.roots = roots;
        this.all = all;
        this.pathsAreWritten = pathsAreWritten;
    }

    void give() {
        name(roots, "", MadeNames.WORDS, Set.of());
        if (pathsAreWritten) {
            roots.forEach(root -> top.add(root.path));
        }
        roots.forEach(root -> below(root, Set.of()));
        if (pathsAreWritten && !isEachFound()) {
            roots.forEach(DraftNames::forgetBelow);
            roots.forEach(root -> below(root, top));
        }
        ids();
    }

    /** @param unwanted names that are not given even where they are wanted */
    private void below(CategoryDraft parent, Set<String> unwanted) {
        name(parent.children, parent.path + ".", top, unwanted);
        parent.children.forEach(child -> below(child, unwanted));
    }

    private static void forgetBelow(CategoryDraft parent) {
        parent.children.forEach(child -> {
            child.path = "";
            forgetBelow(child);
        });
    }

    /** @return whether each category can be named wherever another one refers to it */
    private boolean isEachFound() {
        var spelling = new PathSpelling(all.stream().map(category -> category.path));
        return all.stream().allMatch(from -> Stream.concat(from.related.stream(), from.furtherParents.stream())
                .allMatch(other -> other == from || spelling.of(other.path, from.path).isPresent()));
    }

    /**
     * Wishes first, so that a name that is made does not take away one that is wanted.
     *
     * @param not names that are not made
     */
    private static void name(List<CategoryDraft> siblings, String prefix, Set<String> not, Set<String> unwanted) {
        if (siblings.isEmpty()) {
            return;
        }
        var taken = new HashMap<String, Integer>();
        for (CategoryDraft each : siblings) {
            Optional<String> wanted = each.name.filter(TaxonomyNames::isName);
            if (wanted.isPresent() && !taken.containsKey(wanted.get()) && !unwanted.contains(wanted.get())) {
                taken.put(wanted.get(), 1);
                each.path = prefix + wanted.get();
            }
        }
        for (CategoryDraft each : siblings) {
            if (each.path.isEmpty()) {
                each.path = prefix + unique(wish(each.name, each.label.value()), taken, not);
            }
        }
    }

    /** @return the name that is wanted, else one made of the label */
    static String wish(Optional<String> wanted, String label) {
        return wanted.map(TaxonomyNames::exact).orElseGet(() -> TaxonomyNames.of(label));
    }

    /** @param taken the names that are gone, each with the last number that was put behind it */
    static String unique(String wanted, Map<String, Integer> taken, Set<String> not) {
        Integer last = taken.get(wanted);
        if (last == null && !not.contains(wanted)) {
            taken.put(wanted, 1);
            return wanted;
        }
        int number = last == null ? 1 : last;
        String name;
        do {
            number++;
            name = wanted + "-" + number;
        } while (taken.containsKey(name) || not.contains(name));
        taken.put(wanted, number);
        taken.put(name, 1);
        return name;
    }

    private void ids() {
        var taken = new HashMap<String, Integer>();
        for (CategoryDraft each : all) {
            if (each.id.isEmpty() || each.id.get().equals(each.path)) {
                each.finalId = each.path;
                taken.put(each.path, 1);
            }
        }
        for (CategoryDraft each : all) {
            if (each.finalId.isEmpty()) {
                String wanted = each.id.orElse("").replace(':', '.'); // an imported one has a colon behind its taxonomy's name
                each.finalId = unique(TaxonomyNames.isDottedName(wanted) ? wanted : TaxonomyNames.exact(each.id.orElse("")), taken,
                        Set.of());
            }
        }
    }
}
