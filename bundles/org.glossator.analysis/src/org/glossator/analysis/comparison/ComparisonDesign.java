package org.glossator.analysis.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws which claims are shown together. The same numbers and seed give the same questions, on every machine. Every design is
 * connected: from any claim to any other one a chain of questions leads, without which no scale holds them all.
 */
public final class ComparisonDesign {
    private final int claims;
    private final long seed;

    /**
     * @param claims how many; at least 2
     * @param seed of the drawing
     */
    public ComparisonDesign(int claims, long seed) {
        if (claims < 2) {
            throw new IllegalArgumentException("nothing to compare: " + claims);
        }
        this.claims = claims;
        this.seed = seed;
    }

    /** @return how many pairs there are: n (n - 1) / 2 */
    public long pairs() {
        return (long) claims * (claims - 1) / 2;
    }

    /** @return every pair once; each claim stands on the left as often as on the right, or once more or less */
    public List<List<Integer>> allPairs() {
        return pairsOf(claims - 1);
    }

    /**
     * Pairs around a circle of the claims in random order: next neighbours, which connects all, and others at distances that
     * are drawn (a cyclic design: H. A. David, The Method of Paired Comparisons, 1963, chapter 5).
     *
     * @param each in how many pairs each claim is at least; at least 2 where there are more than two claims. One more where
     *        both numbers are odd; all pairs where there are no more
     * @return each claim as often on the left as on the right, or once more or less
     */
    public List<List<Integer>> pairsOf(int each) {
        var random = new Random(seed);
        List<Integer> circle = permutation(random);
        int half = (claims - 1) / 2; // distances at which each claim has two neighbours
        boolean isEven = claims % 2 == 0; // then there is one more, at which it has one
        int wanted = Math.clamp(each, Math.min(2, claims - 1), claims - 1);
        boolean opposite = isEven && (wanted % 2 == 1 || wanted / 2 > half);
        int distances = Math.min(half, opposite ? wanted / 2 : (wanted + 1) / 2);
        var others = new ArrayList<>(IntStream.rangeClosed(2, half).boxed().toList());
        Collections.shuffle(others, random);
        var questions = new ArrayList<List<Integer>>();
        for (int i = 0; i < distances; i++) {
            int distance = i == 0 ? 1 : others.get(i - 1);
            for (int at = 0; at < claims; at++) {
                questions.add(List.of(circle.get(at), circle.get((at + distance) % claims)));
            }
        }
        for (int at = 0; opposite && at < claims / 2; at++) {
            int one = circle.get(at);
            int other = circle.get(at + claims / 2);
            questions.add(at % 2 == 0 ? List.of(one, other) : List.of(other, one));
        }
        Collections.shuffle(questions, random);
        return List.copyOf(questions);
    }

    /**
     * @param size how many claims are shown together; from 2, at most all of them
     * @param each in how many questions each claim is at least; at least 1
     * @return questions of that size; a few more than need be where the claims would fall apart otherwise
     */
    public List<List<Integer>> groups(int size, int each) {
        if (size < 2 || size > claims || each < 1) {
            throw new IllegalArgumentException(size + " of " + claims + ", " + each + " times");
        }
        var random = new Random(seed);
        var questions = new ArrayList<List<Integer>>();
        for (int round = 0; round < each; round++) {
            List<Integer> order = permutation(random);
            for (int at = 0; at < claims; at += size) {
                int from = Math.min(at, claims - size); // the last ones are filled up with those before
                questions.add(order.subList(from, from + size));
            }
        }
        connect(questions, size, random);
        return questions.stream().map(question -> shuffled(question, random)).distinct()
                .collect(Collectors.collectingAndThen(Collectors.toList(), all -> shuffled(all, random)));
    }

    private void connect(List<List<Integer>> questions, int size, Random random) {
        List<List<Integer>> parts = parts(questions);
        while (parts.size() > 1) {
            var bridge = new ArrayList<Integer>();
            for (int i = 0; i < Math.min(size, parts.size()); i++) {
                List<Integer> part = parts.get(i);
                bridge.add(part.get(random.nextInt(part.size())));
            }
            List<Integer> rest = permutation(random);
            rest.removeAll(bridge);
            bridge.addAll(rest.subList(0, size - bridge.size()));
            questions.add(bridge);
            parts = parts(questions);
        }
    }

    /** @return the claims that hang together */
    private List<List<Integer>> parts(List<List<Integer>> questions) {
        int[] top = IntStream.range(0, claims).toArray();
        for (List<Integer> question : questions) {
            for (int other : question) {
                top[root(top, other)] = root(top, question.getFirst());
            }
        }
        Map<Integer, List<Integer>> parts = new HashMap<>();
        for (int claim = 0; claim < claims; claim++) {
            parts.computeIfAbsent(root(top, claim), r -> new ArrayList<>()).add(claim);
        }
        return parts.values().stream().sorted((one, other) -> one.getFirst() - other.getFirst()).toList();
    }

    private static int root(int[] top, int of) {
        int root = of;
        while (top[root] != root) {
            root = top[root];
        }
        return root;
    }

    private List<Integer> permutation(Random random) {
        return new ArrayList<>(shuffled(IntStream.range(0, claims).boxed().toList(), random));
    }

    private static <T> List<T> shuffled(List<T> items, Random random) {
        var copy = new ArrayList<>(items);
        Collections.shuffle(copy, random);
        return List.copyOf(copy);
    }

    /**
     * In which order the claims of a question stand on one annotator's screen: about half of the annotators see a pair the
     * other way round, so that the side on which a claim stands decides nothing.
     *
     * @param seed of the task
     * @param annotator the number of the annotator's id
     * @param shown how many claims the question shows
     * @return places in the question, each once; always the same for the same numbers
     */
    public static List<Integer> onScreen(long seed, long annotator, int question, int shown) {
        var random = new Random(seed * 31 + annotator * 1_000_003 + question);
        random.nextInt(); // seeds that are near each other begin alike
        return shuffled(IntStream.range(0, shown).boxed().toList(), random);
    }
}
