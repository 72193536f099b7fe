package org.glossator.analysis.comparison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.glossator.model.AnnotatorId;
import org.glossator.model.ComparisonId;
import org.glossator.store.ComparedClaim;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.ComparisonRecord.Kind;
import org.glossator.store.Criterion;

/**
 * How a comparison task is drawn. The same draft and claims give the same questions.
 *
 * @param all whether every pair is asked; only of pairs
 * @param each in how many questions each claim is at least; from 1
 * @param size how many claims a list has; only of lists
 * @param draw how many claims are drawn of those that there are
 * @param seed of the drawing
 */
public record ComparisonDraft(Kind kind, boolean all, int each, int size, int draw, long seed) {
    /** Each claim is in so many questions where nobody says otherwise. */
    public static final int USUAL_EACH = 4;

    public static final int USUAL_SIZE = 4; // claims of a list
    public static final int MOST_EACH = 50;

    /** @return how many claims there must be, so that one question can be asked */
    public int fewest() {
        return switch (kind) {
            case PAIRS -> 2;
            case TRIPLETS -> 3;
            case LISTS -> size;
        };
    }

    /** @return how many questions it will be about, without drawing them */
    public long count() {
        return kind == Kind.PAIRS && all ? new ComparisonDesign(draw, seed).pairs() : (long) draw * each / fewest();
    }

    /** @return places of claims that are shown together, from 0 */
    public List<List<Integer>> questions() {
        var design = new ComparisonDesign(draw, seed);
        return switch (kind) {
            case PAIRS -> all ? design.allPairs() : design.pairsOf(each);
            case TRIPLETS -> design.groups(3, each);
            case LISTS -> design.groups(size, each);
        };
    }

    /**
     * @param title shortened where it is too long; the question stands for an empty one
     * @param claims at least as many as are drawn
     */
    public ComparisonRecord task(ComparisonId id, String title, Criterion criterion, List<ComparedClaim> claims, AnnotatorId author,
            Instant made) {
        var drawn = new ArrayList<>(claims);
        if (draw < drawn.size()) {
            Collections.shuffle(drawn, new Random(seed));
        }
        return new ComparisonRecord(id, shortened(title.isEmpty() ? criterion.question() : title), kind, criterion, seed,
                drawn.subList(0, draw), questions(), author, made);
    }

    private static String shortened(String words) {
        return words.substring(0, Math.min(words.length(), ComparisonRecord.LONGEST_TITLE));
    }
}
