package org.glossator.ui.internal.palette;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.ui.IMemento;
import org.glossator.model.CategoryId;

/**
 * Which categories of a taxonomy are open in the tree, as it is remembered from one start to the next.
 *
 * @param taxonomy dotted name
 */
record Expansion(String taxonomy, List<CategoryId> open) {
    private static final String TAXONOMY = "taxonomy";
    private static final String OPEN = "open";
    private static final String BETWEEN = " "; // no path of a category has one

    Expansion {
        open = List.copyOf(open);
    }

    void save(IMemento memento) {
        memento.putString(TAXONOMY, taxonomy);
        memento.putString(OPEN, open.stream().map(CategoryId::value).collect(Collectors.joining(BETWEEN)));
    }

    /** @return nothing where nothing was saved */
    static Optional<Expansion> restore(IMemento memento) {
        return Optional.ofNullable(memento.getString(TAXONOMY)).map(name -> new Expansion(name, ids(memento)));
    }

    private static List<CategoryId> ids(IMemento memento) {
        return Optional.ofNullable(memento.getString(OPEN)).stream().flatMap(ids -> Stream.of(ids.split(BETWEEN)))
                .filter(id -> !id.isEmpty()).map(CategoryId::new).toList();
    }
}
