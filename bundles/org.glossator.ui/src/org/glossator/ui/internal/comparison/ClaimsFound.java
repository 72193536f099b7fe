package org.glossator.ui.internal.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glossator.model.AnnotatorId;
import org.glossator.model.ClaimId;
import org.glossator.model.PaperId;
import org.glossator.model.WorkingSetId;
import org.glossator.store.ClaimRecord;
import org.glossator.store.ComparedClaim;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperQuery.Progress;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperRow;
import org.glossator.ui.internal.comparison.ClaimsSelected.Selected;
import org.glossator.ui.internal.paper.PaperLabels;

/** Which claims a comparison task can be made of, with their words. */
final class ClaimsFound {
    /** Of more papers and claims than these nobody draws by hand. */
    static final int MOST = 5_000;

    private static final int PAGE = 500; // papers

    private ClaimsFound() {
    }

    /** @return the claims that are selected and still there */
    static List<ComparedClaim> of(List<Selected> selected, CorpusReader reader) {
        var byPaper = new HashMap<PaperId, Map<ClaimId, ComparedClaim>>();
        return selected.stream().flatMap(one -> Optional.ofNullable(byPaper.computeIfAbsent(one.paper(), paper -> {
            var claims = new HashMap<ClaimId, ComparedClaim>();
            ofPaper(paper, reader).forEach(claim -> claims.put(claim.claim(), claim));
            return claims;
        }).get(one.claim())).stream()).toList();
    }

    /** @return the claims of the papers whose titles have these words, and which are in the working set, in the order of the list */
    static List<ComparedClaim> listed(String filter, Optional<WorkingSetId> set, AnnotatorId me, CorpusReader reader) {
        var claims = new ArrayList<ComparedClaim>();
        PaperId after = PaperQuery.BEGINNING;
        List<PaperRow> page;
        do {
            page = reader.papers(new PaperQuery(me, filter, Progress.ANY, after, 0, PAGE).in(set));
            for (PaperRow row : page) {
                var words = new HashSet<String>(); // what two people marked is one to compare
                ofPaper(row.id(), reader).stream().filter(claim -> words.add(claim.words())).forEach(claims::add);
            }
            after = page.isEmpty() ? after : page.getLast().id();
        } while (page.size() == PAGE && claims.size() < MOST);
        return claims;
    }

    private static List<ComparedClaim> ofPaper(PaperId id, CorpusReader reader) {
        Optional<PaperRecord> paper = reader.paper(id);
        if (paper.isEmpty()) {
            return List.of();
        }
        var claims = new ArrayList<ComparedClaim>();
        for (ClaimRecord claim : reader.work(id).claims()) {
            String words = PaperLabels.quote(claim.spans(), paper.get().text()).strip();
            if (!words.isEmpty()) {
                claims.add(new ComparedClaim(id, claim.id(), words.substring(0, Math.min(words.length(), ComparedClaim.LONGEST))));
            }
        }
        return claims;
    }
}
