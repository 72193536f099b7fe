package org.glossator.exchange.internal.skos;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.glossator.exchange.internal.skos.Graph.Node;
import org.glossator.model.Version;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.model.taxonomy.TaxonomyChange;
import org.glossator.model.taxonomy.spi.TaxonomyDraft;

/** Changes since earlier versions, as we write them. */
final class Changes {
    private final Graph graph;
    private final SkosText texts;
    private final TaxonomyDraft draft;

    Changes(Graph graph, SkosText texts, TaxonomyDraft draft) {
        this.graph = graph;
        this.texts = texts;
        this.draft = draft;
    }

    void read(Node scheme) {
        scheme.all(Skos.CHANGE).flatMap(id -> graph.node(id).stream()).forEach(node -> change(node).ifPresent(draft::change));
    }

    private Optional<TaxonomyChange> change(Node node) {
        List<String> old = paths(node, Skos.OLD);
        List<String> now = paths(node, Skos.NEW);
        Optional<Version> since = Version.parse(node.text(Skos.SINCE));
        LocalText reason = texts.value(node, Skos.REASON);
        if (old.isEmpty() || since.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> kind = node.all(Skos.TYPE).filter(Term.Iri.class::isInstance).map(type -> ((Term.Iri) type).value())
                .filter(type -> type.startsWith(Skos.OURS)).map(type -> type.substring(Skos.OURS.length()).toLowerCase(Locale.ROOT))
                .findFirst();
        return switch (kind.orElse("")) {
            case "deprecated" -> Optional.of(new TaxonomyChange.Deprecated(TaxonomyChange.Kind.CATEGORY, old.getFirst(),
                    now.stream().findFirst(), since, reason));
            case "renamed" -> now.stream().findFirst().map(path -> new TaxonomyChange.Renamed(
                    TaxonomyChange.Kind.CATEGORY, old.getFirst(), path, since, reason));
            case "moved" -> now.stream().findFirst().map(path -> new TaxonomyChange.Moved(old.getFirst(), path, since, reason));
            case "merged" -> now.stream().findFirst().map(path -> new TaxonomyChange.Merged(old, path, since, reason));
            case "split" -> now.isEmpty() ? Optional.empty()
                    : Optional.of(new TaxonomyChange.Split(old.getFirst(), now, List.of(), since, reason));
            default -> Optional.empty();
        };
    }

    private static List<String> paths(Node node, String property) {
        return Stream.of(node.text(property).split("\\s+")).filter(path -> !path.isEmpty()).toList();
    }
}
