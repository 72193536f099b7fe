package org.glossator.taxonomy.ide.fixes;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.glossator.taxonomy.links.TaxonomyResource;
import org.glossator.taxonomy.syntax.EntryText;
import org.glossator.taxonomy.syntax.ImportText;
import org.glossator.taxonomy.syntax.NoteText;

/** Of statements that are better not there. */
final class StatementFixes {

    private StatementFixes() {
    }

    static List<Fix> takeAway(FixPlace place) {
        Optional<EObject> statement = place.around(ImportText.class).map(EObject.class::cast).or(() -> place.around(NoteText.class))
                .or(() -> place.around(EntryText.class));
        return statement.flatMap(FixPlace::node).map(node -> List.of(takeAway(place, node))).orElse(List.of());
    }

    /** An import that nothing is said with. */
    static List<Fix> takeUnusedAway(FixPlace place) {
        return place.around(ImportText.class).filter(imported -> !TaxonomyResource.isUsed(imported)).map(imported -> takeAway(place))
                .orElse(List.of());
    }

    /** With its line, where nothing else stands in it. */
    private static Fix takeAway(FixPlace place, INode node) {
        String text = place.text();
        int start = node.getOffset();
        int lineStart = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
        String before = text.substring(lineStart, start).strip();
        start = before.isEmpty() || before.equals("import") ? lineStart : start;
        int end = node.getEndOffset();
        int lineEnd = text.indexOf('\n', end);
        boolean whole = start == lineStart && text.substring(end, lineEnd < 0 ? text.length() : lineEnd).isBlank();
        return Fix.replace("Take it away", start, whole ? (lineEnd < 0 ? text.length() : lineEnd + 1) : end, "");
    }
}
