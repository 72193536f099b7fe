package org.glossator.ui.internal.links;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.glossator.model.AnnotatorId;
import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.LinkId;
import org.glossator.model.PaperId;
import org.glossator.model.Target;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.ClaimRecord;
import org.glossator.store.CorpusReader;
import org.glossator.store.LinkRecord;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;
import org.glossator.ui.internal.paper.PaperLabels;

/**
 * The linked claims of one paper, and all claims of other papers that can be reached from them by links, as the corpus held
 * them at one moment. May cross threads.
 *
 * @param claims those of the paper first, in the order of its text
 * @param links between them, in the order in which they were made
 * @param more there are others, which are left out
 */
record LinkGraph(List<Node> claims, List<Edge> links, boolean more) {
    static final LinkGraph NONE = new LinkGraph(List.of(), List.of(), false);

    private static final int MOST_CLAIMS = 400; // more nobody can look at
    private static final int MOST_PAPERS = 60; // that are read for it

    /**
     * A claim.
     *
     * @param title of its paper
     * @param category one that the person at the keyboard has given it, else one of anybody
     */
    record Node(ClaimId claim, PaperId paper, String title, String words, Optional<CategoryId> category) {
    }

    /** A link. */
    record Edge(LinkId id, ClaimId from, ClaimId to, String relation) {
    }

    LinkGraph {
        claims = List.copyOf(claims);
        links = List.copyOf(links);
    }

    /** @param me whose judgements count first */
    static LinkGraph read(CorpusReader reader, PaperId paper, AnnotatorId me) {
        return new Reading(reader, me).around(paper);
    }

    /** A paper with all links that begin or end in it. */
    private record Content(PaperRecord paper, PaperWork work, List<LinkRecord> links) {
    }

    /** One way through the papers, from claim to claim. */
    private static final class Reading {
        private final CorpusReader reader;
        private final AnnotatorId me;
        private final Map<PaperId, Optional<Content>> papers = new HashMap<>();
        private final Map<ClaimId, PaperId> reached = new LinkedHashMap<>();
        private final Map<LinkId, LinkRecord> links = new LinkedHashMap<>();
        private final ArrayDeque<ClaimId> next = new ArrayDeque<>();
        private boolean more;

        Reading(CorpusReader reader, AnnotatorId me) {
            this.reader = reader;
            this.me = me;
        }

        LinkGraph around(PaperId paper) {
            content(paper).ifPresent(content -> content.links().forEach(this::reach));
            while (!next.isEmpty()) {
                ClaimId claim = next.poll();
                content(reached.get(claim)).ifPresent(
                        content -> content.links().stream().filter(link -> link.joins(claim)).forEach(this::reach));
            }
            List<Node> nodes = reached.entrySet().stream().flatMap(e -> node(e.getKey(), e.getValue()).stream())
                    .sorted(Comparator.comparing((Placed p) -> !p.node().paper().equals(paper)).thenComparing(Placed::start))
                    .map(Placed::node).toList();
            var there = nodes.stream().map(Node::claim).toList();
            List<Edge> edges = links.values().stream().filter(l -> there.contains(l.source()) && there.contains(l.target()))
                    .map(l -> new Edge(l.id(), l.source(), l.target(), l.relation())).toList();
            return new LinkGraph(nodes, edges, more);
        }

        private void reach(LinkRecord link) {
            if (reach(link.source(), link.paper()) & reach(link.target(), link.targetPaper())) { // both, whatever comes of one
                links.put(link.id(), link);
            }
        }

        private boolean reach(ClaimId claim, PaperId paper) {
            if (reached.containsKey(claim)) {
                return true;
            }
            if (reached.size() == MOST_CLAIMS || content(paper).isEmpty()) {
                more = true;
                return false;
            }
            reached.put(claim, paper);
            next.add(claim);
            return true;
        }

        private Optional<Content> content(PaperId paper) {
            Optional<Content> known = papers.get(paper);
            if (known == null) {
                known = papers.size() == MOST_PAPERS ? Optional.empty() : reader.paper(paper).map(record -> {
                    PaperWork work = reader.work(paper);
                    var all = new ArrayList<LinkRecord>(work.links());
                    all.addAll(reader.linksTo(paper));
                    return new Content(record, work, all);
                });
                papers.put(paper, known);
            }
            return known;
        }

        private record Placed(Node node, int start) {
        }

        private Optional<Placed> node(ClaimId claim, PaperId paper) {
            return content(paper).flatMap(content -> content.work().claims().stream().filter(c -> c.id().equals(claim))
                    .findFirst().map(record -> node(record, content)));
        }

        private Placed node(ClaimRecord claim, Content content) {
            List<AnnotationRecord> on = content.work().annotations().stream()
                    .filter(a -> a.target().equals(new Target.OnClaim(claim.id()))).toList();
            Optional<CategoryId> category = Stream.concat(on.stream().filter(a -> a.annotator().equals(me)), on.stream())
                    .flatMap(a -> a.categories().stream()).findFirst();
            return new Placed(new Node(claim.id(), content.paper().id(), content.paper().title(),
                    PaperLabels.quote(claim.spans(), content.paper().text()), category), claim.extent().start());
        }
    }
}
