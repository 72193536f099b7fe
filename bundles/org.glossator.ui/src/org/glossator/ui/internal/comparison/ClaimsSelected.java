package org.glossator.ui.internal.comparison;

import java.util.List;

import org.glossator.model.ClaimId;
import org.glossator.model.PaperId;

/** A view in which claims can be selected. On the thread of the user interface. */
public interface ClaimsSelected {

    /** A claim, and the paper in which it is found. */
    record Selected(PaperId paper, ClaimId claim) {
    }

    /** @return in the order of the view; each once */
    List<Selected> selectedClaims();
}
