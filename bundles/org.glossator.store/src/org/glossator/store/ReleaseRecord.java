package org.glossator.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.glossator.model.ReleaseId;
import org.glossator.model.Version;

/**
 * A published version of a taxonomy, as lists show it.
 *
 * @param taxonomy the taxonomy's dotted name; name and version together are unique in the corpus
 * @param published cut to milliseconds
 */
public record ReleaseRecord(ReleaseId id, String taxonomy, Version version, String title, Instant published) {

    public ReleaseRecord {
        published = published.truncatedTo(ChronoUnit.MILLIS);
    }
}
