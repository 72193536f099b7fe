package org.glossator.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

import org.glossator.model.AnnotatorId;
import org.glossator.model.ClaimId;
import org.glossator.model.ComparisonId;
import org.glossator.model.PaperId;
import org.glossator.store.ComparedClaim;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.ComparisonRecord.Kind;
import org.glossator.store.Criterion;
import org.glossator.store.RankingRecord;
import org.junit.jupiter.api.Test;

class ComparisonMeasuresTest {
    private static final AnnotatorId ADA = new AnnotatorId(1);
    private static final AnnotatorId GRACE = new AnnotatorId(2);
    private static final Instant THEN = Instant.EPOCH;

    /** Games of baseball of 1987 and their estimates: A. Agresti, Categorical Data Analysis, 2nd edition 2002, table 10.10, 10.6.2. */
    @Test
    void scoresAreThoseThatArePublished() {
        int[][] won = { { 0, 7, 9, 7, 7, 9, 11 }, { 6, 0, 7, 5, 11, 9, 9 }, { 4, 6, 0, 7, 7, 8, 12 }, { 6, 8, 6, 0, 6, 7, 10 },
            { 6, 2, 6, 7, 0, 7, 12 }, { 4, 4, 5, 6, 6, 0, 6 }, { 2, 4, 1, 3, 1, 7, 0 } };
        var pairs = new PairWins(7);
        for (int i = 0; i < 7; i++) {
            for (int j = 0; j < 7; j++) {
                pairs.win(i, j, won[i][j]);
            }
        }
        BradleyTerry fitted = BradleyTerry.fit(pairs);
        double[] published = { 1.58, 1.44, 1.29, 1.25, 1.11, 0.68, 0 }; // of which the last is the origin
        for (int i = 0; i < 7; i++) {
            assertThat(fitted.scores()[i] - fitted.scores()[6]).isCloseTo(published[i], within(0.005));
        }
        assertThat(fitted.smoothed()).isFalse();
        assertThat(IntStream.range(0, 7).mapToDouble(i -> fitted.scores()[i]).sum()).isCloseTo(0, within(1e-6));
    }

    @Test
    void whoAlwaysWinsStillGetsAScore() {
        ComparisonResults results = ComparisonResults.of(pairs(4, List.of(0, 1), List.of(1, 2), List.of(0, 2)),
                List.of(answer(0, ADA, 1, 2), answer(1, ADA, 1, 2), answer(2, ADA, 1, 2)));
        assertThat(results.smoothed()).isTrue();
        assertThat(results.claims()).extracting(ComparisonResults.ClaimScore::place).containsExactly(0, 1, 2, 3);
        assertThat(results.claims().getFirst()).satisfies(first -> {
            assertThat(first.wins()).isEqualTo(2);
            assertThat(first.losses()).isZero();
            assertThat(first.score().getAsDouble()).isPositive().isLessThan(5);
        });
        assertThat(results.claims().getLast().score()).isEmpty();
    }

    @Test
    void aTieIsHalfAWinForEach() {
        ComparisonResults results = ComparisonResults.of(pairs(2, List.of(0, 1)),
                List.of(answer(0, ADA, 1, 1), answer(0, GRACE, 1, 1)));
        assertThat(results.smoothed()).isFalse();
        assertThat(results.claims()).allMatch(claim -> claim.ties() == 2 && claim.score().equals(OptionalDouble.of(0)));
    }

