package org.glossator.taxonomy.ide.fixes;

import java.util.List;
import java.util.Optional;

import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.glossator.taxonomy.syntax.CategoryReference;
import org.glossator.taxonomy.syntax.RelationText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;

/** Of parts of a statement that are missing, or are better not there. */
final class PartFixes {

    private PartFixes() {
    }

    /** @return without the further parent that closes the circle */
    static List<Fix> cycle(FixPlace place) {
        return place.around(CategoryReference.class)
                .filter(reference -> reference.eContainingFeature() == Literals.CATEGORY_TEXT__PARENTS).flatMap(FixPlace::node)
                .map(node -> List.of(without(place, node, 2))).orElse(List.of());
    }

    static List<Fix> relation(FixPlace place) {
        Optional<RelationText> found = place.around(RelationText.class);
        if (found.isEmpty()) {
            return List.of();
        }
        RelationText relation = found.get();
        Optional<INode> sources = FixPlace.last(relation, Literals.RELATION_TEXT__SOURCES);
        if (relation.getTargets().isEmpty()) {
            String missing = sources.isPresent() ? " -> claim" : " : claim -> claim";
            int at = sources.or(() -> FixPlace.last(relation, Literals.RELATION_TEXT__LABEL_TRANSLATIONS))
                    .or(() -> FixPlace.last(relation, Literals.RELATION_TEXT__LABEL)).map(INode::getEndOffset).orElse(place.end());
            return List.of(Fix.insert("Add" + missing, at, missing));
        } else if (place.marked().equals("symmetric")) {
            return List.of(cut(place, "Take symmetric away", place.start(), place.end()));
        }
        return List.of();
    }

    /**
     * @param part of a list with commas
     * @param words how many stand before the list, which mean nothing without it
     */
    static Fix without(FixPlace place, INode part, int words) {
        String title = "Take “" + part.getText().strip() + "” away";
        Optional<ILeafNode> before = place.before(part.getOffset()).filter(PartFixes::isComma);
        if (before.isPresent()) {
            return Fix.replace(title, before.get().getOffset(), part.getEndOffset(), "");
        }
        Optional<ILeafNode> behind = place.from(part.getEndOffset()).filter(PartFixes::isComma);
        if (behind.isPresent()) {
            int next = place.from(behind.get().getEndOffset()).map(ILeafNode::getOffset).orElse(behind.get().getEndOffset());
            return Fix.replace(title, part.getOffset(), next, "");
        }
        int start = part.getOffset();
        for (int i = 0; i < words; i++) {
            start = place.before(start).map(ILeafNode::getOffset).orElse(start);
        }
        return cut(place, title, start, part.getEndOffset());
    }

    /** With the white space before it. */
    private static Fix cut(FixPlace place, String title, int start, int end) {
        int from = start;
        while (from > 0 && Character.isWhitespace(place.text().charAt(from - 1))) {
            from--;
        }
        return Fix.replace(title, from, end, "");
    }

    private static boolean isComma(ILeafNode leaf) {
        return leaf.getText().equals(",");
    }
}
