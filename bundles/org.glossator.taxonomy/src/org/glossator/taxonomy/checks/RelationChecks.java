package org.glossator.taxonomy.checks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.xtext.validation.Check;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.syntax.ClaimEnd;
import org.glossator.taxonomy.syntax.RelationText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** Relations between claims: their ends, and what they are the inverse of. */
public final class RelationChecks extends AreaChecks {
    private static final String ANY = "claim";

    @Check
    public void names(TaxonomyText taxonomy) {
        Map<String, RelationText> relations = new HashMap<>();
        for (RelationText relation : taxonomy.getRelations()) {
            if (relation.getName() != null && relations.putIfAbsent(relation.getName(), relation) != null) {
                error("There is a relation “" + relation.getName() + "” already: give one of the two another name.", relation,
                        Literals.RELATION_TEXT__NAME, TaxonomyProblems.DUPLICATE_NAME);
            }
        }
        relations.values().stream().filter(relation -> relation.getInverse() != null)
                .forEach(relation -> checkInverse(relation, relations));
    }

    @Check
    public void ends(RelationText relation) {
        if (relation.getName() != null && relation.getTargets().isEmpty()) {
            error("“" + relation.getName() + "” does not say between what it stands: write : claim -> claim, or categories for either.",
                    Literals.RELATION_TEXT__NAME, TaxonomyProblems.BAD_RELATION);
        } else if (relation.isSymmetric() && !ends(relation.getSources()).equals(ends(relation.getTargets()))) {
            error("A symmetric relation has the same on both sides of ->: change one side, or take symmetric away.",
                    Literals.RELATION_TEXT__SYMMETRIC, TaxonomyProblems.BAD_RELATION);
        }
    }

    private void checkInverse(RelationText relation, Map<String, RelationText> relations) {
        String name = relation.getInverse();
        RelationText inverse = relations.get(name);
        if (relation.isSymmetric() && !name.equals(relation.getName())) {
            error("A symmetric relation is its own inverse: take inverse or symmetric away.", relation,
                    Literals.RELATION_TEXT__INVERSE, TaxonomyProblems.BAD_RELATION);
        } else if (inverse != null && inverse.getInverse() != null && !inverse.getInverse().equals(relation.getName())) {
            error("“" + name + "” is the inverse of “" + inverse.getInverse() + "”, not of this one: change one of the two.", relation,
                    Literals.RELATION_TEXT__INVERSE, TaxonomyProblems.BAD_RELATION);
        } else if (inverse != null && !ends(inverse.getSources()).equals(ends(relation.getTargets()))) {
            error("“" + name + "” begins with something else than what this one ends in: the inverse has the two sides exchanged.",
                    relation, Literals.RELATION_TEXT__INVERSE, TaxonomyProblems.BAD_RELATION);
        }
    }

    private static Set<String> ends(List<ClaimEnd> ends) {
        var words = new HashSet<String>();
        ends.forEach(end -> words.add(end.isAny() || end.getCategory() == null ? ANY : Trees.words(end.getCategory())));
        return words.contains(ANY) ? Set.of(ANY) : words;
    }
}
