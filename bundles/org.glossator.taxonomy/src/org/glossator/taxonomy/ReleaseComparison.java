package org.glossator.taxonomy;

import java.util.List;

import org.glossator.model.Version;

/**
 * A text beside the release before it.
 *
 * @param former the version of the release
 * @param version of the text
 * @param least the version that the text needs at least: as far as it differs from the release
 * @param versionStart of the version in the text, in UTF-16 code units
 * @param versionEnd of the version in the text
 * @param changes those that break first, then in the order of the text
 */
public record ReleaseComparison(Version former, Version version, Version least, int versionStart, int versionEnd,
        List<ReleaseChange> changes) {

    public ReleaseComparison {
        changes = List.copyOf(changes);
    }

    /** @return whether the version of the text says how much has changed */
    public boolean isRaisedEnough() {
        return version.compareTo(least) >= 0;
    }
}
