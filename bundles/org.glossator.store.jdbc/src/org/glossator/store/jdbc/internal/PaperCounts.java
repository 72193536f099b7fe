package org.glossator.store.jdbc.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;
import org.glossator.model.Target;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.ClaimRecord;

/**
 * How much work there is on the papers that were listed last, in memory: Derby looks at a judgement in a microsecond, but a paper
 * may have 100,000 of them, and a list counts those of a hundred papers. Counted when a paper is first listed for a person, and
 * brought up to date with every action. No table holds them: each judgement would write one row more.
 */
final class PaperCounts {
    /** Papers, and claims with somebody's category, some 60 bytes each. */
    private static final int MOST = 200_000;

    /** Papers that are counted together. */
    private static final int TOGETHER = 100;
    private static final String THOSE = "p.id in (" + "?, ".repeat(TOGETHER - 1) + "?)";
    private static final String COUNT = """
            select p.id,
              (select count(*) from claim c --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
                where c.paper_id = p.id),
              (select count(*) from annotation a --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
                where a.paper_id = p.id)
            from paper p where\s""" + THOSE;
    private static final String TAGGED = """
            select t.paper_id, t.claim_id from --DERBY-PROPERTIES joinOrder=FIXED
            paper p join annotation t --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
            on t.paper_id = p.id
            where\s""" + THOSE + """
             and t.annotator_id = ? and t.claim_id is not null and (t.term_id is not null or exists
              (select 1 from annotation_category k --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
                where k.annotation_id = t.id and k.paper_id = t.paper_id))""";

    private final int most;
    /** By paper, the one that was asked for last at the end. */
    private final LinkedHashMap<Long, OfPaper> known = new LinkedHashMap<>(64, 0.75f, true);
    private int size;

    PaperCounts() {
        this(MOST);
    }

    /** @param most papers, and claims with somebody's category, that are kept */
    PaperCounts(int most) {
        this.most = most;
    }

    /**
     * The work on a paper.
     *
     * @param claims of all annotators
     * @param tagged how many of these have a category from the one who asks
     * @param annotations of all annotators
     */
    record Numbers(int claims, int tagged, int annotations) {
        static final Numbers NONE = new Numbers(0, 0, 0);
    }

    /** What is known of a paper. */
    private static final class OfPaper {
        private int claims;
        private int annotations;
        /** For each who has asked, how many judgements with a category are about which claim. */
        private final Map<AnnotatorId, Map<Long, Integer>> tagged = new HashMap<>();

        Numbers numbers(AnnotatorId annotator) {
            return new Numbers(claims, tagged.getOrDefault(annotator, Map.of()).size(), annotations);
        }

        int size() {
            return 1 + tagged.values().stream().mapToInt(Map::size).sum();
        }

        void add(OfPaper more) {
            claims += more.claims;
            annotations += more.annotations;
            more.tagged.forEach((annotator, byClaim) -> {
                Map<Long, Integer> own = tagged.get(annotator);
                if (own != null) {
                    byClaim.forEach((claim, by) -> PaperCounts.add(own, claim, by));
                }
            });
        }

        boolean isAs(OfPaper other, AnnotatorId annotator) {
            return claims == other.claims && annotations == other.annotations
                    && tagged.getOrDefault(annotator, Map.of()).equals(other.tagged.getOrDefault(annotator, Map.of()));
        }
    }

    /** @return by the number of the paper; only those in the corpus */
    synchronized Map<Long, Numbers> of(AnnotatorId annotator, List<Long> papers, Session session) {
        var numbers = new HashMap<Long, Numbers>();
        var missing = new ArrayList<Long>();
        for (Long paper : papers) {
            OfPaper there = known.get(paper);
            if (there != null && there.tagged.containsKey(annotator)) {
                numbers.put(paper, there.numbers(annotator));
            } else {
                missing.add(paper);
            }
        }
        for (int from = 0; from < missing.size(); from += TOGETHER) {
            List<Long> some = missing.subList(from, Math.min(missing.size(), from + TOGETHER));
            counted(annotator, some, session).forEach((paper, fresh) -> {
                numbers.put(paper, fresh.numbers(annotator));
                keep(paper, fresh);
            });
        }
        return numbers;
    }

