package org.glossator.exchange;

import java.util.List;

import org.glossator.model.Place;
import org.glossator.model.Problem;

/**
 * What an import did, or would do.
 *
 * @param added papers that the corpus did not have
 * @param changed papers whose text or description differs and is replaced; claims come along, as does evidence taken from it, and
 *        those whose words have changed have a problem {@code import.claimChanged} or {@code import.evidenceChanged}. A paper of
 *        which such a place is not found stays as it is, with {@code import.annotated} and for each place an
 *        {@code import.unplaced} or {@code import.evidenceUnplaced}
 * @param unchanged papers that the corpus has just so
 * @param refused papers and pieces of the file that do not come in; each has a problem that says why
 * @param rows for a preview, in the order of the file; at most {@value #MOST_ROWS}
 * @param problems at most {@value #MOST_ROWS}
 */
public record ImportReport(int added, int changed, int unchanged, int refused, List<Row> rows,
        List<Problem> problems) {

    /** So many rows and problems are kept at most, so that memory is bounded whatever the file. */
    public static final int MOST_ROWS = 10_000;

    public ImportReport {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** What becomes of one paper of the file. */
    public enum Fate {
        ADDED, CHANGED, UNCHANGED, REFUSED
    }

    /**
     * @param why for a refused one, or what to look at in a changed one, in one sentence; else empty
     */
    public record Row(Fate fate, String title, Place place, String why) {
    }
}
