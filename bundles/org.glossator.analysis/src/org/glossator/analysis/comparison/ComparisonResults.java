package org.glossator.analysis.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.glossator.model.AnnotatorId;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.RankingRecord;

/**
 * What the answers to a comparison task say.
 *
 * @param claims of pairs and lists, the one that has most of it first; empty for triplets
 * @param smoothed whether the scores needed help, see {@link #of}
 * @param alike of triplets, the two claims that are most alike first; empty for pairs and lists
 * @param people by how much they answered
 * @param agreements of each two people who answered the same questions
 * @param agreement the mean of these; empty where there is none
 */
public record ComparisonResults(List<ClaimScore> claims, boolean smoothed, List<Likeness> alike, List<Person> people,
        List<Agreement> agreements, OptionalDouble agreement) {

    public ComparisonResults {
        claims = List.copyOf(claims);
        alike = List.copyOf(alike);
        people = List.copyOf(people);
        agreements = List.copyOf(agreements);
    }

    /**
     * One claim.
     *
     * @param place in the claims of the task, from 0
     * @param wins how often it was put before another one; lists count as the pairs that they imply
     * @param score see {@link BradleyTerry}: a natural logarithm, 0 on average; empty where the claim was never compared
     */
    public record ClaimScore(int place, int wins, int ties, int losses, OptionalDouble score) {
    }

    /**
     * Two claims in triplets.
     *
     * @param chosen how often they were said to be the two that are more alike
     * @param shown how often they were shown together and the annotator could decide
     */
    public record Likeness(int one, int other, int chosen, int shown) {
        public double share() {
            return (double) chosen / shown;
        }
    }

    /**
     * What one annotator did.
     *
     * @param undecided how many of the answered questions were answered with "cannot decide"
     */
    public record Person(AnnotatorId annotator, int answered, int undecided, CircularTriads triads) {
    }

    /** How far two annotators say the same. */
    public record Agreement(AnnotatorId one, AnnotatorId other, RankAgreement how) {
    }

    /** @param rankings all of this task */
    public static ComparisonResults of(ComparisonRecord task, List<RankingRecord> rankings) {
        Map<AnnotatorId, List<RankingRecord>> byPerson = rankings.stream()
                .collect(Collectors.groupingBy(RankingRecord::annotator, LinkedHashMap::new, Collectors.toList()));
        boolean triplets = task.kind() == ComparisonRecord.Kind.TRIPLETS;
        var people = byPerson.entrySet().stream()
                .map(entry -> new Person(entry.getKey(), entry.getValue().size(),
                        (int) entry.getValue().stream().filter(RankingRecord::isUndecided).count(),
                        CircularTriads.of(PairWins.of(task, entry.getValue()))))
                .sorted(Comparator.comparing(Person::answered).reversed().thenComparing(p -> p.annotator().value())).toList();
        List<Agreement> agreements = agreements(task.kind(), people, byPerson);
        BradleyTerry model = triplets ? new BradleyTerry(new double[0], false) : BradleyTerry.fit(PairWins.of(task, rankings));
        return new ComparisonResults(triplets ? List.of() : scores(PairWins.of(task, rankings), model), model.smoothed(),
                triplets ? alike(task, rankings) : List.of(), people, agreements,
                agreements.stream().flatMapToDouble(a -> a.how().value().stream()).average());
    }

    private static List<Agreement> agreements(ComparisonRecord.Kind kind, List<Person> people,
            Map<AnnotatorId, List<RankingRecord>> byPerson) {
        var agreements = new ArrayList<Agreement>();
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < people.size(); j++) {
                AnnotatorId one = people.get(i).annotator();
                AnnotatorId other = people.get(j).annotator();
                var how = RankAgreement.of(kind, byPerson.getOrDefault(one, List.of()), byPerson.getOrDefault(other, List.of()));
                if (how.shared() > 0) {
                    agreements.add(new Agreement(one, other, how));
                }
            }
        }
        return agreements;
    }

    private static List<ClaimScore> scores(PairWins pairs, BradleyTerry model) {
        var scores = new ArrayList<ClaimScore>();
        for (int i = 0; i < pairs.claims(); i++) {
            int wins = 0;
            int ties = 0;
            int losses = 0;
            for (int j = 0; j < pairs.claims(); j++) {
                wins += pairs.wins(i, j);
                losses += pairs.wins(j, i);
                ties += pairs.ties(i, j);
            }
            scores.add(new ClaimScore(i, wins, ties, losses,
                    wins + ties + losses == 0 ? OptionalDouble.empty() : OptionalDouble.of(model.scores()[i])));
        }
        scores.sort(Comparator.comparing((ClaimScore s) -> s.score().isEmpty()).thenComparing(s -> -s.score().orElse(0))
                .thenComparing(ClaimScore::place));
        return scores;
    }

    private static List<Likeness> alike(ComparisonRecord task, List<RankingRecord> rankings) {
        int n = task.claims().size();
        int[][] shown = new int[n][n];
        int[][] chosen = new int[n][n];
        for (RankingRecord ranking : rankings) {
            List<Integer> question = task.questions().get(ranking.question());
            for (int i = 0; i < ranking.ranks().size(); i++) {
                for (int j = i + 1; j < ranking.ranks().size(); j++) {
                    int one = Math.min(question.get(i), question.get(j));
                    int other = Math.max(question.get(i), question.get(j));
                    shown[one][other]++;
                    chosen[one][other] += ranking.ranks().get(i).equals(ranking.ranks().get(j)) ? 1 : 0;
                }
            }
        }
        var alike = new ArrayList<Likeness>();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (shown[i][j] > 0) {
                    alike.add(new Likeness(i, j, chosen[i][j], shown[i][j]));
                }
            }
        }
        alike.sort(Comparator.comparing(Likeness::share).reversed().thenComparing(l -> -l.shown()));
        return alike;
    }
}
