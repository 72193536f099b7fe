package org.glossator.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;

import org.glossator.model.AnnotatorId;
import org.glossator.model.ComparisonId;

/**
 * A comparison task: claims, and which of them are shown together. All of it is decided when the task is made, and stays.
 *
 * @param title what people call it; at most {@value #LONGEST_TITLE} UTF-16 code units
 * @param seed from which the questions were drawn; kept so that the drawing can be repeated
 * @param claims each once, at most {@value #MOST_CLAIMS}
 * @param questions places in {@code claims}, from 0, in the order in which they are shown: two for a pair, three for a
 *        triplet, {@value #SHORTEST_LIST} to {@value #LONGEST_LIST} for a list; no claim twice in one; at least one and at most
 *        {@value #MOST_QUESTIONS} questions
 * @param made cut to milliseconds
 */
public record ComparisonRecord(ComparisonId id, String title, Kind kind, Criterion criterion, long seed,
        List<ComparedClaim> claims, List<List<Integer>> questions, AnnotatorId author, Instant made) {

    public static final int LONGEST_TITLE = 200;
    public static final int MOST_CLAIMS = 1_000;
    public static final int MOST_QUESTIONS = 10_000;
    public static final int SHORTEST_LIST = 2;
    public static final int LONGEST_LIST = 20;

    /** What is asked about the claims that are shown together. */
    public enum Kind {
        /** Which of two has more of it. */
        PAIRS,
        /** Which two of three are more alike. */
        TRIPLETS,
        /** In which order they are, from the one that has most of it. */
        LISTS
    }

    public ComparisonRecord {
        claims = List.copyOf(claims);
        questions = questions.stream().map(List::copyOf).toList();
        made = made.truncatedTo(ChronoUnit.MILLIS);
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("a title of " + title.length() + " characters");
        }
        if (claims.size() > MOST_CLAIMS || claims.stream().map(ComparedClaim::claim).distinct().count() < claims.size()) {
            throw new IllegalArgumentException("too many claims, or one twice: " + claims.size());
        }
        if (questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
            throw new IllegalArgumentException(questions.size() + " questions");
        }
        for (List<Integer> question : questions) {
            check(kind, question, claims.size());
        }
    }

    private static void check(Kind kind, List<Integer> question, int claims) {
        boolean fits = switch (kind) {
            case PAIRS -> question.size() == 2;
            case TRIPLETS -> question.size() == 3;
            case LISTS -> question.size() >= SHORTEST_LIST && question.size() <= LONGEST_LIST;
        };
        if (!fits || new HashSet<>(question).size() < question.size()
                || question.stream().anyMatch(place -> place < 0 || place >= claims)) {
            throw new IllegalArgumentException("not a question of " + kind + ": " + question);
        }
    }

    /** @return the claims of a question, in the order in which they are shown */
    public List<ComparedClaim> shown(int question) {
        return questions.get(question).stream().map(claims::get).toList();
    }

    /** @return whether the ranking answers one of the questions: it ranks as many claims as the question shows, or none */
    public boolean fits(RankingRecord ranking) {
        return ranking.comparison().equals(id) && ranking.question() < questions.size()
                && fits(kind, questions.get(ranking.question()).size(), ranking.ranks());
    }

    /** @return whether these are ranks of so many claims, or none at all; of a triplet two are first */
    public static boolean fits(Kind kind, int shown, List<Integer> ranks) {
        return ranks.isEmpty() || ranks.size() == shown
                && (kind != Kind.TRIPLETS || ranks.stream().filter(rank -> rank == 1).count() == 2);
    }
}
