package org.glossator.model.taxonomy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a taxonomy says beside its categories. Taxonomies without details share {@link #NONE}.
 *
 * @param titles the title's translations, by tag
 * @param descriptions the description's translations, by tag
 * @param language of the texts without a tag
 * @param languages that every text should have
 * @param defaultLanguage of a text that is not translated
 * @param levels the names of the levels of the tree, from the top
 * @param weightSum what the weights of the top categories add up to
 */
public record TaxonomyDetails(Map<String, String> titles, Map<String, String> descriptions, List<Cited> authors,
        Optional<String> licence, List<Cited> sources, String language, List<String> languages, String defaultLanguage,
        Optional<String> uri, List<Import> imports, List<Level> levels, Optional<Double> weightSum, List<Scale> scales,
        List<Attribute> attributes, List<Relation> relations, List<Rule> rules, List<Limit> limits, List<Cross> crosses,
        List<Mapping> mappings, List<TaxonomyChange> changes) {
    /** Nothing more is said. */
    public static final TaxonomyDetails NONE = new Builder().build();

    public TaxonomyDetails {
        titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
        descriptions = Collections.unmodifiableMap(new LinkedHashMap<>(descriptions));
        authors = List.copyOf(authors);
        sources = List.copyOf(sources);
        languages = List.copyOf(languages);
        imports = List.copyOf(imports);
        levels = List.copyOf(levels);
        scales = List.copyOf(scales);
        attributes = List.copyOf(attributes);
        relations = List.copyOf(relations);
        rules = List.copyOf(rules);
        limits = List.copyOf(limits);
        crosses = List.copyOf(crosses);
        mappings = List.copyOf(mappings);
        changes = List.copyOf(changes);
    }

    /**
     * A person or a work.
     *
     * @param text for people; may be empty where there is an address
     * @param iri an address such as a DOI
     */
    public record Cited(String text, Optional<String> iri) {
    }

    /**
     * @param alias what references say before the colon
     * @param range as written; empty for every version
     */
    public record Import(String taxonomy, String range, String alias) {
    }

    public record Level(String name, LocalText label) {
    }

    /** Collects what differs from nothing. Not safe for threads. */
    public static final class Builder {
        private Map<String, String> titles = Map.of();
        private Map<String, String> descriptions = Map.of();
        private List<Cited> authors = List.of();
        private Optional<String> licence = Optional.empty();
        private List<Cited> sources = List.of();
        private String language = "en";
        private List<String> languages = List.of();
        private String defaultLanguage = "en";
        private Optional<String> uri = Optional.empty();
        private List<Import> imports = List.of();
        private List<Level> levels = List.of();
        private Optional<Double> weightSum = Optional.empty();
        private List<Scale> scales = List.of();
        private List<Attribute> attributes = List.of();
        private List<Relation> relations = List.of();
        private List<Rule> rules = List.of();
        private List<Limit> limits = List.of();
        private List<Cross> crosses = List.of();
        private List<Mapping> mappings = List.of();
        private List<TaxonomyChange> changes = List.of();

        public Builder titles(Map<String, String> value) {
            titles = value;
            return this;
        }

        public Builder descriptions(Map<String, String> value) {
            descriptions = value;
            return this;
        }

        public Builder authors(List<Cited> value) {
            authors = value;
            return this;
        }

        public Builder licence(Optional<String> value) {
            licence = value;
            return this;
        }

        public Builder sources(List<Cited> value) {
            sources = value;
            return this;
        }

        public Builder language(String value) {
            language = value;
            return this;
        }

        public Builder languages(List<String> value) {
            languages = value;
            return this;
        }

        public Builder defaultLanguage(String value) {
            defaultLanguage = value;
            return this;
        }

        public Builder uri(Optional<String> value) {
            uri = value;
            return this;
        }

        public Builder imports(List<Import> value) {
            imports = value;
            return this;
        }

        public Builder levels(List<Level> value) {
            levels = value;
            return this;
        }

        public Builder weightSum(Optional<Double> value) {
            weightSum = value;
            return this;
        }

        public Builder scales(List<Scale> value) {
            scales = value;
            return this;
        }

        public Builder attributes(List<Attribute> value) {
            attributes = value;
            return this;
        }

        public Builder relations(List<Relation> value) {
            relations = value;
            return this;
        }

        public Builder rules(List<Rule> value) {
            rules = value;
            return this;
        }

        public Builder limits(List<Limit> value) {
            limits = value;
            return this;
        }

        public Builder crosses(List<Cross> value) {
            crosses = value;
            return this;
        }

        public Builder mappings(List<Mapping> value) {
            mappings = value;
            return this;
        }

        public Builder changes(List<TaxonomyChange> value) {
            changes = value;
            return this;
        }

        public TaxonomyDetails build() {
            return new TaxonomyDetails(titles, descriptions, authors, licence, sources, language, languages, defaultLanguage, uri,
                    imports, levels, weightSum, scales, attributes, relations, rules, limits, crosses, mappings, changes);
        }
    }
}
