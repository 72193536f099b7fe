package org.glossator.taxonomy.ui.internal.find;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.glossator.taxonomy.ide.Spot;
import org.glossator.taxonomy.ui.internal.Messages;

/** What the list of uses says above its rows. */
final class UseLabels {

    private UseLabels() {
    }

    /** @return how often it is used beside its declaration, and in how many files */
    static String summary(String name, List<Spot> found) {
        long files = found.stream().map(Spot::uri).distinct().count();
        int used = (int) found.stream().filter(spot -> !spot.declared()).count();
        return switch (used) {
            case 0 -> NLS.bind(Messages.UseLabels_never, name);
            case 1 -> NLS.bind(Messages.UseLabels_once, name);
            default -> NLS.bind(files == 1 ? Messages.UseLabels_inOneFile : Messages.UseLabels_inFiles,
                    new Object[] {name, used, files});
        };
    }
}
