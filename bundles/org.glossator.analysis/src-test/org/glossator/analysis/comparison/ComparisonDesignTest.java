package org.glossator.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonDesignTest {

    @ParameterizedTest
    @ValueSource(ints = { 2, 3, 4, 5, 6, 9, 10, 31, 32 })
    void allPairsHoldsEveryPairOnceWithBothSidesInBalance(int claims) {
        var design = new ComparisonDesign(claims, 7);
        List<List<Integer>> all = design.allPairs();
        assertThat(all).hasSize((int) design.pairs());
        assertThat(all.stream().map(Set::copyOf).collect(Collectors.toSet())).hasSameSizeAs(all);
        isBalanced(all, claims);
    }

    @ParameterizedTest
    @ValueSource(ints = { 2, 3, 4, 5, 6, 7 })
    void aFewPairsOfEachHangTogetherAndAreInBalance(int each) {
        for (int claims : List.of(8, 11, 40)) {
            List<List<Integer>> some = new ComparisonDesign(claims, 3).pairsOf(each);
            assertThat(some.stream().map(Set::copyOf).collect(Collectors.toSet())).hasSameSizeAs(some);
            int more = each % 2 == 1 && claims % 2 == 1 ? 1 : 0;
            IntStream.range(0, claims).forEach(claim -> assertThat(some.stream().filter(q -> q.contains(claim)))
                    .as("%s of %s", each, claims).hasSize(each + more));
            assertThat(hangTogether(some, claims)).isTrue();
            isBalanced(some, claims);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3 })
    void groupsHangTogetherAndShowEveryClaim(int each) {
        for (int claims : List.of(3, 7, 12, 50)) {
            for (int size : List.of(2, 3, 4, 6)) {
                if (size <= claims) {
                    List<List<Integer>> groups = new ComparisonDesign(claims, 11).groups(size, each);
                    assertThat(groups).allMatch(q -> q.size() == size && new HashSet<>(q).size() == size);
                    assertThat(hangTogether(groups, claims)).as("%s by %s", claims, size).isTrue();
                }
            }
        }
    }

    @Test
    void theSameSeedDrawsTheSameAndAnotherOneDoesNot() {
        var design = new ComparisonDesign(20, 5);
        assertThat(design.pairsOf(4)).isEqualTo(new ComparisonDesign(20, 5).pairsOf(4))
                .isNotEqualTo(new ComparisonDesign(20, 6).pairsOf(4));
        assertThat(design.groups(4, 2)).isEqualTo(new ComparisonDesign(20, 5).groups(4, 2));
    }

    @Test
    void aboutHalfOfTheAnnotatorsSeeAPairTheOtherWayRound() {
        long turned = LongStream.range(0, 1_000).filter(annotator -> ComparisonDesign.onScreen(9, annotator, 0, 2).getFirst() == 1)
                .count();
        assertThat(turned).isBetween(440L, 560L);
        long ofOne = IntStream.range(0, 1_000).filter(question -> ComparisonDesign.onScreen(9, 42, question, 2).getFirst() == 1)
                .count();
        assertThat(ofOne).isBetween(440L, 560L);
        assertThat(ComparisonDesign.onScreen(9, 42, 3, 4)).isEqualTo(ComparisonDesign.onScreen(9, 42, 3, 4))
                .containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    private static void isBalanced(List<List<Integer>> pairs, int claims) {
        for (int i = 0; i < claims; i++) {
            int claim = i;
            long left = pairs.stream().filter(q -> q.getFirst() == claim).count();
            long right = pairs.stream().filter(q -> q.getLast() == claim).count();
            assertThat(Math.abs(left - right)).isLessThanOrEqualTo(1);
        }
    }

    private static boolean hangTogether(List<List<Integer>> questions, int claims) {
        var seen = new HashSet<>(questions.getFirst());
        int before = 0;
        while (before < seen.size()) {
            before = seen.size();
            questions.stream().filter(q -> q.stream().anyMatch(seen::contains)).forEach(seen::addAll);
        }
        return seen.size() == claims;
    }
}
