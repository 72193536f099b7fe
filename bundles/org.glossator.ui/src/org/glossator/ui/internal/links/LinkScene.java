package org.glossator.ui.internal.links;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glossator.model.ClaimId;
import org.glossator.model.PaperId;
import org.glossator.ui.internal.links.GraphLayout.Arrow;
import org.glossator.ui.internal.links.GraphLayout.Box;
import org.glossator.ui.internal.links.GraphLayout.Point;
import org.glossator.ui.internal.links.GraphLayout.Room;
import org.glossator.ui.internal.links.LinkGraph.Edge;
import org.glossator.ui.internal.links.LinkGraph.Node;

/**
 * Linked claims, each in its place. Never changes; may cross threads.
 *
 * @param paper around which it was made
 */
record LinkScene(PaperId paper, LinkGraph graph, GraphLayout layout) {

    LinkScene {
        if (graph.claims().size() != layout.boxes().size()) {
            throw new IllegalArgumentException("boxes of another graph");
        }
    }

    /** @param most width of what stands beside each other, in pixels */
    static LinkScene of(PaperId paper, LinkGraph graph, Room room, double most) {
        Map<ClaimId, Integer> numbers = new HashMap<>();
        graph.claims().forEach(node -> numbers.put(node.claim(), numbers.size()));
        List<Arrow> arrows = graph.links().stream().map(e -> new Arrow(numbers.get(e.from()), numbers.get(e.to()))).toList();
        return new LinkScene(paper, graph, GraphLayout.of(graph.claims().size(), arrows, room, most));
    }

    List<Node> claims() {
        return graph.claims();
    }

    Box box(int claim) {
        return layout.boxes().get(claim);
    }

    /** @return the number of the claim whose box is there */
    Optional<Integer> at(double x, double y) {
        for (int i = 0; i < claims().size(); i++) {
            if (box(i).has(x, y)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    Optional<Integer> number(ClaimId claim) {
        for (int i = 0; i < claims().size(); i++) {
            if (claims().get(i).claim().equals(claim)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** @return the links that begin or end at the claim */
    List<Edge> linksOf(int claim) {
        ClaimId id = claims().get(claim).claim();
        return graph.links().stream().filter(e -> e.from().equals(id) || e.to().equals(id)).toList();
    }

    /**
     * @param dx 1 to the right, -1 to the left
     * @param dy 1 down, -1 up
     * @return the nearest claim in that direction; of claims that are linked with this one rather one of those
     */
    Optional<Integer> beside(int from, int dx, int dy) {
        Point here = box(from).middle();
        var linked = new ArrayList<ClaimId>();
        linksOf(from).forEach(e -> linked.addAll(List.of(e.from(), e.to())));
        Optional<Integer> best = Optional.empty();
        double least = Double.MAX_VALUE;
        for (int i = 0; i < claims().size(); i++) {
            Point there = box(i).middle();
            double along = (there.x() - here.x()) * dx + (there.y() - here.y()) * dy;
            double aside = Math.abs((there.x() - here.x()) * dy) + Math.abs((there.y() - here.y()) * dx);
            double far = (along + 2 * aside) * (linked.contains(claims().get(i).claim()) ? 0.5 : 1);
            if (along > 1 && far < least) {
                least = far;
                best = Optional.of(i);
            }
        }
        return best;
    }

    /** @return how many papers its claims are of */
    long papers() {
        return claims().stream().map(Node::paper).distinct().count();
    }
}
