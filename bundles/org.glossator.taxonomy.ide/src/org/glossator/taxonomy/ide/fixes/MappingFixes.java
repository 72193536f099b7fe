package org.glossator.taxonomy.ide.fixes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.glossator.taxonomy.links.Unmapped;
import org.glossator.taxonomy.syntax.MappingText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.ValueText;

/** Of mappings that leave something out: what becomes of it is for the designer to choose. */
final class MappingFixes {
    private static final int MOST = 5; // more are no help

    private MappingFixes() {
    }

    static List<Fix> complete(FixPlace place) {
        return place.around(MappingText.class)
                .map(mapping -> place.around(ValueText.class).map(value -> ofValue(place, mapping, value))
                        .orElseGet(() -> ofMissing(place, mapping)))
                .orElse(List.of());
    }

    /** Of a value that nothing becomes. */
    private static List<Fix> ofValue(FixPlace place, MappingText mapping, ValueText value) {
        var fixes = new ArrayList<Fix>();
        if (!mapping.getEntries().isEmpty()) {
            for (String path : Unmapped.in(mapping).stream().limit(MOST).toList()) {
                fixes.addAll(lines(place, mapping, "Let " + path + " become “" + value.getName() + "”", List.of(path), value.getName()));
            }
        }
        if (mapping.getValues().size() > 1) {
            FixPlace.node(value).ifPresent(node -> fixes.add(PartFixes.without(place, node, 1)));
        }
        return fixes;
    }

    /** Of what becomes nothing yet: a line for each, to a value that nothing becomes rather than to another. */
    private static List<Fix> ofMissing(FixPlace place, MappingText mapping) {
        List<String> missing = Unmapped.in(mapping);
        var used = new HashSet<EObject>();
        mapping.getEntries().stream().filter(entry -> entry.getTarget() != null).forEach(entry -> used.add(entry.getTarget().getTarget()));
        var fixes = new ArrayList<Fix>();
        mapping.getValues().stream().filter(value -> value.getName() != null).sorted(Comparator.comparing(used::contains))
                .map(ValueText::getName).limit(MOST)
                .forEach(value -> fixes.addAll(lines(place, mapping, "Let all that is missing become “" + value + "”", missing, value)));
        fixes.addAll(lines(place, mapping, "Let all that is missing become nothing", missing, "nothing"));
        return fixes;
    }

    private static List<Fix> lines(FixPlace place, MappingText mapping, String title, List<String> sources, String target) {
        Optional<INode> last = FixPlace.last(mapping, Literals.MAPPING_TEXT__ENTRIES);
        if (last.isEmpty() || sources.isEmpty()) {
            return List.of();
        }
        String indent = "\n" + place.indent(last.get().getOffset());
        var lines = new StringBuilder();
        sources.forEach(source -> lines.append(indent).append(source).append(" -> ").append(target));
        return List.of(Fix.insert(title, last.get().getEndOffset(), lines.toString()));
    }
}
