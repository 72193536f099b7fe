package org.glossator.model.taxonomy.spi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.glossator.model.taxonomy.TaxonomyNames;

/**
 * Gives categories names and ids. Where paths are written into the text, no category further down has the name of one at the
 * top: so that a path from the top means the same wherever it is written.
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
        // a path that begins so would be taken for a word of the language
        name(roots, "", new HashSet<>(Set.of("nothing", "claim")));
        if (pathsAreWritten) {
            roots.forEach(root -> top.add(root.path));
        }
        roots.forEach(this::below);
        ids();
    }

    private void below(CategoryDraft parent) {
        name(parent.children, parent.path + ".", top);
        parent.children.forEach(this::below);
    }

    /** Wishes first, so that a name that is made does not take away one that is wanted. */
    private static void name(List<CategoryDraft> siblings, String prefix, Set<String> not) {
        if (siblings.isEmpty()) {
            return;
        }
        var taken = new HashMap<String, Integer>();
        for (CategoryDraft each : siblings) {
            Optional<String> wanted = each.name.filter(TaxonomyNames::isName);
            if (wanted.isPresent() && !taken.containsKey(wanted.get()) && (prefix.isEmpty() || !not.contains(wanted.get()))) {
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
                each.finalId = unique(each.id.filter(TaxonomyNames::isDottedName).orElseGet(
                        () -> TaxonomyNames.exact(each.id.orElse(""))), taken, Set.of());
            }
        }
    }
}
