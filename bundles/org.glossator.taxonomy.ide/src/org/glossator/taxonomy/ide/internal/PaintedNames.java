package org.glossator.taxonomy.ide.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.glossator.taxonomy.ide.PaintedName;

/** The names of a text by what they stand for, for editors that paint them. */
final class PaintedNames {

    private PaintedNames() {
    }

    /** @return in the order of the text */
    static List<PaintedName> of(TextIndex index) {
        var names = new ArrayList<PaintedName>();
        index.all().forEach(node -> names.add(new PaintedName(node.kind(), true, isDeprecated(index, node.path()), node.nameStart(),
                node.nameEnd())));
        index.mentions().forEach(mention -> names.add(new PaintedName(mention.kind(), false,
                mention.taxonomy().isEmpty() && isDeprecated(index, mention.path()), mention.start(), mention.end())));
        names.sort(Comparator.comparingInt(PaintedName::start));
        return names;
    }

    /** @return whether it is said of it, or of a category above it */
    private static boolean isDeprecated(TextIndex index, String path) {
        if (index.deprecated().isEmpty()) {
            return false;
        }
        for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 1)) {
            if (index.deprecated().contains(path.substring(0, end))) {
                return true;
            }
        }
        return false;
    }
}
