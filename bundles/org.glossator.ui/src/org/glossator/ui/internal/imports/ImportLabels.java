package org.glossator.ui.internal.imports;

import org.eclipse.osgi.util.NLS;
import org.glossator.exchange.ImportReport;
import org.glossator.exchange.ImportReport.Fate;
import org.glossator.exchange.ImportReport.Row;
import org.glossator.ui.internal.Messages;

/** What the preview says about a paper. */
final class ImportLabels {

    private ImportLabels() {
    }

    static String fate(Fate fate) {
        return switch (fate) {
            case ADDED -> Messages.ImportLabels_added;
            case CHANGED -> Messages.ImportLabels_changed;
            case UNCHANGED -> Messages.ImportLabels_unchanged;
            case REFUSED -> Messages.ImportLabels_refused;
        };
    }

    /** @return how many papers there are of each fate, in one line */
    static String summary(ImportReport report) {
        return NLS.bind(Messages.ImportForm_summary,
                new Object[] {report.added(), report.changed(), report.unchanged(), report.refused()});
    }

    /** @return the title; where a piece of the file has none, where it is */
    static String title(Row row) {
        return row.title().isBlank() ? row.place().toString() : row.title();
    }
}
