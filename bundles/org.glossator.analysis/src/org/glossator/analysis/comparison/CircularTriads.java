package org.glossator.analysis.comparison;

/**
 * How far the answers contradict themselves: three claims of which each was put before the next and the last before the first.
 * M. G. Kendall and B. Babington Smith, On the Method of Paired Comparisons, Biometrika 31 (1940), 324-345.
 *
 * @param circular triads that go round
 * @param decided triads of which all three pairs were decided for one or the other
 */
public record CircularTriads(long circular, long decided) {

    /** @param pairs of one annotator; where a pair was decided several times, the more frequent way counts */
    static CircularTriads of(PairWins pairs) {
        int n = pairs.claims();
        long circular = 0;
        long decided = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                int ij = way(pairs, i, j);
                for (int k = j + 1; ij != 0 && k < n; k++) {
                    int jk = way(pairs, j, k);
                    int ki = way(pairs, k, i);
                    if (jk != 0 && ki != 0) {
                        decided++;
                        circular += ij == jk && jk == ki ? 1 : 0;
                    }
                }
            }
        }
        return new CircularTriads(circular, decided);
    }

    private static int way(PairWins pairs, int one, int other) {
        return Integer.signum(pairs.wins(one, other) - pairs.wins(other, one));
    }

    /** @return 0 to 1; 0 where there are no triads */
    public double share() {
        return decided == 0 ? 0 : (double) circular / decided;
    }

    CircularTriads plus(CircularTriads other) {
        return new CircularTriads(circular + other.circular, decided + other.decided);
    }
}
