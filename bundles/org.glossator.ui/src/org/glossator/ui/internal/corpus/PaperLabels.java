package org.glossator.ui.internal.corpus;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.glossator.store.PaperRow;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.corpus.CorpusList.Section;
import org.glossator.ui.internal.work.DueDay;

/** What lists say about a paper. */
final class PaperLabels {

    private PaperLabels() {
    }

    /**
     * The three dots of a row; a full one stands for yes.
     *
     * @param claims there are some
     * @param tagged the annotator has tagged every one
     * @param done the annotator has finished the paper
     */
    record Dots(boolean claims, boolean tagged, boolean done) {
        static Dots of(PaperRow row) {
            return new Dots(row.claims() > 0, row.claims() > 0 && row.tagged() >= row.claims(), row.done());
        }
    }

    /**
     * What stands at the right of a row, beside the title.
     *
     * @param due the word for the day by which it is due; empty where there is no such day, or no room for it
     * @param sign it is overdue
     * @param dots the three dots are shown: where the title needs their room they are in the tip alone
     */
    record Beside(String due, boolean sign, boolean dots) {
        private static final int NARROW = 300; // pixels, in which a title keeps its first words only if it is left alone

        /** @param width of the row, in pixels */
        static Beside of(PaperRow row, LocalDate today, int width) {
            Optional<DueDay> day = PaperLabels.due(row, today);
            boolean isNarrow = width < NARROW;
            boolean isOver = day.filter(DueDay::isOver).isPresent();
            return new Beside(isOver && isNarrow ? "" : day.map(DueDay::word).orElse(""), isOver, day.isEmpty() || !isNarrow);
        }
    }

    static String head(Section section) {
        return switch (section) {
            case TO_DO -> Messages.PaperLabels_toDo;
            case DONE -> Messages.PaperLabels_done;
        };
    }

    /**
     * @param more whether there may be more
     * @return the number with the language's separators
     */
    static String count(int papers, boolean more) {
        return NumberFormat.getIntegerInstance().format(papers) + (more ? "+" : "");
    }

    /** @return by when this person has to do it, while it is not done */
    static Optional<DueDay> due(PaperRow row, LocalDate today) {
        return row.done() ? Optional.empty() : row.due().map(day -> new DueDay(day, today));
    }

    /** @return the title, and by when it is due */
    static String spoken(PaperRow row, LocalDate today) {
        return row.title() + due(row, today).map(day -> ", " + day.sentence()).orElse("");
    }

    /** @return the title, and in words what the dots say and by when it is due */
    static String tip(PaperRow row, LocalDate today) {
        String progress = row.claims() == 0 ? Messages.PaperLabels_noClaims
                : NLS.bind(Messages.PaperLabels_claims, row.claims(), row.tagged());
        return row.title() + "\n" + progress + (row.done() ? Messages.PaperLabels_andDone : "")
                + due(row, today).map(day -> "\n" + day.sentence()).orElse("");
    }
}
