package org.glossator.ui.internal.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

import org.glossator.model.ClaimId;
import org.glossator.model.PaperId;
import org.glossator.model.Target;
import org.glossator.store.rules.Finding;

/** What is known to be wrong, by paper. Knows no widget; one thread. */
final class ProblemList {
    private final Map<PaperId, List<Finding>> byPaper = new LinkedHashMap<>();

    void put(PaperId paper, List<Finding> findings) {
        if (findings.isEmpty()) {
            byPaper.remove(paper);
        } else {
            byPaper.put(paper, List.copyOf(findings));
        }
    }

    void clear() {
        byPaper.clear();
    }

    List<Finding> of(PaperId paper) {
        return byPaper.getOrDefault(paper, List.of());
    }

    /** @return those of the paper in front, then those of the others */
    List<Finding> all(Optional<PaperId> front) {
        var all = new ArrayList<Finding>();
        front.map(this::of).ifPresent(all::addAll);
        byPaper.forEach((paper, findings) -> {
            if (!front.equals(Optional.of(paper))) {
                all.addAll(findings);
            }
        });
        return all;
    }

    /** @return the claim that it is about, or at which it can be seen */
    static Optional<ClaimId> claim(Finding finding) {
        return finding.violation().target() instanceof Target.OnClaim(ClaimId claim) ? Optional.of(claim) : Optional.empty();
    }

    /**
     * @param findings of one paper
     * @param current the claim that is selected
     * @param caret where the reader is
     * @param start where a claim begins
     * @param steps 1 or -1
     * @return the next claim with a problem, after the last one the first again; nothing where there is none
     */
    static Optional<ClaimId> next(List<Finding> findings, Optional<ClaimId> current, int caret, ToIntFunction<ClaimId> start,
            int steps) {
        List<ClaimId> claims = findings.stream().flatMap(f -> claim(f).stream()).distinct()
                .sorted((a, b) -> Integer.compare(start.applyAsInt(a), start.applyAsInt(b))).toList();
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        int at = current.map(claims::indexOf).orElse(-1);
        if (at < 0) {
            int before = (int) claims.stream().filter(c -> start.applyAsInt(c) < caret).count();
            at = steps > 0 ? before - 1 : before;
        }
        return Optional.of(claims.get(Math.floorMod(at + steps, claims.size())));
    }
}
