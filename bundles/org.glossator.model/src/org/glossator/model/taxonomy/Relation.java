package org.glossator.model.taxonomy;

import java.util.List;
import java.util.Optional;

/**
 * A kind of link between claims.
 *
 * @param sources claims with one of these categories; empty where every claim
 * @param targets claims with one of these categories; empty where every claim
 * @param acrossPapers may join claims of different papers
 * @param inverse the name that it has from the other end
 */
public record Relation(String name, LocalText label, LocalText definition, List<CategoryRef> sources, List<CategoryRef> targets,
        boolean acrossPapers, boolean symmetric, boolean transitive, Optional<String> inverse) {

    public Relation {
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
    }
}
