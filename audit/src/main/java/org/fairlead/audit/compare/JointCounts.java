package org.fairlead.audit.compare;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.bootstrap.CellBootstrap;
import org.fairlead.audit.count.Counts;
import org.fairlead.audit.count.SliceCounts;
import org.fairlead.audit.metric.Among;
import org.fairlead.audit.slice.Patterns;

/**
 * Counts of rows under two models. The candidate's prediction joins the membership pattern p: 2p
 * for negative, 2p + 1 for positive; so the counts of one model serve for both.
 */
final class JointCounts {
    private final Counts counts;
    private final int patterns;

    JointCounts(AuditRows rows, double threshold, BitSet candidate, Patterns patterns) {
        this.patterns = patterns.count();
        int[] ids = new int[rows.size()];
        Arrays.setAll(ids, row -> 2 * patterns.ids()[row] + (candidate.get(row) ? 1 : 0));
        counts =
                Counts.of(
                        ids,
                        2 * patterns.count(),
                        rows.labels(),
                        rows.scores(),
                        rows.weights(),
                        threshold);
    }

    long[] rowsByPattern() {
        long[] joint = counts.rowsByPattern();
        return IntStream.range(0, patterns)
                .mapToLong(p -> joint[2 * p] + joint[2 * p + 1])
                .toArray();
    }

    JointConfusion at(int... of) {
        return new JointConfusion(
                counts.of(half(of, 0)).weightAt(0), counts.of(half(of, 1)).weightAt(0));
    }

    /** Rows of equal weight that carry as much evidence, where predictions do not matter. */
    double effectiveRows(Among among, int... of) {
        return both(of).effectiveRows(among, 0);
    }

    long rows(int... of) {
        return both(of).rows();
    }

    private SliceCounts both(int... of) {
        return counts.of(
                IntStream.concat(Arrays.stream(half(of, 0)), Arrays.stream(half(of, 1))).toArray());
    }

    /** Replicates of slices; slice s is {@code 2 s} and {@code 2 s + 1} there. */
    CellBootstrap bootstrap(List<int[]> slices, int replicates, long seed) {
        List<int[]> halves =
                slices.stream().flatMap(of -> Stream.of(half(of, 0), half(of, 1))).toList();
        return CellBootstrap.of(counts, halves, new int[] {0}, replicates, seed);
    }

    private static int[] half(int[] of, int prediction) {
        return Arrays.stream(of).map(pattern -> 2 * pattern + prediction).toArray();
    }
}
