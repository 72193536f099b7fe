package org.glossator.analysis.comparison;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.DoubleStream;

/**
 * How much of it each claim has, so that the chance of claim i to be put before claim j is p(i) / (p(i) + p(j)): R. A. Bradley
 * and M. E. Terry, Rank Analysis of Incomplete Block Designs I, Biometrika 39 (1952), 324-345. Fitted to the greatest likelihood
 * by the MM algorithm: D. R. Hunter, MM Algorithms for Generalized Bradley-Terry Models, Annals of Statistics 32 (2004), 384-406,
 * equation 3. A tie counts as half a win for each.
 *
 * <p>There is no greatest likelihood where the claims fall into two sets of which one never won against the other (L. R. Ford,
 * 1957). Then every claim is given half a win and half a defeat against an imagined claim of middling strength, which keeps the
 * scores finite and their order sensible.
 *
 * @param scores natural logarithms of p, with a mean of 0; 0 throughout where nothing was compared
 * @param smoothed whether the imagined claim was needed
 */
record BradleyTerry(double[] scores, boolean smoothed) {
    private static final double PRECISE = 1e-10; // of the greatest step of a score at which it ends
    private static final int MOST_ROUNDS = 10_000;

    static BradleyTerry fit(PairWins pairs) {
        boolean smoothed = !isStronglyConnected(pairs);
        int n = pairs.claims();
        double[] won = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                won[i] += pairs.score(i, j);
            }
            won[i] += smoothed ? 0.5 : 0;
        }
        double[] strength = new double[n];
        Arrays.fill(strength, 1);
        double step = 1;
        for (int round = 0; round < MOST_ROUNDS && step > PRECISE; round++) {
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                double expected = smoothed ? 1 / (strength[i] + 1) : 0;
                for (int j = 0; j < n; j++) {
                    int compared = i == j ? 0 : pairs.compared(i, j);
                    expected += compared == 0 ? 0 : compared / (strength[i] + strength[j]);
                }
                next[i] = won[i] / expected;
            }
            if (!smoothed) { // the imagined claim keeps the scale in place
                centre(next);
            }
            step = 0;
            for (int i = 0; i < n; i++) {
                step = Math.max(step, Math.abs(Math.log(next[i]) - Math.log(strength[i])));
            }
            strength = next;
        }
        centre(strength);
        return new BradleyTerry(DoubleStream.of(strength).map(Math::log).map(score -> score == 0 ? 0 : score).toArray(), smoothed);
    }

    private static void centre(double[] strength) {
        double mean = Math.exp(DoubleStream.of(strength).map(Math::log).average().orElse(0));
        for (int i = 0; i < strength.length; i++) {
            strength[i] /= mean;
        }
    }

    /** Whether from every claim to every other one a chain of wins and ties leads. */
    private static boolean isStronglyConnected(PairWins pairs) {
        return reaches(pairs, true) && reaches(pairs, false);
    }

    private static boolean reaches(PairWins pairs, boolean forward) {
        int n = pairs.claims();
        var seen = new BitSet(n);
        int[] queue = new int[n];
        int last = 1;
        seen.set(0);
        for (int next = 0; next < last; next++) {
            for (int j = 0; j < n; j++) {
                double score = forward ? pairs.score(queue[next], j) : pairs.score(j, queue[next]);
                if (score > 0 && !seen.get(j)) {
                    seen.set(j);
                    queue[last++] = j;
                }
            }
        }
        return last == n;
    }
}
