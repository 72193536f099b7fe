package org.glossator.taxonomy.ui.internal.hierarchy;

import java.text.NumberFormat;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.glossator.taxonomy.ide.OutlineNode;
import org.glossator.taxonomy.ui.internal.Messages;

/** What the picture says of a category at the mouse, and to a screen reader. */
final class PictureLabels {

    private PictureLabels() {
    }

    /**
     * @param stored the annotations of each category, by path
     * @return its label, its path and how many annotations it has, a line each
     */
    static String words(OutlineNode node, Map<String, Integer> stored) {
        var words = new StringBuilder(node.label());
        node.key().ifPresent(key -> words.append("  [").append(key).append(']'));
        words.append('\n').append(node.path());
        int own = stored.getOrDefault(node.path(), 0);
        int all = all(node, stored);
        if (all > 0) {
            words.append('\n').append(own == all ? count(Messages.PictureLabels_annotations, Messages.PictureLabels_annotation, own)
                    : NLS.bind(Messages.PictureLabels_withThoseBelow, grouped(own), grouped(all)));
        }
        return words.toString();
    }

    private static int all(OutlineNode node, Map<String, Integer> stored) {
        return stored.getOrDefault(node.path(), 0) + node.children().stream().mapToInt(child -> all(child, stored)).sum();
    }

    private static String count(String several, String one, int number) {
        return number == 1 ? one : NLS.bind(several, grouped(number));
    }

    private static String grouped(int number) {
        return NumberFormat.getIntegerInstance().format(number);
    }
}
