package org.glossator.cli.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.Outcome;
import org.glossator.model.Taxonomy;
import org.glossator.model.WorkingSetId;
import org.glossator.store.Branch;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists what a corpus holds. */
@Component(property = Command.NAME + "=list")
public final class ListCommand implements Command {
    private final Corpora corpora;

    /** What can be listed. */
    private enum Kind {
        PAPERS, CLAIMS, ANNOTATIONS, TAXONOMIES, SETS, ASSIGNMENTS, COMPARISONS;

        boolean isOfPapers() {
            return this == PAPERS || this == CLAIMS || this == ANNOTATIONS || this == ASSIGNMENTS;
        }
    }

    @Activate
    public ListCommand(@Reference Corpora corpora) {
        this.corpora = corpora;
    }

    @Override
    public Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        String word = arguments.operands().getFirst();
        Optional<Kind> kind = Stream.of(Kind.values()).filter(k -> k.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
        if (kind.isEmpty()) {
            return Ending.refused("cli.usage",
                    "Nothing was done, for \"" + word + "\" cannot be listed. Usage: " + Verb.LIST.usage());
        }
        Optional<String> category = arguments.value("category");
        if (category.isPresent() && kind.get() != Kind.PAPERS && kind.get() != Kind.ANNOTATIONS) {
            return Ending.refused("cli.usage", "Nothing was done, as only papers and annotations can be listed by category."
                    + " Usage: " + Verb.LIST.usage());
        }
        if (arguments.has("set") && !kind.get().isOfPapers()) {
            return Ending.refused("cli.usage", "Nothing was done, as only papers, claims, annotations and assignments can be"
                    + " listed by working set. Usage: " + Verb.LIST.usage());
        }
        String sort = arguments.value("sort").orElse("added");
        Optional<PaperQuery.Order> order = Stream.of(PaperQuery.Order.values())
                .filter(o -> o.name().toLowerCase(Locale.ROOT).equals(sort)).findFirst();
        if (order.isEmpty()) {
            return Ending.refused("cli.usage", "Nothing was done, for nothing can be sorted by \"" + sort + "\". Usage: "
                    + Verb.LIST.usage());
        }
        if (order.get() == PaperQuery.Order.DUE && kind.get() != Kind.ASSIGNMENTS) {
            return Ending.refused("cli.usage", "Nothing was done, as only assignments can be sorted by the day by which they are due."
                    + " Usage: " + Verb.LIST.usage());
        }
        return Ending.of(corpora.open(arguments.corpus(), Opening.EXISTING).then(corpus -> {
            try (Corpus open = corpus) {
                return open.read(reader -> {
                    var sets = new NamedSets(reader, arguments.value("annotator"));
                    return sets.people().then(people -> sets.named(arguments.value("set"))
                            .then(set -> list(kind.get(), category, set, order.get(), sets, reader, answer)));
                });
            }
        }));
    }

    private static Outcome<Boolean> list(Kind kind, Optional<String> category, Optional<WorkingSetId> set,
            PaperQuery.Order order, NamedSets sets, CorpusReader reader, Answer answer) {
        Optional<Branch> branch = category.flatMap(path -> branch(path, reader));
        if (category.isPresent() && branch.isEmpty()) {
            return Outcome.refused("list.noCategory", "Nothing was listed, as no taxonomy of the corpus has a category \""
                    + category.get() + "\": \"list taxonomies\" names the taxonomies.");
        }
        var listing = new Listing(reader, answer, branch, set, order);
        switch (kind) {
        case PAPERS -> listing.papers();
        case CLAIMS -> listing.claims();
        case ANNOTATIONS -> listing.annotations();
        case TAXONOMIES -> listing.taxonomies();
        case SETS -> listing.sets(sets.all());
        case ASSIGNMENTS -> listing.assignments(sets.people().orThrow());
        case COMPARISONS -> {
            if (sets.isOfOne()) {
                listing.comparisonsOf(sets.people().orThrow().getFirst());
            } else {
                listing.comparisons();
            }
        }
        }
        return Outcome.done(true);
    }

    /** @return the category with that path or id in the newest release that has one */
    private static Optional<Branch> branch(String path, CorpusReader reader) {
        return reader.releases().stream().flatMap(release -> reader.taxonomy(release.id()).stream()
                .flatMap(Taxonomy::all).filter(c -> c.path().equals(path) || c.id().value().equals(path))
                .map(category -> new Branch(release.id(), category.id()))).findFirst();
    }
}
