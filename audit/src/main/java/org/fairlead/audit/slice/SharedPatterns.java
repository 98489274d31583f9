package org.fairlead.audit.slice;

import java.util.Arrays;

/**
 * How two slices share membership patterns, and with them rows. All patterns are rising ids.
 *
 * @param kind how
 * @param own patterns of the first slice
 * @param other patterns of the second one
 * @param part when one contains the other, the larger without the smaller, nothing when they are
 *     the same; the shared ones when they overlap; nothing when they are disjoint
 */
public record SharedPatterns(Kind kind, int[] own, int[] other, int[] part) {
    /** How slices share rows. */
    public enum Kind {
        /** They share none. */
        DISJOINT,
        /** The second contains the first. */
        INSIDE,
        /** The first contains the second. */
        AROUND,
        /** They share some, and each has others. */
        PARTIAL
    }

    /**
     * Tells how.
     *
     * @param own rising pattern ids of a slice
     * @param other rising pattern ids of another
     * @return how they share
     */
    static SharedPatterns of(int[] own, int[] other) {
        int[] shared = those(own, other, true);
        if (shared.length == 0) {
            return new SharedPatterns(Kind.DISJOINT, own, other, shared);
        }
        if (shared.length == own.length) {
            return new SharedPatterns(Kind.INSIDE, own, other, those(other, own, false));
        }
        if (shared.length == other.length) {
            return new SharedPatterns(Kind.AROUND, own, other, those(own, other, false));
        }
        return new SharedPatterns(Kind.PARTIAL, own, other, shared);
    }

    private static int[] those(int[] patterns, int[] among, boolean in) {
        return Arrays.stream(patterns)
                .filter(pattern -> Arrays.binarySearch(among, pattern) >= 0 == in)
                .toArray();
    }
}
