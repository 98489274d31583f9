package org.fairlead.audit.count;

/**
 * Sums over score buckets from either end; both ends are summed, so that no small count is lost.
 */
final class Cumulative {
    private final double[] fromTop;
    private final double[] fromBottom;

    Cumulative(double... sums) {
        int buckets = sums.length;
        fromTop = new double[buckets + 1];
        fromBottom = new double[buckets + 1];
        for (int i = 0; i < buckets; i++) {
            fromBottom[i + 1] = fromBottom[i] + sums[i];
            fromTop[buckets - 1 - i] = fromTop[buckets - i] + sums[buckets - 1 - i];
        }
    }

    double all() {
        return fromTop[0];
    }

    double above(int threshold) {
        return fromTop[threshold + 1];
    }

    double notAbove(int threshold) {
        return fromBottom[threshold + 1];
    }
}
