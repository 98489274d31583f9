package org.fairlead.audit.count;

import java.util.Arrays;

/**
 * Finds the bucket of a score: the number of thresholds that lie strictly below it. Exact, as each
 * score is compared with the thresholds that share its slot of a lookup table.
 */
public final class ThresholdIndex {
    /* Slots come from a non-decreasing function of the score. A threshold in a lower slot than the
    score is below it, one in a higher slot is not; only those in the same slot are compared. */
    private static final int MOST_SLOTS = 1 << 14;

    private final double[] thresholds;
    private final double[] sentinel;
    private final short[] first;
    private final double low;
    private final double scale;
    private final boolean oneEach;

    /**
     * An index of thresholds.
     *
     * @param thresholds rising, distinct, finite, at least one and at most 10,000
     */
    ThresholdIndex(double... thresholds) {
        this.thresholds = thresholds.clone();
        this.sentinel = Arrays.copyOf(thresholds, thresholds.length + 1);
        this.sentinel[thresholds.length] = Double.POSITIVE_INFINITY;
        this.low = thresholds[0];
        double span = thresholds[thresholds.length - 1] - low;
        double wanted = (MOST_SLOTS - 1) / span;
        this.scale = span > 0 && wanted <= Double.MAX_VALUE ? wanted : 1;
        this.first = new short[MOST_SLOTS];
        int[] inSlot = new int[MOST_SLOTS];
        for (double threshold : thresholds) {
            inSlot[slot(threshold)]++;
        }
        int below = 0;
        for (int slot = 0; slot < MOST_SLOTS; slot++) {
            first[slot] = (short) below;
            below += inSlot[slot];
        }
        this.oneEach = Arrays.stream(inSlot).max().orElse(0) <= 1;
    }

    /**
     * Number of buckets.
     *
     * @return thresholds and one more
     */
    public int buckets() {
        return thresholds.length + 1;
    }

    /**
     * The bucket of a score.
     *
     * @param score the score; NaN gives bucket 0
     * @return number of thresholds strictly below it
     */
    public int bucket(double score) {
        int bucket = first[slot(score)];
        while (score > sentinel[bucket]) {
            bucket++;
        }
        return bucket;
    }

    /** Buckets of {@code scores[from, to)}, written from index 0 on. */
    void buckets(double[] scores, int from, int to, int[] into) {
        if (!oneEach) {
            for (int row = from; row < to; row++) {
                into[row - from] = bucket(scores[row]);
            }
            return;
        }
        short[] table = first;
        double[] limits = sentinel;
        for (int row = from; row < to; row++) {
            double score = scores[row];
            int bucket = table[slot(score)];
            into[row - from] = bucket + (score > limits[bucket] ? 1 : 0);
        }
    }

    private int slot(double score) {
        int slot = (int) ((score - low) * scale);
        return Math.max(0, Math.min(MOST_SLOTS - 1, slot));
    }
}
