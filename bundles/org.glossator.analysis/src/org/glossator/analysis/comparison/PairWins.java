package org.glossator.analysis.comparison;

import java.util.List;

import org.glossator.store.ComparisonRecord;
import org.glossator.store.RankingRecord;

/**
 * How often each claim was put before each other one. A list counts as the pairs that its order implies; a triplet says
 * nothing about more or less.
 */
final class PairWins {
    private final int[][] wins;
    private final int[][] ties;

    /** @param claims how many */
    PairWins(int claims) {
        wins = new int[claims][claims];
        ties = new int[claims][claims];
    }

    static PairWins of(ComparisonRecord task, List<RankingRecord> rankings) {
        var pairs = new PairWins(task.claims().size());
        if (task.kind() != ComparisonRecord.Kind.TRIPLETS) {
            rankings.forEach(ranking -> pairs.add(task.questions().get(ranking.question()), ranking.ranks()));
        }
        return pairs;
    }

    private void add(List<Integer> question, List<Integer> ranks) {
        for (int i = 0; i < ranks.size(); i++) {
            for (int j = i + 1; j < ranks.size(); j++) {
                int difference = ranks.get(i) - ranks.get(j);
                int one = question.get(i);
                int other = question.get(j);
                if (difference == 0) {
                    ties[one][other]++;
                    ties[other][one]++;
                } else {
                    win(difference < 0 ? one : other, difference < 0 ? other : one, 1);
                }
            }
        }
    }

    void win(int winner, int loser, int times) {
        wins[winner][loser] += times;
    }

    int claims() {
        return wins.length;
    }

    int wins(int winner, int loser) {
        return wins[winner][loser];
    }

    int ties(int one, int other) {
        return ties[one][other];
    }

    /** @return how often two claims were compared */
    int compared(int one, int other) {
        return wins[one][other] + wins[other][one] + ties[one][other];
    }

    /** @return wins, with half a one for each tie */
    double score(int one, int other) {
        return wins[one][other] + ties[one][other] / 2.0;
    }
}
