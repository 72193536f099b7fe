package org.glossator.analysis.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;
import org.glossator.model.WorkingSetId;
import org.glossator.store.ClaimRecord;
import org.glossator.store.ComparedClaim;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperQuery.Progress;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperRow;

/** Which claims a comparison task can be made of, with their words. */
public final class ComparableClaims {
    /** Of more claims than these nobody draws. */
    public static final int MOST = 5_000;

    private static final int PAGE = 500; // papers
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private ComparableClaims() {
    }

    /**
     * @param filter words of the titles; empty for all
     * @param set in which the papers are; empty for all
     * @return the claims of the papers, in the order of the list; what two people marked in one paper is one
     */
    public static List<ComparedClaim> listed(String filter, Optional<WorkingSetId> set, AnnotatorId me, CorpusReader reader) {
        var claims = new ArrayList<ComparedClaim>();
        PaperId after = PaperQuery.BEGINNING;
        List<PaperRow> page;
        do {
            page = reader.papers(new PaperQuery(me, filter, Progress.ANY, after, 0, PAGE).in(set));
            for (PaperRow row : page) {
                var words = new HashSet<String>();
                ofPaper(row.id(), reader).stream().filter(claim -> words.add(claim.words())).forEach(claims::add);
            }
            after = page.isEmpty() ? after : page.getLast().id();
        } while (page.size() == PAGE && claims.size() < MOST);
        return claims;
    }

    /** @return the claims of the paper that have words; empty where it is not there */
    public static List<ComparedClaim> ofPaper(PaperId id, CorpusReader reader) {
        Optional<PaperRecord> paper = reader.paper(id);
        if (paper.isEmpty()) {
            return List.of();
        }
        var claims = new ArrayList<ComparedClaim>();
        for (ClaimRecord claim : reader.work(id).claims()) {
            String words = words(claim, paper.get().text());
            if (!words.isEmpty()) {
                claims.add(new ComparedClaim(id, claim.id(), words.substring(0, Math.min(words.length(), ComparedClaim.LONGEST))));
            }
        }
        return claims;
    }

    /** @return in one line, the stretches joined by an ellipsis */
    private static String words(ClaimRecord claim, String text) {
        return claim.spans().stream().filter(span -> span.end() <= text.length())
                .map(span -> BLANKS.matcher(span.in(text)).replaceAll(" ")).collect(Collectors.joining(" \u2026 ")).strip();
    }
}