    /** @param papers at most as many as are counted together */
    private static Map<Long, OfPaper> counted(AnnotatorId annotator, List<Long> papers, Session session) {
        var values = new ArrayList<Object>();
        for (int i = 0; i < TOGETHER; i++) {
            values.add(papers.get(Math.min(papers.size() - 1, i))); // always as many, so that it is one statement
        }
        var counted = new HashMap<Long, OfPaper>();
        session.soon(session.dialect().unlocked(COUNT), row -> {
            var fresh = new OfPaper();
            fresh.claims = row.getInt(2);
            fresh.annotations = row.getInt(3);
            fresh.tagged.put(annotator, new HashMap<>());
            counted.put(row.getLong(1), fresh);
        }, values.toArray());
        values.add(annotator.value());
        session.forEach(session.dialect().unlocked(TAGGED), row -> {
            OfPaper fresh = counted.get(row.getLong(1));
            if (fresh != null) {
                add(fresh.tagged.computeIfAbsent(annotator, who -> new HashMap<>()), row.getLong(2), 1);
            }
        }, values.toArray());
        return counted;
    }

    private static void add(Map<Long, Integer> counts, Long claim, int by) {
        int now = counts.getOrDefault(claim, 0) + by;
        if (now == 0) {
            counts.remove(claim);
        } else {
            counts.put(claim, now);
        }
    }

    private void keep(Long paper, OfPaper fresh) {
        OfPaper there = known.get(paper);
        if (there != null) {
            fresh.tagged.putAll(there.tagged);
            size -= there.size();
        }
        known.put(paper, fresh);
        size += fresh.size();
        Iterator<OfPaper> oldest = known.values().iterator();
        while (size > most) {
            size -= oldest.next().size();
            oldest.remove();
        }
    }

    /** Takes over what an action that was just committed has changed. */
    synchronized void add(Tally tally) {
        if (tally.tooMuch) {
            forget();
            return;
        }
        tally.papers.forEach((paper, more) -> {
            OfPaper there = known.get(paper);
            if (there != null) {
                size -= there.size();
                there.add(more);
                size += there.size();
            }
        });
    }

    /** All is counted again when it is asked for. */
    synchronized void forget() {
        known.clear();
        size = 0;
    }

    /** @return whether all that is known here is what the tables hold */
    synchronized boolean isRight(Session session) {
        Set<AnnotatorId> people = known.values().stream().flatMap(there -> there.tagged.keySet().stream())
                .collect(Collectors.toSet());
        return people.stream().allMatch(annotator -> isRight(annotator, session));
    }

    private boolean isRight(AnnotatorId annotator, Session session) {
        var some = new HashMap<Long, OfPaper>();
        for (Map.Entry<Long, OfPaper> there : known.entrySet()) {
            if (there.getValue().tagged.containsKey(annotator)) {
                some.put(there.getKey(), there.getValue());
            }
            if (some.size() == TOGETHER) {
                if (!isRight(annotator, some, session)) {
                    return false;
                }
                some.clear();
            }
        }
        return some.isEmpty() || isRight(annotator, some, session);
    }

    private static boolean isRight(AnnotatorId annotator, Map<Long, OfPaper> some, Session session) {
        Map<Long, OfPaper> again = counted(annotator, List.copyOf(some.keySet()), session);
        return some.entrySet().stream().allMatch(
                there -> there.getValue().isAs(again.getOrDefault(there.getKey(), new OfPaper()), annotator)); // else removed
    }

    /** What an action changes of it. */
    static final class Tally {
        private static final int MOST = 20_000; // changes: beyond that all is counted again

        private final Map<Long, OfPaper> papers = new HashMap<>(); // what is more
        private int changes;
        private boolean tooMuch;

        void add(ClaimRecord claim, int by) {
            if (!isTooMuch()) {
                of(claim.paper()).claims += by;
            }
        }

        void add(AnnotationRecord annotation, int by) {
            if (isTooMuch()) {
                return;
            }
            OfPaper more = of(annotation.paper());
            more.annotations += by;
            if (annotation.target() instanceof Target.OnClaim(var claim) && !annotation.categories().isEmpty()) {
                PaperCounts.add(more.tagged.computeIfAbsent(annotation.annotator(), who -> new HashMap<>()), claim.value(), by);
            }
        }

        /** Asked at each change. */
        private boolean isTooMuch() {
            if (!tooMuch && ++changes > MOST) {
                tooMuch = true;
                papers.clear(); // once, as an empty table is gone through all the same
            }
            return tooMuch;
        }

        private OfPaper of(PaperId paper) {
            return papers.computeIfAbsent(paper.value(), id -> new OfPaper());
        }
    }
}
