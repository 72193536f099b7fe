package org.glossator.cli.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.glossator.model.Outcome;
import org.glossator.model.WorkingSetId;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.CorpusReader;
import org.glossator.store.WorkingSetRecord;
import org.glossator.store.WorkingSetRow;

/** Working sets as the command line names them. */
final class NamedSets {
    private final CorpusReader reader;
    private final Optional<String> owner;

    /** @param owner whose sets are meant; everybody's where that is not said */
    NamedSets(CorpusReader reader, Optional<String> owner) {
        this.reader = reader;
        this.owner = owner;
    }

    /** @return whose sets are meant; refused where there is nobody of that name */
    Outcome<List<AnnotatorRecord>> people() {
        if (owner.isEmpty()) {
            return Outcome.done(reader.annotators());
        }
        return reader.annotatorByName(owner.get()).map(person -> Outcome.done(List.of(person)))
                .orElseGet(() -> Outcome.refused("list.noAnnotator", "Nothing was listed, as nobody in the corpus is called \""
                        + owner.get() + "\"."));
    }

    /** @return whether it is said whose are meant */
    boolean isOfOne() {
        return owner.isPresent();
    }

    List<WorkingSetRow> all() {
        return people().orThrow().stream().flatMap(person -> reader.workingSets(person.id()).stream()).toList();
    }

    /** @return the set that is called so or has that id; refused where there is none, or more than one */
    Outcome<Optional<WorkingSetId>> named(Optional<String> wanted) {
        if (wanted.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        String name = wanted.get();
        List<WorkingSetRecord> found = all().stream().map(WorkingSetRow::set)
                .filter(set -> set.name().equals(name) || set.id().toString().equals(name)).toList();
        return switch (found.size()) {
            case 0 -> Outcome.refused("list.noSet", "Nothing was listed, as there is no working set \"" + name
                    + "\": \"list sets\" names them.");
            case 1 -> Outcome.done(Optional.of(found.getFirst().id()));
            default -> Outcome.refused("list.severalSets", "Nothing was listed, as there are several working sets \"" + name
                    + "\": say whose by --annotator, or name one by its id: " + found.stream().map(set -> set.id().toString())
                            .collect(Collectors.joining(", ")) + ".");
        };
    }
}
