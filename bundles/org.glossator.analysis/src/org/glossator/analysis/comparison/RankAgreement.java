package org.glossator.analysis.comparison;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

import org.glossator.store.ComparisonRecord;
import org.glossator.store.RankingRecord;

/**
 * How far two annotators say the same. Of pairs and lists it is Kendall's tau-b over all pairs of claims that both put in an
 * order in the same question: (agreeing - opposite) / sqrt((n - ties of the one) (n - ties of the other)), M. G. Kendall, The
 * Treatment of Ties in Ranking Problems, Biometrika 33 (1945), 239-251. Where everybody judged all pairs without ties, the mean
 * over annotators is the coefficient of agreement u of Kendall and Babington Smith (1940). Of triplets it is the share of equal
 * choices over chance, (3 p - 1) / 2: E. M. Bennett, R. Alpert and A. C. Goldstein, Public Opinion Quarterly 18 (1954), 303-308.
 *
 * @param value from -1 (opposite; -0.5 for triplets) over 0 (as by chance) to 1 (the same); empty where both answered too little
 *        to say
 * @param shared questions that both answered, without those where one of them could not decide
 */
public record RankAgreement(OptionalDouble value, int shared) {

    static RankAgreement of(ComparisonRecord.Kind kind, List<RankingRecord> one, List<RankingRecord> other) {
        Map<Integer, RankingRecord> others = new TreeMap<>();
        other.stream().filter(ranking -> !ranking.isUndecided()).forEach(ranking -> others.put(ranking.question(), ranking));
        var tau = new Tau();
        int shared = 0;
        int same = 0;
        for (RankingRecord ranking : one) {
            RankingRecord theirs = others.get(ranking.question());
            if (theirs != null && !ranking.isUndecided()) {
                shared++;
                same += ranking.ranks().equals(theirs.ranks()) ? 1 : 0;
                tau.add(ranking.ranks(), theirs.ranks());
            }
        }
        OptionalDouble value = kind != ComparisonRecord.Kind.TRIPLETS ? tau.value()
                : shared == 0 ? OptionalDouble.empty() : OptionalDouble.of((3.0 * same / shared - 1) / 2);
        return new RankAgreement(value, shared);
    }

    /** Adds up over questions. */
    private static final class Tau {
        private long balance;
        private long ofOne;
        private long ofOther;

        void add(List<Integer> one, List<Integer> other) {
            for (int i = 0; i < one.size(); i++) {
                for (int j = i + 1; j < one.size(); j++) {
                    int mine = Integer.signum(one.get(i) - one.get(j));
                    int theirs = Integer.signum(other.get(i) - other.get(j));
                    balance += mine * theirs;
                    ofOne += Math.abs(mine);
                    ofOther += Math.abs(theirs);
                }
            }
        }

        OptionalDouble value() {
            return ofOne == 0 || ofOther == 0 ? OptionalDouble.empty()
                    : OptionalDouble.of(balance / Math.sqrt((double) ofOne * ofOther));
        }
    }
}