    /** d = n (n - 1) (2 n - 1) / 12 - sum of squares of wins / 2: Kendall and Babington Smith 1940, p. 330. */
    @Test
    void circularTriadsAreCountedAsTheFormulaOfATournamentHasThem() {
        var random = new Random(4);
        for (int round = 0; round < 20; round++) {
            int n = 4 + round % 9;
            var pairs = new PairWins(n);
            int[] wins = new int[n];
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    boolean first = random.nextBoolean();
                    pairs.win(first ? i : j, first ? j : i, 1);
                    wins[first ? i : j]++;
                }
            }
            double expected = n * (n - 1) * (2 * n - 1) / 12.0 - IntStream.of(wins).map(w -> w * w).sum() / 2.0;
            CircularTriads triads = CircularTriads.of(pairs);
            assertThat((double) triads.circular()).isEqualTo(expected);
            assertThat(triads.decided()).isEqualTo(n * (n - 1) * (n - 2) / 6);
        }
    }

    @Test
    void roundAndRoundIsOneCircularTriadAndATieBreaksIt() {
        ComparisonRecord task = pairs(3, List.of(0, 1), List.of(1, 2), List.of(2, 0));
        var round = List.of(answer(0, ADA, 1, 2), answer(1, ADA, 1, 2), answer(2, ADA, 1, 2), answer(0, GRACE, 1, 1),
                answer(1, GRACE, 1, 2), answer(2, GRACE, 1, 2));
        ComparisonResults results = ComparisonResults.of(task, round);
        assertThat(results.people()).extracting(ComparisonResults.Person::triads)
                .containsExactly(new CircularTriads(1, 1), new CircularTriads(0, 0));
    }

    /** By hand: of six pairs 4 agree, 1 is opposite, 1 is tied by the one: (4 - 1) / sqrt(5 x 6). */
    @Test
    void agreementOfListsIsKendallsTau() {
        ComparisonRecord task = task(Kind.LISTS, 4, List.of(List.of(0, 1, 2, 3)));
        ComparisonResults results = ComparisonResults.of(task,
                List.of(answer(0, ADA, 1, 2, 2, 3), answer(0, GRACE, 2, 1, 3, 4)));
        assertThat(results.agreement().getAsDouble()).isCloseTo(3 / Math.sqrt(30), within(1e-12));
        assertThat(results.agreements()).hasSize(1);
        ComparisonResults same = ComparisonResults.of(task, List.of(answer(0, ADA, 4, 3, 2, 1), answer(0, GRACE, 4, 3, 2, 1)));
        assertThat(same.agreement()).hasValue(1);
    }

    @Test
    void whereSomeoneCannotDecideNothingIsSaidOfAgreement() {
        ComparisonResults results = ComparisonResults.of(pairs(2, List.of(0, 1)),
                List.of(answer(0, ADA), answer(0, GRACE, 1, 2)));
        assertThat(results.agreement()).isEmpty();
        assertThat(results.people()).extracting(ComparisonResults.Person::undecided).containsExactly(1, 0);
    }

    @Test
    void tripletsSayWhichClaimsAreAlike() {
        ComparisonRecord task = task(Kind.TRIPLETS, 4, List.of(List.of(0, 1, 2), List.of(3, 0, 1)));
        ComparisonResults results = ComparisonResults.of(task,
                List.of(answer(0, ADA, 1, 1, 2), answer(1, ADA, 2, 1, 1), answer(0, GRACE, 1, 2, 1), answer(1, GRACE, 2, 1, 1)));
        assertThat(results.claims()).isEmpty();
        assertThat(results.alike().getFirst()).isEqualTo(new ComparisonResults.Likeness(0, 1, 3, 4));
        assertThat(results.agreement().getAsDouble()).isCloseTo(0.25, within(1e-12)); // one of two the same: (3 / 2 - 1) / 2
    }

    @Test
    void tablesHaveAHeadAndOneLineForEachThing() {
        ComparisonRecord task = pairs(3, List.of(0, 1), List.of(2, 1));
        List<RankingRecord> answers = List.of(answer(0, ADA, 1, 2), answer(0, GRACE, 1, 2), answer(1, ADA));
        var csv = new ComparisonCsv(id -> id.equals(ADA) ? "Ada, \"A\"" : "Grace", paper -> "=1+1");
        ComparisonResults results = ComparisonResults.of(task, answers);
        assertThat(csv.answers(task, answers).lines()).hasSize(7).element(1).asString()
                .isEqualTo("Clarity,1,\"Ada, \"\"A\"\"\",1970-01-01T00:00:00Z,1,1,0000000000001,'=1+1,0000000000001,claim 0");
        assertThat(csv.answers(task, answers).lines().toList().getLast()).contains(",2,,0000000000001,");
        assertThat(csv.scores(task, results).lines()).hasSize(4).element(2).asString().startsWith("2,-").contains(",0,0,2,");
        assertThat(csv.people(results)).isEqualTo("annotator,answered,undecided,circular_triads,triads\r\n"
                + "\"Ada, \"\"A\"\"\",2,1,0,0\r\nGrace,1,0,0,0\r\n");
        assertThat(csv.agreement(results)).endsWith("\"Ada, \"\"A\"\"\",Grace,1,1.0000\r\n");
    }

    private static ComparisonRecord pairs(int claims, List<?>... questions) {
        var shown = new ArrayList<List<Integer>>();
        for (List<?> question : questions) {
            shown.add(question.stream().map(Integer.class::cast).toList());
        }
        return task(Kind.PAIRS, claims, shown);
    }

    private static ComparisonRecord task(Kind kind, int claims, List<List<Integer>> questions) {
        return new ComparisonRecord(new ComparisonId(1), "Clarity", kind, new Criterion.Asked("Which is clearer?"), 1,
                IntStream.range(0, claims).mapToObj(i -> new ComparedClaim(new PaperId(1), new ClaimId(i + 1), "claim " + i)).toList(),
                questions, ADA, THEN);
    }

    private static RankingRecord answer(int question, AnnotatorId who, Integer... ranks) {
        return new RankingRecord(new ComparisonId(1), question, who, List.of(ranks), THEN);
    }
}
