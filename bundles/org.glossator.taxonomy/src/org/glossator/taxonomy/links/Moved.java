package org.glossator.taxonomy.links;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.ExtensionText;

/**
 * What a change of a text declares that was not once in the same place before, and the other way round: no other reference can mean
 * something else than before.
 *
 * @param names a reference that has one of them anywhere in it may mean something else: what is called so may be in the way of
 *        another of the same name
 * @param ends a reference that is written so may mean something else: the ends of the paths of categories that are in the way of none
 * @param lastNames those that the ends end with
 */
@NonNullByDefault({})
record Moved(Set<String> names, Set<String> ends, Set<String> lastNames) {

    /**
     * Where something is declared.
     *
     * @param around the path of what it stands in, with a dot behind it, as far as that has come or is gone
     * @param inTheWay whether something that stays may have the same path
     */
    private record Place(String around, String name, EClass type, boolean inTheWay) {
    }

    private static final class Often {
        int before;
        int now;
    }

    static Moved named(String... names) {
        return new Moved(Set.of(names), Set.of(), Set.of());
    }

    /** @param holder of what is gone and of what has come */
    static Moved of(EObject holder, List<EObject> gone, List<EObject> come) {
        Map<Place, Often> places = new HashMap<>();
        var moved = new Moved(new HashSet<>(), new HashSet<>(), new HashSet<>());
        gone.forEach(object -> moved.find(object, place -> places.computeIfAbsent(place, key -> new Often()).before++));
        come.forEach(object -> moved.find(object, place -> places.computeIfAbsent(place, key -> new Often()).now++));
        Optional<String> above = above(holder);
        places.forEach((place, often) -> {
            if (often.before == 1 && often.now == 1) {
                return;
            } else if (place.inTheWay() || above.isEmpty()) {
                moved.names.add(place.name());
            } else {
                moved.addEnds(above.get() + place.around() + place.name());
            }
        });
        return moved;
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

    private void find(EObject statement, Consumer<Place> places) {
        if (statement instanceof ExtensionText) { // what it adds to may be in another text
            names.addAll(Relinking.named(List.of(statement)).values());
        } else {
            find(statement, "", true, places);
        }
    }

    private static void find(EObject object, String around, boolean atTheEdge, Consumer<Place> places) {
        String within = around;
        boolean category = object instanceof CategoryText;
        if (Relinking.name(object) instanceof String name) {
            places.accept(new Place(around, name, object.eClass(), atTheEdge || !category));
            within = around + name + '.';
        }
        for (EObject part : object.eContents()) {
            find(part, within, atTheEdge && !category, places);
        }
    }

    private void addEnds(String path) {
        lastNames.add(path.substring(path.lastIndexOf('.') + 1));
        for (int from = 0; from >= 0; from = next(path, from)) {
            ends.add(path.substring(from));
        }
    }

    private static int next(String path, int from) {
        int dot = path.indexOf('.', from);
        return dot < 0 ? -1 : dot + 1;
    }
}
