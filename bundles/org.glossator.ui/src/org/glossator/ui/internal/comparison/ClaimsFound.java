package org.glossator.ui.internal.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glossator.analysis.comparison.ComparableClaims;
import org.glossator.model.ClaimId;
import org.glossator.model.PaperId;
import org.glossator.store.ComparedClaim;
import org.glossator.store.CorpusReader;
import org.glossator.ui.internal.comparison.ClaimsSelected.Selected;

/** Which of the claims that are selected a comparison task can be made of. */
final class ClaimsFound {

    private ClaimsFound() {
    }

    /** @return those that are still there */
    static List<ComparedClaim> of(List<Selected> selected, CorpusReader reader) {
        var byPaper = new HashMap<PaperId, Map<ClaimId, ComparedClaim>>();
        return selected.stream().flatMap(one -> Optional.ofNullable(byPaper.computeIfAbsent(one.paper(), paper -> {
            var claims = new HashMap<ClaimId, ComparedClaim>();
            ComparableClaims.ofPaper(paper, reader).forEach(claim -> claims.put(claim.claim(), claim));
            return claims;
        }).get(one.claim())).stream()).toList();
    }
}
