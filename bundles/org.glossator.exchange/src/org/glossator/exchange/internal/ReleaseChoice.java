package org.glossator.exchange.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.ReleaseId;
import org.glossator.model.Taxonomy;
import org.glossator.model.rules.TaxonomyIndex;
import org.glossator.store.CorpusReader;
import org.glossator.store.ReleaseRecord;

/** Finds the release under which a line judges, and the categories that it names. */
final class ReleaseChoice {
    private final CorpusReader reader;
    private final List<ReleaseRecord> releases;
    private final Map<ReleaseId, Chosen> chosen = new HashMap<>();

    /** A release with its taxonomy. */
    record Chosen(ReleaseId id, Taxonomy taxonomy, TaxonomyIndex index) {

        static Chosen of(ReleaseId id, Taxonomy taxonomy) {
            return new Chosen(id, taxonomy, new TaxonomyIndex(taxonomy));
        }

        /** @return each once, in the order of the line */
        List<CategoryId> categories(AnnotationLine line) throws ImportProblem {
            var found = new ArrayList<CategoryId>();
            for (String name : line.categories()) {
                Category category = category(name.strip()).orElseThrow(() -> new ImportProblem("annotate.noCategory",
                        "The taxonomy " + taxonomy.name() + " has no category \"" + name
                                + "\", or several of that label, so the line was left out."
                                + " Give the id or the path of one.",
                        line.place()));
                if (category.isAbstract()) {
                    throw new ImportProblem("annotate.abstract", "The category " + category.path()
                            + " only groups others, so the line was left out. Choose one below it.", line.place());
                }
                if (!found.contains(category.id())) {
                    found.add(category.id());
                }
            }
            return found;
        }

        private Optional<Category> category(String name) {
            Optional<Category> exact = taxonomy.all().filter(c -> c.id().value().equals(name)).findFirst()
                    .or(() -> taxonomy.all().filter(c -> c.path().equals(name)).findFirst());
            if (exact.isPresent()) {
                return exact;
            }
            List<Category> labelled = taxonomy.all().filter(c -> c.label().equalsIgnoreCase(name)).toList();
            return labelled.size() == 1 ? Optional.of(labelled.getFirst()) : Optional.empty();
        }
    }

    ReleaseChoice(CorpusReader reader) {
        this.reader = reader;
        this.releases = reader.releases();
    }

    /** @return the newest release of the taxonomy that the line names, or of all */
    Chosen choose(AnnotationLine line) throws ImportProblem {
        ReleaseRecord release = releases.stream()
                .filter(r -> line.taxonomy().isEmpty() || r.taxonomy().equals(line.taxonomy())).findFirst()
                .orElseThrow(() -> new ImportProblem("annotate.noTaxonomy", "The corpus has no taxonomy "
                        + (line.taxonomy().isEmpty() ? "" : line.taxonomy() + " ")
                        + "to judge by, so the line was left out. Publish one first.", line.place()));
        return chosen.computeIfAbsent(release.id(), id -> Chosen.of(id, reader.taxonomy(id).orElseThrow()));
    }
}
