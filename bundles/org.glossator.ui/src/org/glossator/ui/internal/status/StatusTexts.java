package org.glossator.ui.internal.status;

import java.text.NumberFormat;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.glossator.model.Problem;
import org.glossator.store.AnnotatorRecord;
import org.glossator.ui.CorpusSession.ActiveTaxonomy;
import org.glossator.ui.WriteQueue;
import org.glossator.ui.internal.Messages;

/** The words of the status line; an empty text is not shown. */
final class StatusTexts {

    private StatusTexts() {
    }

    static String kept(WriteQueue.State state, Optional<Problem> failure) {
        return switch (state) {
            case KEPT -> Messages.StatusTexts_kept;
            case WRITING -> Messages.StatusTexts_writing;
            case FAILED -> NLS.bind(Messages.StatusTexts_notKept, failure.map(Problem::message).orElse(""));
        };
    }

    static String annotator(Optional<AnnotatorRecord> annotator) {
        return annotator.map(AnnotatorRecord::name).orElse("");
    }

    static String taxonomy(Optional<ActiveTaxonomy> taxonomy) {
        return taxonomy.map(t -> t.release().taxonomy() + " " + t.release().version()).orElse("");
    }

    /** @param number 0 while none is selected */
    static String claim(int number, int count) {
        if (count == 0) {
            return Messages.StatusTexts_noClaim;
        }
        if (number > 0) {
            return NLS.bind(Messages.StatusTexts_claim, number, count);
        }
        return count == 1 ? Messages.StatusTexts_oneClaim : NLS.bind(Messages.StatusTexts_claims, count);
    }

    /** @param number of the paper in the list, from 1; 0 while it is not listed */
    static String paper(int number, int count) {
        if (number > 0) {
            return NLS.bind(Messages.StatusTexts_paper, grouped(number), grouped(count));
        }
        return switch (count) {
            case 0 -> "";
            case 1 -> Messages.StatusTexts_onePaper;
            default -> NLS.bind(Messages.StatusTexts_papers, grouped(count));
        };
    }

    private static String grouped(int number) {
        return NumberFormat.getIntegerInstance().format(number);
    }
}
