package org.glossator.model.taxonomy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glossator.model.CategoryId;
import org.glossator.model.Version;

/**
 * What a category says beside its place in the tree. Categories without details share {@link #NONE}.
 *
 * @param labels the label's translations, by tag
 * @param definitions the definition's translations, by tag
 * @param synonyms other words by which it is found
 * @param notation its number in a printed code book
 * @param weight how much it counts
 * @param weightSum what the weights of the categories below add up to
 * @param level its name, written or by depth
 * @param otherParents beside the one that it stands below
 * @param applicability its own, else the parent's
 * @param facet an axis of its own, whose categories below are the values
 * @param choice how many of those below can be chosen
 * @param required one of those below must be chosen
 * @param priority the order of those below for {@link Choice#FIRST}; empty for the text's order
 * @param deprecated cannot be chosen any more
 * @param attributes the names of all that it takes: its own, those of the categories above, and those of the taxonomy
 */
public record CategoryDetails(Map<String, String> labels, Map<String, String> definitions, List<LocalText> synonyms,
        Optional<String> notation, Optional<Polarity> polarity, Optional<Double> weight, Optional<Double> weightSum,
        Optional<String> level, List<CategoryId> otherParents, List<CategoryRef> related, Optional<String> uri,
        Optional<Version> since, Applicability applicability, boolean facet, Optional<Choice> choice, boolean required,
        List<CategoryId> priority, boolean deprecated, List<String> attributes) {
    /** Nothing more is said. */
    public static final CategoryDetails NONE = new Builder().build();

    public CategoryDetails {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
        synonyms = List.copyOf(synonyms);
        otherParents = List.copyOf(otherParents);
        related = List.copyOf(related);
        priority = List.copyOf(priority);
        attributes = List.copyOf(attributes);
    }

    /** Collects what differs from nothing. Not safe for threads. */
    public static final class Builder {
        private Map<String, String> labels = Map.of();
        private Map<String, String> definitions = Map.of();
        private List<LocalText> synonyms = List.of();
        private Optional<String> notation = Optional.empty();
        private Optional<Polarity> polarity = Optional.empty();
        private Optional<Double> weight = Optional.empty();
        private Optional<Double> weightSum = Optional.empty();
        private Optional<String> level = Optional.empty();
        private List<CategoryId> otherParents = List.of();
        private List<CategoryRef> related = List.of();
        private Optional<String> uri = Optional.empty();
        private Optional<Version> since = Optional.empty();
        private Applicability applicability = Applicability.UNSAID;
        private boolean facet;
        private Optional<Choice> choice = Optional.empty();
        private boolean required;
        private List<CategoryId> priority = List.of();
        private boolean deprecated;
        private List<String> attributes = List.of();

        public Builder labels(Map<String, String> value) {
            labels = value;
            return this;
        }

        public Builder definitions(Map<String, String> value) {
            definitions = value;
            return this;
        }

        public Builder synonyms(List<LocalText> value) {
            synonyms = value;
            return this;
        }

        public Builder notation(Optional<String> value) {
            notation = value;
            return this;
        }

        public Builder polarity(Optional<Polarity> value) {
            polarity = value;
            return this;
        }

        public Builder weight(Optional<Double> value) {
            weight = value;
            return this;
        }

        public Builder weightSum(Optional<Double> value) {
            weightSum = value;
            return this;
        }

        public Builder level(Optional<String> value) {
            level = value;
            return this;
        }

        public Builder otherParents(List<CategoryId> value) {
            otherParents = value;
            return this;
        }

        public Builder related(List<CategoryRef> value) {
            related = value;
            return this;
        }

        public Builder uri(Optional<String> value) {
            uri = value;
            return this;
        }

        public Builder since(Optional<Version> value) {
            since = value;
            return this;
        }

        public Builder applicability(Applicability value) {
            applicability = value;
            return this;
        }

        public Builder facet(boolean value) {
            facet = value;
            return this;
        }

        public Builder choice(Optional<Choice> value) {
            choice = value;
            return this;
        }

        public Builder required(boolean value) {
            required = value;
            return this;
        }

        public Builder priority(List<CategoryId> value) {
            priority = value;
            return this;
        }

        public Builder deprecated(boolean value) {
            deprecated = value;
            return this;
        }

        public Builder attributes(List<String> value) {
            attributes = value;
            return this;
        }

        public CategoryDetails build() {
            return new CategoryDetails(labels, definitions, synonyms, notation, polarity, weight, weightSum, level, otherParents,
                    related, uri, since, applicability, facet, choice, required, priority, deprecated, attributes);
        }
    }
}
