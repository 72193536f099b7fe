package org.glossator.taxonomy.ide.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.glossator.taxonomy.ide.OutlineNode;
import org.glossator.taxonomy.ide.StoredAnnotations;

/** How many annotations are stored of each category: what a change of it would touch. */
final class Lenses {

    private Lenses() {
    }

    static List<CodeLens> of(TextIndex index, StoredAnnotations stored) {
        Map<String, Integer> counts = index.name().isEmpty() ? Map.of() : stored.byCategory(index.name());
        var lenses = new ArrayList<CodeLens>();
        if (!counts.isEmpty()) {
            index.roots().forEach(node -> add(node, index.state().lines(), counts, lenses));
        }
        return lenses;
    }

    /** @return by the place of the category's name, in UTF-16 code units */
    static Map<Integer, String> titles(TextIndex index, StoredAnnotations stored) {
        var titles = new LinkedHashMap<Integer, String>();
        of(index, stored).forEach(lens -> titles.put(index.state().lines().offset(lens.getRange().getStart()),
                lens.getCommand().getTitle()));
        return titles;
    }

    /** @return by the paths of categories; without zeros */
    static Map<String, Integer> counts(TextIndex index, StoredAnnotations stored) {
        Map<String, Integer> byId = index.name().isEmpty() ? Map.of() : stored.byCategory(index.name());
        var counts = new LinkedHashMap<String, Integer>();
        if (!byId.isEmpty()) {
            index.all().filter(OutlineNode::isCategory).forEach(node -> {
                int count = byId.getOrDefault(node.id().orElse(node.path()), 0);
                if (count > 0) {
                    counts.put(node.path(), count);
                }
            });
        }
        return counts;
    }

    /** @return the annotations of the category and of those below it */
    private static int add(OutlineNode node, TextLines lines, Map<String, Integer> counts, List<CodeLens> lenses) {
        if (!node.isCategory()) {
            return 0;
        }
        int own = counts.getOrDefault(node.id().orElse(node.path()), 0);
        int place = lenses.size();
        int all = own;
        for (OutlineNode child : node.children()) {
            all += add(child, lines, counts, lenses);
        }
        if (all > 0) {
            lenses.add(place, new CodeLens(lines.range(node.nameStart(), node.nameEnd()), new Command(title(own, all), ""), null));
        }
        return all;
    }

    /** @param all with those of the categories below */
    private static String title(int own, int all) {
        String some = all == own || own == 0 ? "" : grouped(own) + " here, ";
        return some + (all == 1 ? "1 annotation" : grouped(all) + " annotations") + (all == own ? "" : " with those below");
    }

    private static String grouped(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
