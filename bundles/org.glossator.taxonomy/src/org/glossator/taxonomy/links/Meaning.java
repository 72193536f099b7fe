package org.glossator.taxonomy.links;

import java.util.List;

import org.eclipse.emf.ecore.EObject;

/** What a reference means. */
public sealed interface Meaning {
    /** There is nothing of that name. */
    Meaning NOTHING = new Nothing();
    /** What the reference looks into is not there, and its own import says so. */
    Meaning UNKNOWN = new Unknown();

    record One(EObject object) implements Meaning {
    }

    /** @param paths of the categories that could be meant, from the root down */
    record Several(List<String> paths) implements Meaning {
    }

    record Nothing() implements Meaning {
    }

    record Unknown() implements Meaning {
    }
}
