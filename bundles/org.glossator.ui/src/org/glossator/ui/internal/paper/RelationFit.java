package org.glossator.ui.internal.paper;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.glossator.model.CategoryId;
import org.glossator.model.Outcome;
import org.glossator.model.rules.TaxonomyIndex;
import org.glossator.model.taxonomy.CategoryRef;
import org.glossator.model.taxonomy.Relation;

/** Which relations of a taxonomy can join two claims, and why others cannot. */
public final class RelationFit {

    private RelationFit() {
    }

    /** @return what people call the relation */
    public static String label(Relation relation) {
        return relation.label().value().isEmpty() ? relation.name().replace('_', ' ') : relation.label().value();
    }

    /**
     * @return the relations that can join the two, in the order of the taxonomy; refused where there is none, with the reason
     *         where all have the same
     */
    public static Outcome<List<Relation>> fitting(TaxonomyIndex taxonomy, LinkEnd source, LinkEnd target) {
        List<Relation> all = taxonomy.taxonomy().details().relations();
        List<Relation> fitting = all.stream().filter(r -> hindrance(r, taxonomy, source, target).isDone()).toList();
        if (!fitting.isEmpty()) {
            return Outcome.done(fitting);
        }
        List<Outcome<Relation>> hindrances = all.stream().map(r -> hindrance(r, taxonomy, source, target)).toList();
        return hindrances.isEmpty() ? Outcome.refused("link.nothing", Messages.Refusal_noRelation)
                : hindrances.stream().map(o -> o.problems().getFirst().code()).distinct().count() == 1
                        ? new Outcome.Refused<>(hindrances.getFirst().problems())
                        : Outcome.refused("link.noneFits", Messages.Refusal_noRelationFits);
    }

    /** @return the relation; refused where the taxonomy does not let it join the two */
    static Outcome<Relation> hindrance(Relation relation, TaxonomyIndex taxonomy, LinkEnd source, LinkEnd target) {
        if (source.claim().equals(target.claim())) {
            return Outcome.refused("link.itself", Messages.Refusal_linkItself);
        } else if (!source.paper().equals(target.paper()) && !relation.acrossPapers()) {
            return Outcome.refused("link.across", NLS.bind(Messages.Refusal_linkAcross, label(relation)));
        }
        boolean there = carries(relation.sources(), source, taxonomy) && carries(relation.targets(), target, taxonomy);
        boolean back = relation.symmetric() && carries(relation.sources(), target, taxonomy)
                && carries(relation.targets(), source, taxonomy);
        if (there || back) {
            return Outcome.done(relation);
        }
        boolean begins = carries(relation.sources(), source, taxonomy);
        return Outcome.refused("link.ends", NLS.bind(begins ? Messages.Refusal_linkTarget : Messages.Refusal_linkSource,
                label(relation), labels(begins ? relation.targets() : relation.sources(), taxonomy)));
    }

    private static boolean carries(List<CategoryRef> asked, LinkEnd end, TaxonomyIndex taxonomy) {
        return asked.isEmpty() || end.categories().stream().anyMatch(category -> taxonomy.falls(category, asked));
    }

    private static String labels(List<CategoryRef> asked, TaxonomyIndex taxonomy) {
        return asked.stream().map(CategoryRef::id).map((CategoryId id) -> "\"" + taxonomy.label(id) + "\"")
                .collect(Collectors.joining(", "));
    }
}
