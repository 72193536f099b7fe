package org.glossator.taxonomy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glossator.model.Version;

/**
 * Which versions of a taxonomy an import takes.
 *
 * @param low the first
 * @param lowIncluded whether it is one of them
 * @param high the last; empty where there is no last
 * @param highIncluded whether it is one of them
 */
public record VersionRange(Version low, boolean lowIncluded, Optional<Version> high, boolean highIncluded) {
    /** Every version. */
    public static final VersionRange ANY = new VersionRange(new Version(0, 0, 0), true, Optional.empty(), true);

    private static final Pattern RANGE = Pattern.compile("([\\[(])\\s*([\\d.]+)\\s*(?:,\\s*([\\d.]+)\\s*)?([\\])])");
    private static final Pattern SHORT = Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,9}))?(?:\\.(\\d{1,9}))?");

    /** @return exactly this version */
    public static VersionRange only(Version version) {
        return new VersionRange(version, true, Optional.of(version), true);
    }

    /** @param text one version, or two in brackets such as {@code [1.0, 2.0)}; what is left out of a version is 0 */
    public static Optional<VersionRange> parse(String text) {
        Matcher range = RANGE.matcher(text.strip());
        if (!range.matches()) {
            return version(text.strip()).map(VersionRange::only);
        }
        Optional<Version> low = version(range.group(2));
        Optional<Version> high = range.group(3) == null ? Optional.empty() : version(range.group(3));
        boolean broken = range.group(3) != null && high.isEmpty();
        return broken ? Optional.empty()
                : low.map(first -> new VersionRange(first, range.group(1).equals("["), high, range.group(4).equals("]")));
    }

    public boolean contains(Version version) {
        int above = version.compareTo(low);
        return (above > 0 || above == 0 && lowIncluded) && high.map(last -> {
            int below = version.compareTo(last);
            return below < 0 || below == 0 && highIncluded;
        }).orElse(true);
    }

    private static Optional<Version> version(String text) {
        Matcher parts = SHORT.matcher(text);
        return parts.matches() ? Optional.of(new Version(part(parts, 1), part(parts, 2), part(parts, 3))) : Optional.empty();
    }

    private static int part(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
    }
}
