package org.fairlead.audit;

import org.fairlead.audit.count.Counts;
import org.fairlead.audit.count.SliceCounts;
import org.fairlead.audit.slice.SharedPatterns;
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
record Overlap(
        SliceCounts own, SliceCounts other, SharedPatterns.Kind kind, @Nullable SliceCounts part) {
    static Overlap of(Counts counts, SliceTable table, int slice, int baseline) {
        SharedPatterns sharing = table.sharing(slice, baseline);
        return new Overlap(
                counts.of(sharing.own()),
                counts.of(sharing.other()),
                sharing.kind(),
                sharing.kind() == SharedPatterns.Kind.DISJOINT ? null : counts.of(sharing.part()));
    }

    /** Whether slice and baseline are the same rows, so that there is nothing to compare. */
    boolean isSame() {
        return kind != SharedPatterns.Kind.PARTIAL && part != null && part.rows() == 0;
    }

    /** Weight of the slice over that of the baseline. */
    double share() {
        return own.weightAt(0).total() / other.weightAt(0).total();
    }
}
