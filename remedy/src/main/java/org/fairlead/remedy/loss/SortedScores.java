package org.fairlead.remedy.loss;

import java.util.Arrays;

/*
 * Scores in ascending order, with the Laplacian kernel of each neighbouring pair. In that order
 * exp(-|x - y| / L) factors: the similarity of two scores is the product over the gaps between them,
 * so the sum over all earlier scores follows from the sum at the previous one.
 */
final class SortedScores {
    private final int[] order;
    private final double[] decay;

    /** decay[i] is the kernel of sorted scores i - 1 and i, and 1 exactly where they are equal. */
    private SortedScores(int[] order, double[] decay) {
        this.order = order;
        this.decay = decay;
    }

    static SortedScores of(float[] scores, double length) {
        long[] keys = new long[scores.length];
        for (int i = 0; i < keys.length; i++) {
            if (!Float.isFinite(scores[i])) {
                throw new IllegalArgumentException(
                        "scores must be finite, found %s in row %d".formatted(scores[i], i));
            }
            keys[i] = (long) ascending(scores[i]) << 32 | i;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        double[] decay = new double[keys.length];
        for (int i = 0; i < keys.length; i++) {
            order[i] = (int) keys[i];
            double gap = i == 0 ? 0 : (double) scores[order[i]] - scores[order[i - 1]];
            decay[i] = gap == 0 ? 1 : Math.exp(-gap / length);
        }
        return new SortedScores(order, decay);
    }

    /** The bits of a float as an integer of the same order; -0 is taken as 0. */
    private static int ascending(float score) {
        int bits = Float.floatToIntBits(score + 0f);
        return bits ^ (bits >> 31 & Integer.MAX_VALUE);
    }

    /** The quadratic form sum over all i, j of s(i) s(j) k(i, j). */
    double quadraticForm(double[] s) {
        double sum = 0;
        double before = 0; // sum over earlier j of s(j) k(i, j)
        for (int i = 0; i < order.length; i++) {
            double own = s[order[i]];
            before = i == 0 ? 0 : (before + s[order[i - 1]]) * decay[i];
            sum += own * (own + 2 * before);
        }
        return sum;
    }

    /**
     * Gradient of the quadratic form in each score, in the order of the rows. Equal scores do not
     * pull at each other, so runs of ties are taken as one.
     */
    double[] gradient(double[] s, double length) {
        double[] gradient = new double[order.length];
        addSide(s, gradient, -2 / length, true);
        addSide(s, gradient, 2 / length, false);
        return gradient;
    }

    private void addSide(double[] s, double[] gradient, double factor, boolean forward) {
        int n = order.length;
        double beyond = 0; // sum over scores strictly on that side, decayed to this run of ties
        double run = 0; // sum of s over this run
        for (int step = 0; step < n; step++) {
            int i = forward ? step : n - 1 - step;
            double link = step == 0 ? 1 : decay[forward ? i : i + 1];
            if (link != 1) {
                beyond = (beyond + run) * link;
                run = 0;
            }
            int row = order[i];
            run += s[row];
            gradient[row] += factor * s[row] * beyond;
        }
    }
}
