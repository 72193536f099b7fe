package org.glossator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What came of something that a person's input may not allow. Surprises (a lost database, a broken invariant) are
 * exceptions instead.
 *
 * @param <T> what there is when it was done
 */
public sealed interface Outcome<T> {

    /**
     * It was done.
     *
     * @param warnings what the person should know all the same; may be empty
     */
    record Done<T>(T value, List<Problem> warnings) implements Outcome<T> {
        public Done {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * It was not done, and nothing was changed.
     *
     * @param problems why; never empty
     */
    record Refused<T>(List<Problem> problems) implements Outcome<T> {
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal says why");
            }
        }
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value, List.of());
    }

    static <T> Outcome<T> done(T value, List<Problem> warnings) {
        return new Done<>(value, warnings);
    }

    static <T> Outcome<T> refused(Problem problem) {
        return new Refused<>(List.of(problem));
    }

    static <T> Outcome<T> refused(String code, String message) {
        return refused(Problem.error(code, message));
    }

    /** Goes on with the value where there is one; the warnings of both steps add up. */
    default <U> Outcome<U> then(Function<? super T, Outcome<U>> next) {
        return switch (this) {
            case Refused<T>(var problems) -> new Refused<>(problems);
            case Done<T>(var value, var earlier) -> switch (next.apply(value)) {
                case Refused<U> refused -> refused;
                case Done<U>(var result, var later) -> {
                    var all = new ArrayList<>(earlier);
                    all.addAll(later);
                    yield new Done<>(result, all);
                }
            };
        };
    }

    default <U> Outcome<U> map(Function<? super T, ? extends U> change) {
        return switch (this) {
            case Refused<T>(var problems) -> new Refused<>(problems);
            case Done<T>(var value, var warnings) -> new Done<>(change.apply(value), warnings);
        };
    }

    /** @return the refusal's problems, or the warnings of what was done */
    default List<Problem> problems() {
        return switch (this) {
            case Refused<T>(var problems) -> problems;
            case Done<T>(var value, var warnings) -> warnings;
        };
    }

    default boolean isDone() {
        return this instanceof Done<T>;
    }

    /**
     * For callers that have made a refusal impossible, and for tests.
     *
     * @throws IllegalStateException with the problems' texts, if refused
     */
    default T orThrow() {
        return switch (this) {
            case Done<T>(var value, var warnings) -> value;
            case Refused<T>(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }
}
