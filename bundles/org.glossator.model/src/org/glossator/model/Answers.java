package org.glossator.model;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a judgement says beside its categories and its comment. Most judgements say nothing more and share {@link #NONE}.
 *
 * @param values by the name of the attribute; names of 1 to {@value #LONGEST_NAME} UTF-16 code units
 * @param confidence how sure the annotator is; empty where that was not said
 * @param undecided the annotator has looked and cannot decide, which is an answer: nothing is missing then. Categories
 *         beside it are those between which the annotator hesitates
 */
public record Answers(SortedMap<String, Answer> values, Optional<Confidence> confidence, boolean undecided) {

    public static final int LONGEST_NAME = 500;

    /** Nothing more is said. */
    public static final Answers NONE = new Answers(new TreeMap<>(), Optional.empty(), false);

    public Answers {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        values.keySet().forEach(name -> {
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException("not the name of an attribute: " + name);
            }
        });
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    public Optional<Answer> value(String attribute) {
        return Optional.ofNullable(values.get(attribute));
    }

    /** @param value empty to take it away */
    public Answers with(String attribute, Optional<Answer> value) {
        var changed = new TreeMap<>(values);
        value.ifPresentOrElse(answer -> changed.put(attribute, answer), () -> changed.remove(attribute));
        return new Answers(changed, confidence, undecided);
    }

    /** @param sure empty to take it away */
    public Answers withConfidence(Optional<Confidence> sure) {
        return new Answers(values, sure, undecided);
    }

    public Answers withUndecided(boolean cannotDecide) {
        return new Answers(values, confidence, cannotDecide);
    }
}
