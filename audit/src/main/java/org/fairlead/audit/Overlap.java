package org.fairlead.audit;

import java.util.Arrays;
import org.fairlead.audit.count.Counts;
import org.fairlead.audit.count.SliceCounts;
import org.fairlead.audit.slice.SliceTable;
import org.jspecify.annotations.Nullable;

/**
 * A slice, its baseline, and how they share rows.
 *
 * @param own counts of the slice
 * @param other counts of the baseline
 * @param kind how they share rows
 * @param part when one contains the other, the larger without the smaller; the shared rows when
 *     they overlap; null when they are disjoint
 */
record Overlap(SliceCounts own, SliceCounts other, Kind kind, @Nullable SliceCounts part) {
    enum Kind {
        DISJOINT,
        INSIDE,
        AROUND,
        PARTIAL
    }

    static Overlap of(Counts counts, SliceTable table, int slice, int baseline) {
        int[] ownPatterns = table.patterns(slice);
        int[] otherPatterns = table.patterns(baseline);
        SliceCounts own = counts.of(ownPatterns);
        SliceCounts other = counts.of(otherPatterns);
        int[] shared = table.shared(slice, baseline);
        if (shared.length == 0) {
            return new Overlap(own, other, Kind.DISJOINT, null);
        }
        if (shared.length == ownPatterns.length) {
            return new Overlap(own, other, Kind.INSIDE, counts.of(less(otherPatterns, shared)));
        }
        if (shared.length == otherPatterns.length) {
            return new Overlap(own, other, Kind.AROUND, counts.of(less(ownPatterns, shared)));
        }
        return new Overlap(own, other, Kind.PARTIAL, counts.of(shared));
    }

    /** Whether slice and baseline are the same rows, so that there is nothing to compare. */
    boolean isSame() {
        return kind != Kind.PARTIAL && part != null && part.rows() == 0;
    }

    /** Weight of the slice over that of the baseline. */
    double share() {
        return own.weightAt(0).total() / other.weightAt(0).total();
    }

    private static int[] less(int[] patterns, int[] without) {
        return Arrays.stream(patterns)
                .filter(pattern -> Arrays.binarySearch(without, pattern) < 0)
                .toArray();
    }
}
