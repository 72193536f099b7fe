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

    enum Kind {
        CATEGORY, ATTRIBUTE, RELATION
    }

    record Deprecated(Kind kind, String old, Optional<String> use, Optional<Version> since, LocalText reason)
            implements TaxonomyChange {
    }

    record Renamed(String old, String now, Optional<Version> since, LocalText reason) implements TaxonomyChange {
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
