package org.glossator.taxonomy.ide.internal;

/** Where two texts differ that are alike for the most part. */
final class Difference {
    private static final int STRETCH = 4_096; // characters that are compared at once, which the virtual machine does fastest

    private Difference() {
    }

    /** @return how many characters both begin with */
    static int start(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int at = 0;
        while (at + STRETCH <= most && one.regionMatches(at, other, at, STRETCH)) {
            at += STRETCH;
        }
        while (at < most && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    /** @return how many characters both end with, beside those that they begin with */
    static int tail(String one, String other, int start) {
        int most = Math.min(one.length(), other.length()) - start;
        int tail = 0;
        while (tail + STRETCH <= most
                && one.regionMatches(one.length() - tail - STRETCH, other, other.length() - tail - STRETCH, STRETCH)) {
            tail += STRETCH;
        }
        while (tail < most && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        return tail;
    }
}
