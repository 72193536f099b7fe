package org.glossator.taxonomy.links;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.ExtensionText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;

/**
 * What a change of a text has to do with: no other reference can mean something else than before.
 *
 * @param names a reference that has one of them anywhere in it may mean something else, as what is called so was not there, or is
 *        not any more, and may be in the way of another of the same name
 * @param ends a reference that is written so may mean something else, as something with such a path has come or is gone
 */
@NonNullByDefault({})
record Moved(Set<String> names, Set<String> ends) {

    /** What stands beside what stays, of which something may have the same path. */
    private record Beside(EClass type, String name) {
    }

    private static final class Often {
        int before;
        int now;
    }

    static Moved named(String... names) {
        return new Moved(Set.of(names), Set.of());
    }

    /** @param holder of what is gone and of what has come */
    static Moved of(EObject holder, List<EObject> gone, List<EObject> come) {
        var moved = new Moved(new HashSet<>(), new HashSet<>());
        Map<Beside, Often> edge = new HashMap<>();
        gone.forEach(object -> often(object, edge).before++);
        come.forEach(object -> often(object, edge).now++);
        edge.forEach((beside, often) -> {
            if (beside.name() != null && (often.before != 1 || often.now != 1)) {
                moved.names.add(beside.name());
            }
        });
        Optional<String> above = above(holder);
        Stream.concat(gone.stream(), come.stream()).forEach(object -> {
            if (above.isEmpty() || object instanceof ExtensionText) { // the path may go on in another text
                moved.addNames(object);
            } else {
                moved.addEnds(object, above.get());
            }
        });
        return moved;
    }

    private static Often often(EObject object, Map<Beside, Often> edge) {
        return edge.computeIfAbsent(new Beside(object.eClass(), Relinking.name(object) instanceof String name ? name : null), key -> new Often());
    }

    /** @return the path of the holder, with a dot behind it; nothing where it is in another text */
    private static Optional<String> above(EObject holder) {
        var path = new StringBuilder();
        for (EObject at = holder; at != null; at = at.eContainer()) {
            if (at instanceof ExtensionText) {
                return Optional.empty();
            } else if (at instanceof CategoryText category) {
                path.insert(0, category.getName() + '.');
            }
        }
        return Optional.of(path.toString());
    }

    private void addNames(EObject object) {
        Relinking.addName(object, names);
        object.eContents().forEach(this::addNames);
    }

    private void addEnds(EObject object, String above) {
        if (!(object instanceof CategoryText category)) {
            Relinking.addName(object, ends);
            object.eContents().forEach(part -> addEnds(part, above));
            return;
        }
        String path = above + category.getName();
        for (int from = 0; from >= 0 && ends.add(path.substring(from)); from = behindDot(path, from)) {
            // the ends of one that is there already are there too
        }
        if (category.eIsSet(Literals.CATEGORY_TEXT__ATTRIBUTES)) {
            category.getAttributes().forEach(attribute -> addEnds(attribute, ""));
        }
        if (category.eIsSet(Literals.CATEGORY_TEXT__CHILDREN)) { // asked one by one, as there may be thousands with many parts each
            String below = path + '.';
            category.getChildren().forEach(child -> addEnds(child, below));
        }
    }

    private static int behindDot(String path, int from) {
        int dot = path.indexOf('.', from);
        return dot < 0 ? -1 : dot + 1;
    }
}
