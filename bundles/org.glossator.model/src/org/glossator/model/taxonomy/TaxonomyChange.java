package org.glossator.model.taxonomy;

import java.util.List;
import java.util.Optional;

import org.glossator.model.Version;

/** What became of something of an older version. Paths are those of the versions before and after it. */
public sealed interface TaxonomyChange {

    /** @return the first version that has it so; nothing where the text does not say */
    Optional<Version> since();

    /** @return why; may be empty */
    LocalText reason();

    /** @return the paths that are no more, or should not be used any more */
    static List<String> origins(TaxonomyChange change) {
        return switch (change) {
            case Deprecated(var kind, var old, var use, var since, var reason) -> List.of(old);
            case Renamed(var kind, var old, var now, var since, var reason) -> List.of(old);
            case Moved(var old, var now, var since, var reason) -> List.of(old);
            case Merged(var old, var now, var since, var reason) -> old;
            case Split(var old, var now, var cases, var since, var reason) -> List.of(old);
        };
    }

    /** @return the paths that are used instead; empty where nothing takes its place */
    static List<String> results(TaxonomyChange change) {
        return switch (change) {
            case Deprecated(var kind, var old, var use, var since, var reason) -> use.stream().toList();
            case Renamed(var kind, var old, var now, var since, var reason) -> List.of(now);
            case Moved(var old, var now, var since, var reason) -> List.of(now);
            case Merged(var old, var now, var since, var reason) -> List.of(now);
            case Split(var old, var now, var cases, var since, var reason) -> now;
        };
    }

    /** @return what the change is about */
    static Kind kind(TaxonomyChange change) {
        return switch (change) {
            case Deprecated(var kind, var old, var use, var since, var reason) -> kind;
            case Renamed(var kind, var old, var now, var since, var reason) -> kind;
            case Moved moved -> Kind.CATEGORY;
            case Merged merged -> Kind.CATEGORY;
            case Split split -> Kind.CATEGORY;
        };
    }

    /** An attribute of a category is named with the category's path; where its name alone is written, every one of that name is meant. */
    enum Kind {
        CATEGORY, ATTRIBUTE, RELATION
    }

    record Deprecated(Kind kind, String old, Optional<String> use, Optional<Version> since, LocalText reason)
            implements TaxonomyChange {
    }

    record Renamed(Kind kind, String old, String now, Optional<Version> since, LocalText reason) implements TaxonomyChange {
    }

    record Moved(String old, String now, Optional<Version> since, LocalText reason) implements TaxonomyChange {
    }

    record Merged(List<String> old, String now, Optional<Version> since, LocalText reason) implements TaxonomyChange {
        public Merged {
            old = List.copyOf(old);
        }
    }

    /** @param cases in their order, the first that holds decides; empty where people decide each */
    record Split(String old, List<String> now, List<Case> cases, Optional<Version> since, LocalText reason)
            implements TaxonomyChange {
        public Split {
            now = List.copyOf(now);
            cases = List.copyOf(cases);
        }
    }

    /** @param when always, where there is none */
    record Case(String path, Optional<Condition> when) {
    }
}
